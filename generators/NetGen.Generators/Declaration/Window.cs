namespace NetGen.Generators.Declaration;

/// <summary>What a layer sees of one axis at a time.</summary>
/// <param name="Size">How many places it has.</param>
/// <param name="Stride">How far apart windows stand.</param>
/// <param name="Dilation">How far apart the places of one window are.</param>
/// <param name="Before">How many places there are before the axis.</param>
/// <param name="After">How many there are behind it.</param>
internal sealed record Window(int Size, int Stride, int Dilation, int Before, int After)
{
    /// <summary>From its first place to its last.</summary>
    private long Reach => ((Size - 1L) * Dilation) + 1;

    /// <summary>The longest of what is counted along the axis: what windows lie on, edges included, and what is between two windows, or two places of one.</summary>
    /// <param name="inputs">How long the axis is.</param>
    /// <param name="isTransposed">Whether windows lie on what comes out.</param>
    public long Span(int inputs, bool isTransposed)
    {
        long grid = isTransposed ? ((inputs - 1L) * Stride) + Reach : (long)inputs + Before + After;
        return System.Math.Max(grid, System.Math.Max(Stride, Dilation));
    }

    /// <summary>How many windows fit into an axis; less than 1 where none does.</summary>
    public int Outputs(int inputs)
    {
        long rest = (long)inputs + Before + After - Reach;
        return rest < 0 ? 0 : Saturated((rest / Stride) + 1);
    }

    /// <summary>How long an axis is that gives so many windows: the length behind a transposed convolution. Less than 1 where nothing is left.</summary>
    public int TransposedOutputs(int inputs) => Saturated(((inputs - 1L) * Stride) - Before - After + Reach);

    /// <summary>So many places at either end.</summary>
    public Window Padded(int pad) => this with { Before = pad, After = pad };

    /// <summary>So many places that there are ⌈inputs / stride⌉ windows, the odd one behind: what TensorFlow calls SAME.</summary>
    public Window Same(int inputs)
    {
        long outputs = ((inputs - 1L) / Stride) + 1;
        long total = System.Math.Max(0, ((outputs - 1) * Stride) + Reach - inputs);
        return this with { Before = Saturated(total / 2), After = Saturated(total - (total / 2)) };
    }

    /// <summary>All places before the axis: a window ends where it stands.</summary>
    public Window Causal() => this with { Before = Saturated(Reach - 1), After = 0 };

    private static int Saturated(long length) => (int)System.Math.Min(int.MaxValue, System.Math.Max(int.MinValue, length));
}
