using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>A convolution of one channel to a few, whose lanes are places: none of them is idle, but what is computed has to be turned to rows of channels.</summary>
internal static class PlacesInLanes
{
    /// <summary>Whether that takes less than tiles whose lanes are channels.</summary>
    /// <param name="nest">The convolution.</param>
    /// <param name="side">What windows are laid on.</param>
    /// <param name="epilogue">What is computed of the sums.</param>
    /// <param name="type">The elements.</param>
    public static bool Gain(WindowNest nest, WindowSide side, Map? epilogue, ElementType type)
    {
        int lanes = type.Lanes(VectorWidth.Bits512), columns = nest.Columns, stride = nest.Plain.Stride;
        bool areHalves = nest.Plain.Height == 1 && nest.PoolHeight == 1;
        int width = nest.PoolWidth * (areHalves ? (nest.Plain.Width + 1) / 2 : nest.Plain.Width);
        if (side != WindowSide.Left || nest is not { Groups: 1, Depth: 1, Grid.Stride: 1, X.Stride: 1 } || columns > Budget.ChannelsOfPlaces
            || stride != (columns > 4 ? 8 : 4) || 2 * width < lanes || epilogue?.Operands.Distinct().Count() > 1)
            return false;

        // Of a vector of places, turning takes a permutation for each vector of rows in each of two or three rounds, and a pool some for each channel.
        int taps = nest.X.Size * nest.Y.Size, pooled = nest.PoolWidth * nest.PoolHeight;
        double turned = (stride == 8 ? 3 : 2) * stride / (double)pooled + (pooled > 1 ? 2 * columns : 0);
        return columns * taps + turned < Budget.GainOfPlaces * lanes * taps;
    }
}
