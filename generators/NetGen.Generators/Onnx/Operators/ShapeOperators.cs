using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>What asks for shapes and changes them.</summary>
internal static class ShapeOperators
{
    public static void AddTo(OperatorTable table)
    {
        table.Add("Shape", Shape);
        table.Add("Size", static call => GraphWriter.Uniform(ElementType.Int64, TensorShape.Scalar, NumberOf(call.Input(0).Shape.HasBatch, call.Input(0).Shape.Count)));
        table.Add("Reshape", Reshape);
        table.Add("Flatten", Flatten);
        table.Add("Squeeze", Squeeze);
        table.Add("Unsqueeze", Unsqueeze);
        table.Add("Transpose", Transpose);
        table.Add("Expand", static call => Expand(call.Writer, call.Input(0), LengthsOf(call, 1)));
        table.Add("Tile", Tile);
        table.Add("ConstantOfShape", ConstantOfShape);
        table.Add("DepthToSpace", DepthToSpace);
        table.Add("SpaceToDepth", SpaceToDepth);
    }

    private static Value Shape(OperatorCall call)
    {
        var shape = call.Input(0).Shape;
        int start = Clamped(call.Integer("start", 0)), end = Clamped(call.Integer("end", shape.Rank));
        var lengths = shape.Axes.Skip(start).Take(end - start).Select(static axis => new Number(axis.Fixed, axis.PerSample)).ToArray();
        return GraphWriter.Known(ElementType.Int64, TensorShape.Of(lengths.Length), lengths);

        int Clamped(int axis) => System.Math.Max(0, System.Math.Min(shape.Rank, axis < 0 ? axis + shape.Rank : axis));
    }

    private static Number NumberOf(bool isPerSample, long count) => isPerSample ? new Number(0, count) : new Number(count);

    /// <summary>The lengths that an input says.</summary>
    private static Length[] LengthsOf(OperatorCall call, int place) => [.. (call.Known(place) ?? []).Select(static number => number.DependsOnBatch && number.Fixed != 0
        ? throw OperatorException.MixesSamples("It makes an axis of the samples and others besides.")
        : new Length((long)number.Fixed, (long)number.PerSample))];

    private static Value Reshape(OperatorCall call)
    {
        var x = call.Input(0);
        bool keepsZeros = call.Flag("allowzero");
        var wanted = LengthsOf(call, 1).Select((length, axis) => length == default(Length) && !keepsZeros ? Copied(x.Shape, axis) : length).ToArray();
        return call.Writer.Reshape(x, ReshapedShape.Of(x.Shape, wanted, call.Writer.IsExportedForOne));
    }

    private static Length Copied(TensorShape shape, int axis) => axis < shape.Rank
        ? shape[axis]
        : throw OperatorException.Malformed($"it keeps axis {axis} of {shape}, which has none.");

    private static Value Flatten(OperatorCall call)
    {
        var x = call.Input(0);
        int axis = call.Integer("axis", 1);
        axis = axis == x.Rank ? axis : OperatorCall.Axis(axis, System.Math.Max(1, x.Rank));
        return call.Writer.Reshape(x, TensorShape.Of([Joined(x.Shape.Axes.Take(axis)), Joined(x.Shape.Axes.Skip(axis))]));
    }

    private static Length Joined(IEnumerable<Length> axes) => TensorShape.Of(axes) is { HasBatch: true } joined
        ? new Length(0, joined.Count)
        : new Length(TensorShape.Of(axes).Count);

    private static Value Squeeze(OperatorCall call)
    {
        var x = call.Input(0);
        if (call.Optional(1) is null && x.Shape.HasBatch && call.Writer.IsExportedForOne)
            throw OperatorException.MixesSamples($"It takes away every axis of one element of {x.Shape}, that of the samples too.");
        return call.Writer.Squeeze(x, call.KnownIntegers(1) is { } axes
            ? OperatorCall.Axes(axes, x.Rank)
            : [.. Enumerable.Range(0, x.Rank).Where(axis => x.Shape[axis] == Length.One)]);
    }

    private static Value Unsqueeze(OperatorCall call)
    {
        long[] axes = call.KnownIntegers(1) ?? [];
        return call.Writer.Unsqueeze(call.Input(0), OperatorCall.Axes(axes, call.Input(0).Rank + axes.Length));
    }

