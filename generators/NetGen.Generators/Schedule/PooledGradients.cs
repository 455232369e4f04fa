using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// The gradients of a convolution in front of a maximum. Of the places of each of its windows one alone has a gradient: a channel's is multiplied once for all of them, with what
/// begins where that place's does. Tiles of places multiply each.
/// </summary>
internal static class PooledGradients
{
    private static readonly VectorWidth[] s_widths = [VectorWidth.Bits512, VectorWidth.Bits256, VectorWidth.Bits128];

    /// <summary>The numbers of an input gradient if windows of a pool are multiplied as one, and its widest vector; null where tiles of places are as quick.</summary>
    /// <param name="nest">The numbers for tiles of places.</param>
    /// <param name="spread">What has left the gradient at the largest place of each window; null where none has.</param>
    public static (WindowNest Nest, VectorWidth Widest)? Of(WindowNest nest, Unpool? spread, ElementType type)
    {
        if (spread?.Windows.Axes is not { } windows || spread.Operand.Places.Length != windows.Length)
            return null;
        if (!windows.Select((axis, i) => IsApart(axis, spread.Operand.Places[i], spread.Result.Places[i])).All(apart => apart))
            return null;
        if (nest.HasBias || !IsOfNeighbours(nest))
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

    /// <summary>
    /// The numbers of a weight gradient whose lanes pick what the place with the gradient reads of the two rows of the grid that it may be in: one such pick takes the time of a
    /// multiply-add, and both together that of the places of a square. Null where vectors do not fit.
    /// </summary>
    /// <param name="nest">The numbers for tiles of places.</param>
    /// <param name="spread">What has left the gradient at the largest place of each window; null where none has.</param>
    public static WindowNest? Sums(WindowNest nest, Unpool? spread, ElementType type)
    {
        if (spread is null || !spread.Windows.Axes.SequenceEqual([WindowAxis.Pair, WindowAxis.Pair]) || !IsOfNeighbours(nest))
            return null;
        int lanes = type.Lanes(VectorWidth.Bits512), squares = System.Math.Max(1, lanes / nest.Plain.Stride), places = 2 * squares;
        if (nest.Plain.Stride * squares % lanes != 0 || squares > 2 || nest.Plain.Width % places != 0 || nest.Plain.Height % 2 != 0)
            return null;

        // Taps side by side are one run of elements where channels are few, and ends of rows are read with what lies before them.
        int row = nest.X.Size * nest.Depth;
        bool isRowTogether = nest.Grid.Stride == nest.Depth && row <= Budget.PickedTerms;
        int terms = isRowTogether ? row : nest.Depth;
        bool fits = terms <= Budget.PickedTerms && (places - 1) * nest.Grid.Stride + terms <= lanes;
        bool staysInside = isRowTogether ? nest.Grid.Width * nest.Grid.Stride >= lanes : places * nest.Grid.Stride >= lanes;
        return fits && staysInside ? nest with { PoolHeight = 2, PoolWidth = 2 } : null;
    }

    /// <summary>Whether no place is in two windows of a pool, and none lies beyond the grid.</summary>
    private static bool IsApart(WindowAxis axis, Axis windows, Axis places) =>
        axis is { Dilation: 1, Before: 0 } && axis.Stride == axis.Size && windows.Length * axis.Size <= places.Length;

    /// <summary>Whether windows and their taps lie one place apart.</summary>
    private static bool IsOfNeighbours(WindowNest nest) => nest is { Groups: 1, Y: { Stride: 1, Dilation: 1 }, X: { Stride: 1, Dilation: 1 } };
}
