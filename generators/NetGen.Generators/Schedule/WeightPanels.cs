using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Weights of a convolution that fill the caches: each tile goes down the columns of a panel, and would find each row in another page.</summary>
internal static class WeightPanels
{
    /// <summary>Memory for a panel, in elements; null where a sample has few places, or where rows are no longer than a panel.</summary>
    /// <param name="weights">As they lie for the tiles.</param>
    public static int? Room(WindowNest nest, WindowSide side, Tensor weights, ElementType type)
    {
        int panel = 2 * type.Lanes(VectorWidth.Bits512), terms = nest.Y.Size * nest.X.Size * nest.Depth;
        bool pays = (long)terms * nest.WeightStride * type.Bytes >= Budget.CachedMatrix && nest.WeightStride > panel
            && nest.Plain.Height * nest.Plain.Width >= Budget.FewestPlacesOfCopies;
        return pays && side == WindowSide.Left && nest.Groups == 1 && !weights.IsPerSample ? terms * panel : null;
    }
}
