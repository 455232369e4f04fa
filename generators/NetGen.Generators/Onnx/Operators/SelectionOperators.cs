using NetGen.Generators.Math;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>What takes parts of tensors and puts them together.</summary>
internal static class SelectionOperators
{
    /// <summary>An end that means all samples: exporters write the largest number of 32 or 64 bits, or a round one.</summary>
    private const double BeyondAnyBatch = 1e9;

    public static void AddTo(OperatorTable table)
    {
        table.Add("Concat", Concat);
        table.AddMany("Split", Split);
        table.Add("Slice", Slice);
        table.Add("Pad", Pad);
        table.Add("Gather", static call => call.Writer.Gather(call.Input(0), call.Input(1), call.Axis("axis", 0, call.Input(0).Rank)));
        table.Add("Range", Range);
        table.Add("OneHot", OneHot);
        table.Add("Trilu", Triangle);
    }

    private static Value Concat(OperatorCall call)
    {
        Value[] parts = [.. call.Inputs.Select((_, i) => call.Input(i))];
        if (parts.Length == 0 || parts.Any(part => part.Rank != parts[0].Rank))
            throw OperatorException.Malformed($"it joins tensors with different numbers of axes: {string.Join(", ", parts.Select(static part => part.Shape))}.");
        return call.Writer.Concatenate(parts, call.Axis("axis", 0, parts[0].Rank));
    }

    private static IReadOnlyList<Value> Split(OperatorCall call)
    {
        var x = call.Input(0);
        int axis = call.Axis("axis", 0, x.Rank), parts = call.Integer("num_outputs", call.OutputCount);
        if (parts != call.OutputCount || parts < 1)
            throw OperatorException.Malformed($"its num_outputs is {parts}, and it has {call.OutputCount} outputs.");
        if (x.Shape[axis].IsBatch)
            throw OperatorException.MixesSamples($"It parts {x.Shape} along axis {axis}, on which the samples lie.");
        long length = x.Shape[axis].Fixed, each = (length + parts - 1) / parts;
        long[] sizes = call.KnownIntegers(1) ?? [.. Enumerable.Range(0, parts).Select(part => System.Math.Max(0, System.Math.Min(each, length - (part * each))))];
        if (sizes.Any(size => size < 0 || size > length) || sizes.Sum() != length)
            throw OperatorException.Malformed($"it parts axis {axis} of {x.Shape} into {string.Join(" + ", sizes)} elements.");
        var results = new List<Value>();
        long start = 0;
        foreach (long size in sizes)
        {
            results.Add(call.Writer.Slice(x, axis, start, size));
            start += size;
        }

        return results;
    }

    private static Value Slice(OperatorCall call)
    {
        var x = call.Input(0);
        Number[] starts = call.Known(1) ?? [], ends = call.Known(2) ?? [];
        int[] axes = OperatorCall.Axes(call.KnownIntegers(3) ?? [.. Enumerable.Range(0, starts.Length).Select(static axis => (long)axis)], x.Rank);
        long[] steps = [.. (call.KnownIntegers(4) ?? [.. axes.Select(static _ => 1L)]).Select(static step => System.Math.Max(-int.MaxValue, System.Math.Min(int.MaxValue, step)))];
        if (starts.Length != axes.Length || ends.Length != axes.Length || steps.Length != axes.Length || steps.Contains(0))
            throw OperatorException.Malformed("its starts, ends, axes and steps do not fit.");
        return Enumerable.Range(0, axes.Length).Aggregate(x, (value, i) => Sliced(call.Writer, value, axes[i], starts[i], ends[i], steps[i]));
    }

    private static Value Sliced(GraphWriter writer, Value x, int axis, Number start, Number end, long step)
    {
        var length = x.Shape[axis];
        // All samples are taken by an end that is theirs, or beyond any number.
        if (length.IsBatch && step == 1 && start is { Fixed: 0, DependsOnBatch: false } && (end.Fixed >= BeyondAnyBatch || end == new Number(0, length.PerSample)))
            return x;
        if (length.IsBatch || start.DependsOnBatch || end.DependsOnBatch)
            throw OperatorException.MixesSamples($"It takes a part of {x.Shape} along axis {axis} by the number of samples, or of these.");
        var (first, last) = (Within(start.Fixed), Within(end.Fixed));
        long count = System.Math.Max(0, step > 0 ? (last - first + step - 1) / step : (first - last - step - 1) / -step);
        return writer.Slice(x, axis, count == 0 ? 0 : first, count, step);

        // Backwards the place before the first is an end too.
        long Within(double place)
        {
            double fromStart = place < 0 ? System.Math.Max(place + length.Fixed, -1) : place;
            return (long)(step > 0 ? System.Math.Max(0, System.Math.Min(fromStart, length.Fixed)) : System.Math.Min(fromStart, length.Fixed - 1));
        }
    }

