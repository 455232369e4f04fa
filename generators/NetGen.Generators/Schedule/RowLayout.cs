namespace NetGen.Generators.Schedule;

/// <summary>
/// How the rows of a layer lie in scratch memory: rows are padded to whole panels of two vectors, so that kernels load and
/// store full vectors and never ask where a row ends.
/// </summary>
/// <param name="Length">The components of a row.</param>
/// <param name="Widest">The widest vector worth using: narrow layers fill no wide one.</param>
/// <param name="Stride">The elements from one row to the next.</param>
internal sealed record RowLayout(int Length, VectorWidth Widest, int Stride)
{
    /// <summary>Vectors side by side in one register tile.</summary>
    public const int PanelVectors = 2;

    public static RowLayout For(int length, ElementType type)
    {
        var best = VectorWidth.Bits128;
        foreach (var width in new[] { VectorWidth.Bits256, VectorWidth.Bits512 })
        {
            if (Cost(length, type, width) <= Cost(length, type, best))
                best = width;
        }

        return new RowLayout(length, best, Padded(length, type.Lanes(best)));
    }

    private static int Padded(int length, int lanes) => (length + PanelVectors * lanes - 1) / (PanelVectors * lanes) * PanelVectors * lanes;

    /// <summary>
    /// The work of one row in vector operations. A 512-bit operation takes up to twice the time of a narrower one; on a tie
    /// the shorter padding wins over the wider vector.
    /// </summary>
    private static double Cost(int length, ElementType type, VectorWidth width)
    {
        int padded = Padded(length, type.Lanes(width));
        double operation = width == VectorWidth.Bits512 ? 1.75 : 1;
        return padded / type.Lanes(width) * operation + 0.001 * padded;
    }
}
