using NetGen.Generators.Graph;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx.Operators;

/// <summary>The windows of a node along the axes of places, with explicit pads.</summary>
/// <param name="Before">How many places come before each axis.</param>
/// <param name="After">How many come behind.</param>
internal sealed record WindowSettings(long[] Lengths, long[] Sizes, long[] Strides, long[] Dilations, long[] Before, long[] After)
{
    public int Rank => Lengths.Length;

    /// <summary>Reads the settings for a picture behind two axes.</summary>
    /// <param name="sizes">How large windows are where no attribute says it.</param>
    public static WindowSettings Of(OperatorCall call, TensorShape shape, long[]? sizes, bool isTransposed = false)
    {
        int rank = shape.Rank - 2;
        if (rank < 1 || shape.Axes.Skip(2).Any(static axis => axis.IsBatch))
            throw OperatorException.Malformed($"it lays windows on {shape}, which needs axes of places behind samples and channels.");
        var lengths = shape.Axes.Skip(2).Select(static axis => axis.Fixed).ToArray();
        var windows = new WindowSettings(
            lengths,
            Checked(call.Integers("kernel_shape") ?? sizes ?? [], rank, "kernel_shape"),
            Checked(call.Integers("strides") ?? Repeated(1, rank), rank, "strides"),
            Checked(call.Integers("dilations") ?? Repeated(1, rank), rank, "dilations"),
            Repeated(0, rank),
            Repeated(0, rank));
        long[] pads = call.Integers("pads") ?? Repeated(0, 2 * rank);
        string automatic = call.Text("auto_pad", "NOTSET");
        if (automatic is "NOTSET" or "" && pads.Length == 2 * rank && pads.All(static pad => pad is >= 0 and < int.MaxValue))
            return windows with { Before = [.. pads.Take(rank)], After = [.. pads.Skip(rank)] };
        if (automatic == "VALID" || isTransposed && automatic.StartsWith("SAME", StringComparison.Ordinal))
            return windows;
        if (automatic is not ("SAME_UPPER" or "SAME_LOWER"))
            throw OperatorException.Malformed($"its pads {string.Join(" ", pads)} or its auto_pad {automatic} are none of {rank} axes of places.");
        return windows.Same(automatic == "SAME_LOWER");
    }

    /// <summary>From the first place of a window to its last.</summary>
    public long Reach(int axis) => ((Sizes[axis] - 1) * Dilations[axis]) + 1;

    public WindowAxis Window(int axis) => new((int)Sizes[axis], (int)Strides[axis], (int)Dilations[axis], (int)Before[axis]);

    /// <summary>How many windows there are. One more may reach beyond the end, but none begins there.</summary>
    public long Count(int axis, bool roundsUp)
    {
        long rest = Lengths[axis] + Before[axis] + After[axis] - Reach(axis), stride = Strides[axis];
        if (rest < 0)
            throw OperatorException.Malformed($"its windows of {Reach(axis)} places are larger than the {Lengths[axis]} and the pads along axis {axis + 2}.");
        long count = ((rest + (roundsUp ? stride - 1 : 0)) / stride) + 1;
        return roundsUp && (count - 1) * stride >= Lengths[axis] + Before[axis] ? count - 1 : count;
    }

    /// <summary>So many pads that there are ⌈length / stride⌉ windows.</summary>
    private WindowSettings Same(bool oddOneBefore)
    {
        // Others disagree on what this means, or say nothing.
        if (Dilations.Any(static dilation => dilation > 1))
            throw OperatorException.CannotBeRead("it has dilations together with auto_pad SAME; export the model with explicit pads.");
        long[] total = [.. Lengths.Select((length, axis) => System.Math.Max(0, ((((length - 1) / Strides[axis])) * Strides[axis]) + Sizes[axis] - length))];
        long[] half = [.. total.Select(static pads => pads / 2)], rest = [.. total.Select(static pads => pads - (pads / 2))];
        return oddOneBefore ? this with { Before = rest, After = half } : this with { Before = half, After = rest };
    }

    private static long[] Checked(long[] numbers, int rank, string name) => numbers.Length == rank && numbers.All(static number => number is > 0 and < 1 << 24)
        ? numbers
        : throw OperatorException.Malformed($"its {name} {string.Join(" ", numbers)} do not fit {rank} axes of places.");

    private static long[] Repeated(long number, int count) => [.. Enumerable.Repeat(number, count)];
}
