using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// The input gradient of a convolution in front of a maximum. Of the places of each of its windows one alone has a gradient: a channel's is multiplied once for all of them, with
/// weights that begin where that place's do. Tiles of places multiply each.
/// </summary>
internal static class PooledGradients
{
    private static readonly VectorWidth[] s_widths = [VectorWidth.Bits512, VectorWidth.Bits256, VectorWidth.Bits128];

    /// <summary>The kernel's numbers if windows of a pool are multiplied as one, and its widest vector; null where tiles of places are as quick.</summary>
    /// <param name="nest">The numbers for tiles of places.</param>
    /// <param name="spread">What has left the gradient at the largest place of each window; null where none has.</param>
    public static (WindowNest Nest, VectorWidth Widest)? Of(WindowNest nest, Unpool? spread, ElementType type)
    {
        if (spread?.Windows.Axes is not { } windows || spread.Operand.Places.Length != windows.Length)
            return null;
        if (!windows.Select((axis, i) => IsApart(axis, spread.Operand.Places[i], spread.Result.Places[i])).All(apart => apart))
            return null;
        if (nest is not { Groups: 1, HasBias: false } || !IsOfNeighbours(nest.Y) || !IsOfNeighbours(nest.X))
            return null;
        int poolHeight = windows.Length > 1 ? windows[0].Size : 1, poolWidth = windows[windows.Length - 1].Size;
        int rows = nest.Y.Size + poolHeight - 1, row = (nest.X.Size + poolWidth - 1) * nest.Grid.Stride;
        long copy = (long)(nest.Y.Size + 2 * (poolHeight - 1)) * (nest.X.Size + 2 * (poolWidth - 1)) * nest.Grid.Stride;
        if (copy * nest.Depth * type.Bytes > Budget.PooledWeights)
            return null;
        var widest = s_widths.First(width => row % type.Lanes(width) == 0);
        var ofPlaces = RowLayout.For(nest.Columns, type);
        long together = (long)rows * row / type.Lanes(widest), apart = (long)spread.Windows.Taps * nest.Y.Size * nest.X.Size * ofPlaces.Padded / type.Lanes(ofPlaces.Widest);

        // A multiply-add with a vector of memory takes the time of two with vectors in registers.
        return 2 * together > apart ? null : (nest with { PoolHeight = poolHeight, PoolWidth = poolWidth, WeightStride = (int)copy }, widest);
    }

    /// <summary>Whether no place is in two windows of a pool, and none lies beyond the grid.</summary>
    private static bool IsApart(WindowAxis axis, Axis windows, Axis places) =>
        axis is { Dilation: 1, Before: 0 } && axis.Stride == axis.Size && windows.Length * axis.Size <= places.Length;

    /// <summary>Whether windows and their taps lie one place apart.</summary>
    private static bool IsOfNeighbours(WindowAxis axis) => axis is { Stride: 1, Dilation: 1 };
}
