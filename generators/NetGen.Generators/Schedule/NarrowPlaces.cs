using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// A convolution of few channels or the gradient of its weights, where a vector holds the rows of several places: they share what they read, so that P places of windows of K taps
/// take K + P − 1 multiply-adds and not P·K. They lie side by side, or in front of a pool of squares below one another.
/// </summary>
internal static class NarrowPlaces
{
    /// <summary>
    /// Memory for weights, or for sums of weights, of each place of a vector, in elements; null where places are better taken one by one.
    /// </summary>
    public static int? Room(WindowNest nest, WindowSide side, ElementType type)
    {
        int lanes = type.Lanes(VectorWidth.Bits512), stride = nest.Plain.Stride, inPlain = nest.Plain.Height * nest.Plain.Width, places = lanes / stride;
        bool isPooled = nest.PoolWidth > 1;
        var along = isPooled ? nest.Y : nest.X;
        bool fits = isPooled ? nest.PoolHeight == 2 && places == 2 : nest.Plain.Width % System.Math.Max(1, places) == 0;
        if (side != WindowSide.Left || nest.Groups > 1 || along is not { Stride: 1, Dilation: 1 } || lanes % stride != 0 || !fits || inPlain < Budget.FewestPlacesOfCopies)
            return null;
        int together = along.Size + places - 1, across = isPooled ? nest.X.Size : nest.Y.Size;

        // A multiply-add of 512 bits takes up to half as long again as a narrower one.
        return 3 * together > 2 * places * along.Size ? null : (together * across * nest.Depth + 1) * lanes;
    }
}
