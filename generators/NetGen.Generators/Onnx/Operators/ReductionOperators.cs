using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;
using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>What makes one number of several along axes.</summary>
internal static class ReductionOperators
{
    private static readonly Dictionary<string, Func<GraphWriter, Value, IReadOnlyCollection<int>, Value>> Reductions = new()
    {
        ["ReduceSum"] = Sum,
        ["ReduceMean"] = Mean,
        ["ReduceMax"] = static (writer, x, axes) => writer.Reduce(x, ReductionKind.Max, axes),
        ["ReduceMin"] = static (writer, x, axes) => writer.Reduce(x, ReductionKind.Min, axes),
        ["ReduceProd"] = static (writer, x, axes) => writer.Reduce(x, ReductionKind.Product, axes),
        ["ReduceL1"] = static (writer, x, axes) => Sum(writer, writer.Map(x, Abs), axes),
        ["ReduceL2"] = static (writer, x, axes) => writer.Map(Sum(writer, writer.Map(x, Square), axes), Sqrt),
        ["ReduceSumSquare"] = static (writer, x, axes) => Sum(writer, writer.Map(x, Square), axes),
        ["ReduceLogSum"] = static (writer, x, axes) => writer.Map(Sum(writer, x, axes), Log),
        ["ReduceLogSumExp"] = LogSumExp,
    };

    public static void AddTo(OperatorTable table)
    {
        foreach (var reduction in Reductions)
            table.Add(reduction.Key, call => Reduce(call, reduction.Value));
        table.Add("Softmax", static call => call.Writer.Softmax(call.Input(0), Spanned(call), isLogarithm: false));
        table.Add("LogSoftmax", static call => call.Writer.Softmax(call.Input(0), Spanned(call), isLogarithm: true));
        table.Add("Hardmax", Hardmax);
        table.Add("ArgMax", static call => Extreme(call, ReductionKind.Max));
        table.Add("ArgMin", static call => Extreme(call, ReductionKind.Min));
        table.Add("GlobalAveragePool", static call => Mean(call.Writer, call.Input(0), Places(call)));
        table.Add("GlobalMaxPool", static call => call.Writer.Reduce(call.Input(0), ReductionKind.Max, Places(call)));
    }

    public static Value Sum(GraphWriter writer, Value value, IReadOnlyCollection<int> axes) => writer.Reduce(value, ReductionKind.Sum, axes);

    public static Value Mean(GraphWriter writer, Value value, IReadOnlyCollection<int> axes)
    {
        double count = axes.Aggregate(1.0, (product, axis) => product * value.Shape[axis].Fixed);
        return writer.Map(Sum(writer, value, axes), sum => sum / count);
    }

    private static Value LogSumExp(GraphWriter writer, Value value, IReadOnlyCollection<int> axes)
    {
        var largest = writer.Reduce(value, ReductionKind.Max, axes);
        var sum = Sum(writer, writer.Map(value, largest, static (x, most) => Exp(x - most)), axes);
        return writer.Map(sum, largest, static (total, most) => Log(total) + most);
    }

    private static Value Reduce(OperatorCall call, Func<GraphWriter, Value, IReadOnlyCollection<int>, Value> reduction)
    {
        var value = call.Input(0);
        long[] named = call.KnownIntegers(1) ?? [];
        bool keepsAll = call.Flag("noop_with_empty_axes"), keepsAxes = call.Flag("keepdims", true);
        int[] axes = named.Length > 0 ? OperatorCall.Axes(named, value.Rank) : keepsAll ? [] : [.. Enumerable.Range(0, value.Rank)];
        var reduced = reduction(call.Writer, value, axes);
        return keepsAxes ? reduced : call.Writer.Squeeze(reduced, axes);
    }

    /// <summary>The axis that an operator goes along, or in old files it and all behind it.</summary>
    private static int[] Spanned(OperatorCall call)
    {
        int rank = call.Input(0).Rank, axis = call.Integer("axis", -1);
        bool spans = call.Flag("spans");
        // Up to opset 12 the axis behind the last was one too: nothing was joined.
        if (spans && axis == rank)
            return [];
        int first = OperatorCall.Axis(axis, rank);
        return spans ? [.. Enumerable.Range(first, rank - first)] : [first];
    }

    private static int[] Places(OperatorCall call) => [.. Enumerable.Range(2, System.Math.Max(0, call.Input(0).Rank - 2))];

    /// <summary>1 for the first of the largest elements, 0 for all others.</summary>
    private static Value Hardmax(OperatorCall call)
    {
        var (writer, value) = (call.Writer, call.Input(0));
        int[] axes = Spanned(call);
        var numbers = Numbered(writer, value.Shape, axes);
        var first = First(writer, value, numbers, axes, ReductionKind.Max, takesLast: false);
        return writer.Map(value.Type, ElementwiseOperators.AreEqual(GraphWriter.Operand(0), GraphWriter.Operand(1)), numbers, first);
    }

    private static Value Extreme(OperatorCall call, ReductionKind kind)
    {
        var (writer, value) = (call.Writer, call.Input(0));
        int axis = call.Axis("axis", 0, value.Rank);
        bool keepsAxis = call.Flag("keepdims", true), takesLast = call.Flag("select_last_index");
        var numbers = Numbered(writer, value.Shape, [axis]);
        var place = writer.Retyped(First(writer, value, numbers, [axis], kind, takesLast), ElementType.Int64);
        return keepsAxis ? place : writer.Squeeze(place, [axis]);
    }

    /// <summary>The number of the first of the largest or smallest elements, or of the last.</summary>
    private static Value First(GraphWriter writer, Value value, Value numbers, int[] axes, ReductionKind kind, bool takesLast)
    {
        var extreme = writer.Reduce(value, kind, axes);
        var (x, most, number) = (GraphWriter.Operand(0), GraphWriter.Operand(1), GraphWriter.Operand(2));
        double other = takesLast ? -1 : axes.Aggregate(1.0, (count, axis) => count * value.Shape[axis].Fixed);
        var isExtreme = kind == ReductionKind.Max ? most <= x : x <= most;
        var candidates = writer.Map(value.Type, new Select(isExtreme, number, other), value, extreme, numbers);
        return writer.Reduce(candidates, takesLast ? ReductionKind.Max : ReductionKind.Min, axes);
    }

    /// <summary>0, 1, 2, … along axes, one element along all others.</summary>
    private static Value Numbered(GraphWriter writer, TensorShape shape, int[] axes)
    {
        if (axes.Any(axis => shape[axis].IsBatch))
            throw OperatorException.MixesSamples($"It compares elements of {shape} along an axis on which the samples lie.");
        var lengths = TensorShape.Of(shape.Axes.Select((length, axis) => axes.Contains(axis) ? length : Length.One));
        return GraphWriter.Range(lengths);
    }
}
