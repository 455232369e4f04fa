using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>A convolution of one channel to a few, whose lanes are places: none of them is idle, but what is computed has to be turned to rows of channels.</summary>
internal static class PlacesInLanes
{
    /// <summary>Whether that takes less than tiles whose lanes are channels.</summary>
    /// <param name="nest">The convolution.</param>
    /// <param name="epilogue">What is computed of the sums.</param>
    /// <param name="areTogether">Whether those tiles would have the rows of several places in a vector.</param>
    /// <param name="type">The elements.</param>
    public static bool Gain(WindowNest nest, Map? epilogue, bool areTogether, ElementType type)
    {
        int columns = nest.Columns, stride = nest.Plain.Stride, places = type.Lanes(VectorWidth.Bits512) / stride;
        return nest is { Groups: 1, Depth: 1, Grid.Stride: 1, X.Stride: 1 } && columns <= Budget.ChannelsOfPlaces && stride == (columns > 4 ? 8 : 4) && places > 1
            && 2 * Width(nest) >= places * stride && epilogue?.Operands.Distinct().Count() is null or 1
            && (!areTogether || nest.PoolWidth > 1 || Work(nest) < (nest.X.Size + places - 1) * nest.Y.Size * stride);
    }

    /// <summary>The windows of a row, or of half of it where there is no other.</summary>
    private static int Width(WindowNest nest) =>
        nest.PoolWidth * (nest.Plain.Height == 1 && nest.PoolHeight == 1 ? (nest.Plain.Width + 1) / 2 : nest.Plain.Width);

    /// <summary>
    /// What a vector of places takes, in multiply-adds. Turning it takes two or three permutations for each vector of rows, of which one is done where two multiply-adds are, and a
    /// tile takes some time of its own.
    /// </summary>
    private static int Work(WindowNest nest) => nest.Columns * nest.X.Size * nest.Y.Size + 2 * nest.Plain.Stride * (nest.Plain.Stride == 8 ? 3 : 2) + Budget.WorkOfPlaces;
}