    private static Value Pad(OperatorCall call)
    {
        var x = call.Input(0);
        string mode = call.Text("mode", "constant");
        var kind = mode switch
        {
            "constant" => BorderKind.Constant,
            "edge" => BorderKind.Edge,
            "reflect" => BorderKind.Reflect,
            "wrap" => BorderKind.Wrap,
            _ => throw OperatorException.CannotBeRead($"its mode {mode} is not known."),
        };
        long[] pads = call.KnownIntegers(1) ?? [];
        int[] axes = call.KnownIntegers(3) is { } named ? OperatorCall.Axes(named, x.Rank) : [.. Enumerable.Range(0, x.Rank)];
        if (pads.Length != 2 * axes.Length || pads.Any(static pad => pad is < int.MinValue or > int.MaxValue))
            throw OperatorException.Malformed($"its {pads.Length} pads are not two for each of {axes.Length} axes.");
        long[] before = new long[x.Rank], after = new long[x.Rank];
        for (int i = 0; i < axes.Length; i++)
            (before[axes[i]], after[axes[i]]) = (pads[i], pads[i + axes.Length]);
        if (kind is BorderKind.Reflect or BorderKind.Wrap && Enumerable.Range(0, x.Rank).Any(ReachesTooFar))
            throw OperatorException.Malformed($"its pads reach beyond the other end of {x.Shape}.");
        return call.Writer.Border(x, before, after, kind, call.KnownFractions(2) is [var value, ..] ? value : 0);

        bool ReachesTooFar(int axis) =>
            !x.Shape[axis].IsBatch && System.Math.Max(before[axis], after[axis]) > (kind == BorderKind.Wrap ? x.Shape[axis].Fixed : x.Shape[axis].Fixed - 1);
    }

    private static Value Range(OperatorCall call)
    {
        var type = call.Input(0).Type;
        double[] numbers = [.. Enumerable.Range(0, 3).SelectMany(place => call.KnownFractions(place) ?? [])];
        if (numbers.Length != 3)
            throw OperatorException.Malformed("it counts by what is not a single number each.");
        double count = System.Math.Max(0, System.Math.Ceiling((numbers[1] - numbers[0]) / numbers[2]));
        return count <= GraphWriter.MostFolded
            ? GraphWriter.Numbers([.. Enumerable.Range(0, (int)count).Select(i => numbers[0] + (i * numbers[2]))], type)
            : throw OperatorException.CannotBeRead($"it counts to {count}: more than {GraphWriter.MostFolded} numbers are not made while compiling.");
    }

    /// <summary>One value where an index points, another elsewhere. Negative indices count from the end.</summary>
    private static Value OneHot(OperatorCall call)
    {
        var (writer, indices) = (call.Writer, call.Input(0));
        long depth = call.KnownIntegers(1) is [>= 1 and var single] ? single : throw OperatorException.Malformed("its depth is not a single number.");
        int axis = call.Axis("axis", -1, indices.Rank + 1);
        var values = call.Input(2);
        var (off, on) = (writer.Slice(values, 0, 0, 1), writer.Slice(values, 0, 1, 1));
        var places = writer.Unsqueeze(indices, [axis]);
        var numbers = GraphWriter.Range(TensorShape.Of(Enumerable.Range(0, places.Rank).Select(i => i == axis ? new Length(depth) : Length.One)));
        var (index, number) = (GraphWriter.Operand(0), GraphWriter.Operand(1));
        var wrapped = new Select(index < 0, index + depth, index);
        var isMeant = ElementwiseOperators.AreEqual(wrapped, number);
        return writer.Map(values.Type, new Select(isMeant <= 0, GraphWriter.Operand(2), GraphWriter.Operand(3)), places, numbers, off, on);
    }

    /// <summary>What lies on one side of a diagonal, and zeros.</summary>
    private static Value Triangle(OperatorCall call)
    {
        var (writer, x) = (call.Writer, call.Input(0));
        if (x.Rank < 2 || x.Shape.BatchAxis >= x.Rank - 2)
            throw OperatorException.MixesSamples($"It takes a triangle of {x.Shape}, on whose last two axes the samples lie.");
        double diagonal = call.KnownFractions(1) is [var offset] ? offset : 0;
        var (rows, columns) = (x.Shape[x.Rank - 2], x.Shape[x.Rank - 1]);
        var row = GraphWriter.Range(TensorShape.Of([rows, Length.One]));
        var column = GraphWriter.Range(TensorShape.Of([Length.One, columns]));
        var (z, i, j) = (GraphWriter.Operand(0), GraphWriter.Operand(1), GraphWriter.Operand(2));
        return writer.Map(x.Type, call.Flag("upper", true) ? new Select(i + diagonal <= j, z, 0) : new Select(j <= i + diagonal, z, 0), x, row, column);
    }
}
