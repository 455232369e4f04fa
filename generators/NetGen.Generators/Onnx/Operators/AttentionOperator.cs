using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>Attention as one operator, from opset 23 on: two products and a softmax.</summary>
internal static class AttentionOperator
{
    public static void AddTo(OperatorTable table) => table.Add("Attention", Attend);

    private static Value Attend(OperatorCall call)
    {
        var writer = call.Writer;
        var (q, k, v) = (Heads(call, 0, "q_num_heads"), Heads(call, 1, "kv_num_heads"), Heads(call, 2, "kv_num_heads"));
        bool keeps = call.Optional(4) is not null || call.Optional(5) is not null || call.Integer("qk_matmul_output_mode", 0) != 0;
        if (keeps || call.Number("softcap", 0) != 0 || q.Shape[1] != k.Shape[1])
            throw OperatorException.CannotBeRead("it attends with kept keys, capped scores or shared heads, which are not read.");
        double size = q.Shape[3].Fixed, scale = call.Number("scale", 1 / System.Math.Sqrt(size));
        call.Integer("softmax_precision", 0);
        var scores = writer.Map(ProductOperators.Multiply(writer, q, writer.Transpose(k, [0, 1, 3, 2])), x => scale * x);
        if (call.Optional(3) is { } mask)
        {
            scores = mask.Type == Files.ElementType.Boolean
                ? writer.Map(scores, mask, static (x, isSeen) => new Select(isSeen <= 0, double.NegativeInfinity, x))
                : writer.Map(scores, mask, static (x, addend) => x + addend);
        }

        if (call.Flag("is_causal"))
            scores = Causal(writer, scores);
        var result = ProductOperators.Multiply(writer, writer.Softmax(scores, [3], isLogarithm: false), v);
        return call.Input(0).Rank == 4 ? result : Joined(writer, result);
    }

    /// <summary>[samples, heads, steps, size] of what may have heads side by side.</summary>
    private static Value Heads(OperatorCall call, int place, string attribute)
    {
        var x = call.Input(place);
        int heads = call.Integer(attribute, 0);
        if (x.Rank == 4)
            return x;
        if (x.Rank != 3 || heads < 1 || x.Shape[2].IsBatch || x.Shape[2].Fixed % heads != 0)
            throw OperatorException.Malformed($"its {attribute} {heads} does not divide {x.Shape}.");
        var parted = call.Writer.Reshape(x, TensorShape.Of([x.Shape[0], x.Shape[1], heads, x.Shape[2].Fixed / heads]));
        return call.Writer.Transpose(parted, [0, 2, 1, 3]);
    }

    private static Value Joined(GraphWriter writer, Value x)
    {
        var ordered = writer.Transpose(x, [0, 2, 1, 3]);
        return writer.Reshape(ordered, TensorShape.Of([ordered.Shape[0], ordered.Shape[1], ordered.Shape[2].Fixed * ordered.Shape[3].Fixed]));
    }

    private static Value Causal(GraphWriter writer, Value scores)
    {
        var query = GraphWriter.Range(TensorShape.Of([scores.Shape[2], Length.One]));
        var key = GraphWriter.Range(TensorShape.Of([Length.One, scores.Shape[3]]));
        var (x, i, j) = (GraphWriter.Operand(0), GraphWriter.Operand(1), GraphWriter.Operand(2));
        return writer.Map(scores.Type, new Select(j <= i, x, double.NegativeInfinity), scores, query, key);
    }
}
