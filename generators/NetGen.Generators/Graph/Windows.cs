using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>Windows along one axis of places: tap p of window o is place stride·o + dilation·p − before.</summary>
/// <param name="Size">The taps of a window.</param>
/// <param name="Stride">From a window to the next.</param>
/// <param name="Dilation">From a tap to the next.</param>
/// <param name="Before">How far the first window reaches beyond the first place.</param>
internal sealed record WindowAxis(int Size, int Stride, int Dilation, int Before)
{
    /// <summary>Each place is a window of its own.</summary>
    public static readonly WindowAxis EachPlace = new(1, 1, 1, 0);

    /// <summary>Two places at a time.</summary>
    public static readonly WindowAxis Pair = new(2, 2, 1, 0);
}

/// <summary>Which places of a grid of rows belong to each place of a plain picture.</summary>
/// <param name="Axes">For each axis of places.</param>
internal sealed record Windows(ImmutableArray<WindowAxis> Axes)
{
    /// <summary>The places of one window.</summary>
    public int Taps => Axes.Aggregate(1, (taps, axis) => taps * axis.Size);

    /// <summary>Whether each place is a window of its own.</summary>
    public bool AreSinglePlaces => Axes.All(axis => axis == WindowAxis.EachPlace);
}

/// <summary>Which tensor of a contraction is the grid that windows are laid on.</summary>
internal enum WindowSide
{
    /// <summary>Windows are read, as a convolution does.</summary>
    Left,

    /// <summary>Windows are what a gradient of weights multiplies with.</summary>
    Right,

    /// <summary>Windows are added to, as a transposed convolution does.</summary>
    Result,
}

/// <summary>The windows of a contraction, none of which reaches beyond the grid.</summary>
/// <param name="Side">What they are laid on.</param>
/// <param name="Groups">Into how many parts the channels of both pictures are divided: each is multiplied with weights of its own.</param>
internal sealed record WindowAccess(Windows Windows, WindowSide Side, int Groups);
