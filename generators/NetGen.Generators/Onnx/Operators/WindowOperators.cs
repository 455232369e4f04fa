using NetGen.Generators.Onnx.Lowering;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;
using PoolKind = NetGen.Generators.Graph.PoolKind;
using WindowAxis = NetGen.Generators.Graph.WindowAxis;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>What looks at pictures through windows.</summary>
internal static class WindowOperators
{
    public static void AddTo(OperatorTable table)
    {
        table.Add("Conv", Convolution);
        table.Add("ConvTranspose", TransposedConvolution);
        table.Add("MaxPool", static call => Pool(call, WindowSettings.Of(call, call.Input(0).Shape, null), PoolKind.Max));
        table.Add("AveragePool", AveragePool);
    }

    private static Value Convolution(OperatorCall call)
    {
        var (x, weights) = (call.Input(0), call.Input(1));
        int groups = CheckedGroups(call, x, weights, isTransposed: false);
        var windows = WindowSettings.Of(call, x.Shape, Sizes(weights));
        var result = call.Writer.Convolve(x, weights, [.. All(windows).Select(axis => (windows.Window(axis), windows.Count(axis, roundsUp: false)))], groups, isTransposed: false);
        return WithBias(call, result);
    }

    private static Value TransposedConvolution(OperatorCall call)
    {
        var (x, weights) = (call.Input(0), call.Input(1));
        int groups = CheckedGroups(call, x, weights, isTransposed: true);
        var windows = WindowSettings.Of(call, x.Shape, Sizes(weights), isTransposed: true);
        long[] extra = call.Integers("output_padding") ?? new long[windows.Rank];
        string automatic = call.Text("auto_pad", "NOTSET");
        bool isSame = automatic.StartsWith("SAME", StringComparison.Ordinal);
        long[]? wanted = call.Integers("output_shape") ?? (isSame ? [.. windows.Lengths.Select((length, axis) => length * windows.Strides[axis])] : null);
        if (extra.Length != windows.Rank || extra.Concat(wanted ?? []).Any(static length => length is < 0 or > int.MaxValue) || wanted is not null && wanted.Length < windows.Rank)
            throw OperatorException.Malformed("its output_padding or output_shape does not fit its axes of places.");
        long[] full = [.. All(windows).Select(axis => (windows.Strides[axis] * (windows.Lengths[axis] - 1)) + extra[axis] + windows.Reach(axis))];
        if (wanted is not null)
            windows = Padded(windows, [.. All(windows).Select(axis => full[axis] - wanted[axis + wanted.Length - windows.Rank])], automatic == "SAME_UPPER");
        var result = call.Writer.Convolve(
            x, weights, [.. All(windows).Select(axis => (windows.Window(axis), full[axis] - windows.Before[axis] - windows.After[axis]))], groups, isTransposed: true);
        return WithBias(call, result);
    }

    /// <summary>Divides what is cut off: the odd one comes first, but where SAME_UPPER is asked for.</summary>
    private static WindowSettings Padded(WindowSettings windows, long[] total, bool oddOneBehind)
    {
        long[] half = [.. total.Select(static pads => System.Math.Max(0, pads) / 2)], rest = [.. total.Select((pads, axis) => pads - half[axis])];
        if (total.Any(static pads => pads is < int.MinValue or > int.MaxValue))
            throw OperatorException.Malformed("its output_shape is far from what its windows give.");
        // What is wanted beyond the last window comes behind it.
        oddOneBehind |= total.Any(static pads => pads < 0);
        return oddOneBehind ? windows with { Before = half, After = rest } : windows with { Before = rest, After = half };
    }

    private static Value AveragePool(OperatorCall call)
    {
        var windows = WindowSettings.Of(call, call.Input(0).Shape, null);
        if (!call.Flag("count_include_pad"))
            return Pool(call, windows, PoolKind.Average);
        var sum = Pool(call, windows, PoolKind.Sum);
        return All(windows).Aggregate(sum, (value, axis) => call.Writer.Map(value, Counts(windows, axis, value), static (total, count) => total / count));
    }

    /// <summary>How many places of each window lie on the picture or its pads; beyond these, where only a last window reaches, none counts.</summary>
    private static Value Counts(WindowSettings windows, int axis, Value result)
    {
        long number = result.Shape[axis + 2].Fixed;
        if (CountOf(number - 1) == windows.Sizes[axis])
            return GraphWriter.Scalar(windows.Sizes[axis]);
        if (number > GraphWriter.MostFolded)
            throw OperatorException.CannotBeRead($"it has {number} windows with different numbers of places.");
        double[] counts = [.. Enumerable.Range(0, (int)number).Select(window => CountOf(window))];
        var shape = TensorShape.Of(Enumerable.Range(0, result.Rank).Select(i => i == axis + 2 ? new Length(counts.Length) : Length.One));
        return GraphWriter.Known(result.Type, shape, counts.Select(static count => new Number(count)));

        double CountOf(long window)
        {
            long rest = windows.Lengths[axis] + windows.After[axis] + windows.Before[axis] - (windows.Strides[axis] * window);
            return System.Math.Max(0, System.Math.Min(windows.Sizes[axis], (rest + windows.Dilations[axis] - 1) / windows.Dilations[axis]));
        }
    }

    private static Value Pool(OperatorCall call, WindowSettings windows, PoolKind kind)
    {
        bool roundsUp = call.Flag("ceil_mode");
        var x = call.Input(0);
        return call.Writer.Pool(
            x,
            [
                (WindowAxis.EachPlace, x.Shape[0]),
                (WindowAxis.EachPlace, x.Shape[1]),
                .. All(windows).Select(axis => (windows.Window(axis), new Length(windows.Count(axis, roundsUp)))),
            ],
            kind);
    }

    private static IEnumerable<int> All(WindowSettings windows) => Enumerable.Range(0, windows.Rank);

    private static long[] Sizes(Value weights) => [.. weights.Shape.Axes.Skip(2).Select(static axis => axis.Fixed)];

    private static int CheckedGroups(OperatorCall call, Value x, Value weights, bool isTransposed)
    {
        int groups = call.Integer("group", 1);
        bool fits = x.Rank == weights.Rank && x.Rank > 2 && groups > 0 && !weights.Shape.HasBatch && !x.Shape[1].IsBatch
            && x.Shape[1].Fixed == (isTransposed ? weights.Shape[0].Fixed : weights.Shape[1].Fixed * groups)
            && weights.Shape[0].Fixed % groups == 0
            && (call.Integers("kernel_shape") ?? Sizes(weights)).SequenceEqual(Sizes(weights));
        return fits ? groups : throw OperatorException.Malformed($"its weights {weights.Shape} do not fit {x.Shape} in {groups} groups.");
    }

    private static Value WithBias(OperatorCall call, Value result) => call.Optional(2) is not { } bias ? result
        : call.Writer.Map(result, call.Writer.Unsqueeze(bias, [.. Enumerable.Range(1, result.Rank - 2)]), static (x, b) => x + b);
}
