using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>Memory into which a kernel that works through windows copies weights.</summary>
/// <param name="Length">Its elements.</param>
/// <param name="IsOfPanels">Whether it has those that a panel of the result reads; else those of each place of a vector.</param>
internal sealed record WindowRoom(int Length, bool IsOfPanels)
{
    /// <summary>
    /// For weights that fill the caches: each tile goes down the columns of a panel, and would find each row in another page.
    /// Null where a sample has few places, or where rows are no longer than a panel.
    /// </summary>
    /// <param name="weights">As they lie for the tiles.</param>
    public static WindowRoom? OfPanels(WindowNest nest, WindowSide side, Tensor weights, ElementType type)
    {
        int panel = 2 * type.Lanes(VectorWidth.Bits512), terms = nest.Y.Size * nest.X.Size * nest.Depth;
        bool pays = (long)terms * nest.WeightStride * type.Bytes >= Budget.CachedMatrix && nest.WeightStride > panel
            && nest.Plain.Height * nest.Plain.Width >= Budget.FewestPlacesOfCopies;
        return pays && side == WindowSide.Left && nest.Groups == 1 && !weights.IsPerSample ? new WindowRoom(terms * panel, IsOfPanels: true) : null;
    }
}
