using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Problems;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>Numbers as integers of few bits and back, computed in floating point.</summary>
internal static class QuantizationOperators
{
    public static void AddTo(OperatorTable table)
    {
        table.Add("QuantizeLinear", Quantize);
        table.Add("DequantizeLinear", Dequantize);
    }

    private static Value Quantize(OperatorCall call)
    {
        var (x, scale) = (call.Input(0), call.Input(1));
        int axis = call.Integer("axis", 1);
        CheckBlocks(call);
        var zero = call.Optional(2) ?? GraphWriter.Scalar(0, ElementType.UInt8);
        if (zero.Type.Wraps() is not var (bits, isSigned) || call.Integer("output_dtype", 0) != 0 || !call.Flag("saturate", true))
            throw OperatorException.CannotBeRead("it quantizes to a type that is not read.");
        double lowest = isSigned ? -System.Math.Pow(2, bits - 1) : 0, highest = lowest + System.Math.Pow(2, bits) - 1;
        var (z, factor, offset) = (GraphWriter.Operand(0), GraphWriter.Operand(1), GraphWriter.Operand(2));
        return call.Writer.Map(
            zero.Type, Max(lowest, Min(highest, Round(z / factor) + offset)), x, Along(call, scale, axis), Along(call, zero, axis));
    }

    private static Value Dequantize(OperatorCall call)
    {
        var (x, scale) = (call.Input(0), call.Input(1));
        int axis = call.Integer("axis", 1);
        CheckBlocks(call);
        call.Writer.Quantize(x);
        var zero = call.Optional(2) ?? GraphWriter.Scalar(0);
        var (z, factor, offset) = (GraphWriter.Operand(0), GraphWriter.Operand(1), GraphWriter.Operand(2));
        return call.Writer.Map(scale.Type, (z - offset) * factor, x, Along(call, scale, axis), Along(call, zero, axis));
    }

    /// <summary>A number for each element of an axis, or a single one.</summary>
    private static Value Along(OperatorCall call, Value value, int axis)
    {
        int rank = call.Input(0).Rank;
        return value.Rank == 0 || value.Shape.Count == 1 ? call.Writer.Reshape(value, Primitives.TensorShape.Scalar)
            : call.Writer.Unsqueeze(value, [.. Enumerable.Range(1, System.Math.Max(0, rank - 1 - OperatorCall.Axis(axis, rank)))]);
    }

    private static void CheckBlocks(OperatorCall call)
    {
        if (call.Integer("block_size", 0) != 0)
            throw OperatorException.CannotBeRead("it quantizes in blocks.");
    }
}
