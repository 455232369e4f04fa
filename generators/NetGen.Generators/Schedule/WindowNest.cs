using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>The numbers of a kernel that works through windows, as the library's nest has them. Strides of rows are in elements, those of windows in places.</summary>
/// <param name="Grid">The picture that windows are laid on.</param>
/// <param name="Plain">The picture that has a place for each window.</param>
/// <param name="Y">Windows along the height; one place in a sequence.</param>
/// <param name="X">Windows along the width, or along the steps.</param>
/// <param name="Groups">Into how many groups channels are divided.</param>
/// <param name="Depth">Channels of the left operand, in a group.</param>
/// <param name="Columns">Channels of the result, or columns of a gradient, in a group.</param>
/// <param name="WeightStride">From a row of the weights to the next.</param>
/// <param name="GroupsAreRows">Whether the weights of a group are some rows of each tap's, as those of a transposed copy are, and not some columns.</param>
/// <param name="HasBias">Whether sums start from a bias, or have the gradient of one behind them.</param>
internal sealed record WindowNest(
    PictureLayout Grid, PictureLayout Plain, WindowAxis Y, WindowAxis X, int Groups, int Depth, int Columns, int WeightStride, bool GroupsAreRows, bool HasBias)
{
    /// <summary>Windows below one another of which the largest is kept, whose place the plain picture has.</summary>
    public int PoolHeight { get; init; } = 1;

    /// <summary>The same side by side.</summary>
    public int PoolWidth { get; init; } = 1;

    /// <summary>The numbers of windows on pictures whose channels are all alike.</summary>
    public static WindowNest Of(Windows windows, Tensor grid, Tensor plain, ElementType type) => new(
        PictureLayout.Of(grid, type),
        PictureLayout.Of(plain, type),
        windows.Axes.Length > 1 ? windows.Axes[0] : WindowAxis.EachPlace,
        windows.Axes.LastOrDefault() ?? WindowAxis.EachPlace,
        Groups: 1,
        grid.RowLength,
        grid.RowLength,
        WeightStride: 0,
        GroupsAreRows: false,
        HasBias: false);
}

/// <summary>How the places of a sample lie.</summary>
/// <param name="Height">Places below one another; 1 in a sequence.</param>
/// <param name="Width">Places side by side.</param>
/// <param name="Channels">The elements of a place's row that count.</param>
/// <param name="Stride">Elements from a place's row to that of the next.</param>
internal sealed record PictureLayout(int Height, int Width, int Channels, int Stride)
{
    public static PictureLayout Of(Tensor tensor, ElementType type)
    {
        var places = tensor.Places;
        int width = places.IsEmpty ? 1 : places[places.Length - 1].Length;
        return new PictureLayout(tensor.Positions / width, width, tensor.RowLength, RowLayout.StrideOf(tensor, type));
    }
}