    private static Value Transpose(OperatorCall call)
    {
        var x = call.Input(0);
        int[] order = call.Integers("perm") is { } named ? OperatorCall.Axes(named, x.Rank) : [.. Enumerable.Range(0, x.Rank).Reverse()];
        return order.Length == x.Rank
            ? call.Writer.Transpose(x, order)
            : throw OperatorException.Malformed($"its perm does not name each axis of {x.Shape} once.");
    }

    private static Value Expand(GraphWriter writer, Value x, Length[] lengths) =>
        writer.Expand(x, GraphWriter.Broadcast([x.Shape, TensorShape.Of(lengths)]));

    /// <summary>Repeats the whole tensor along its axes: repeated along new axes, which are joined with those behind them.</summary>
    private static Value Tile(OperatorCall call)
    {
        var x = call.Input(0);
        var repeats = LengthsOf(call, 1);
        if (repeats.Length != x.Rank || repeats.Where((repeat, axis) => x.Shape[axis].IsBatch && repeat != Length.One).Any())
            throw OperatorException.Malformed($"it repeats {x.Shape} {string.Join(" × ", repeats)} times.");
        var apart = call.Writer.Unsqueeze(x, [.. Enumerable.Range(0, x.Rank).Select(static axis => 2 * axis)]);
        var repeated = call.Writer.Expand(apart, TensorShape.Of(x.Shape.Axes.SelectMany((length, axis) => new[] { repeats[axis], length })));
        return call.Writer.Reshape(repeated, TensorShape.Of(x.Shape.Axes.Select((length, axis) => Joined([repeats[axis], length]))));
    }

    private static Value ConstantOfShape(OperatorCall call)
    {
        var value = call.Tensor("value");
        double number = value is null ? 0 : value.Values is { Length: 1 } values ? values[0] : throw OperatorException.Malformed("its value is not a single number.");
        return GraphWriter.Uniform(value?.Type ?? ElementType.Single, GraphWriter.Checked(TensorShape.Of(LengthsOf(call, 0))), new Number(number));
    }

    private static Value DepthToSpace(OperatorCall call)
    {
        var (x, block) = (call.Input(0), call.Integer("blocksize", 1));
        bool channelsFirst = call.Text("mode", "DCR") == "CRD";
        CheckBlocks(x.Shape, block);
        long depth = x.Shape[1].Fixed / block / block;
        var (samples, height, width) = (x.Shape[0], x.Shape[2], x.Shape[3]);
        var parted = call.Writer.Reshape(x, TensorShape.Of(channelsFirst ? [samples, depth, block, block, height, width] : new[] { samples, block, block, depth, height, width }));
        var ordered = call.Writer.Transpose(parted, channelsFirst ? [0, 1, 4, 2, 5, 3] : [0, 3, 4, 1, 5, 2]);
        return call.Writer.Reshape(ordered, TensorShape.Of([samples, depth, height.Fixed * block, width.Fixed * block]));
    }

    private static Value SpaceToDepth(OperatorCall call)
    {
        var (x, block) = (call.Input(0), call.Integer("blocksize", 1));
        CheckBlocks(x.Shape.Rank == 4 ? TensorShape.Of([x.Shape[0], (long)block * block, x.Shape[2], x.Shape[3]]) : x.Shape, block);
        long height = x.Shape[2].Fixed / block, width = x.Shape[3].Fixed / block;
        if (height * block != x.Shape[2].Fixed || width * block != x.Shape[3].Fixed)
            throw OperatorException.Malformed($"blocks of {block} do not divide {x.Shape}.");
        var parted = call.Writer.Reshape(x, TensorShape.Of([x.Shape[0], x.Shape[1], height, block, width, block]));
        return call.Writer.Reshape(
            call.Writer.Transpose(parted, [0, 3, 5, 1, 2, 4]), TensorShape.Of([x.Shape[0], x.Shape[1].Fixed * block * block, height, width]));
    }

    private static void CheckBlocks(TensorShape shape, int block)
    {
        if (shape.Rank != 4 || block < 1 || shape.Axes.Skip(1).Any(static axis => axis.IsBatch) || shape[1].Fixed % ((long)block * block) != 0)
            throw OperatorException.Malformed($"blocks of {block} do not divide {shape}.");
    }
}
