using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// How the rows of a layer lie in scratch memory: rows are padded to whole panels, so that kernels load and store full vectors and
/// never ask where a row ends. A panel is the whole row where one vector holds it, else two vectors.
/// </summary>
/// <param name="Length">The components of a row.</param>
/// <param name="Widest">The widest vector worth using: narrow layers fill no wide one.</param>
/// <param name="Padded">The components of whole panels.</param>
/// <param name="Stride">The elements from one row to the next.</param>
/// <param name="PanelVectors">Vectors side by side in one register tile.</param>
internal sealed record RowLayout(int Length, VectorWidth Widest, int Padded, int Stride, int PanelVectors)
{
    /// <summary>Rows that many bytes apart share few sets of a first-level cache, and a tile loops down a column of them.</summary>
    private const int CrowdingStride = 512;

    public static RowLayout For(int length, ElementType type)
    {
        if (Whole(length, type) is { } whole)
            return new RowLayout(length, whole, type.Lanes(whole), type.Lanes(whole), 1);

        var best = VectorWidth.Bits128;
        foreach (var width in new[] { VectorWidth.Bits256, VectorWidth.Bits512 })
        {
            if (Cost(length, type, width) <= Cost(length, type, best))
                best = width;
        }

        int padded = WholePanels(length, type.Lanes(best));
        int apart = padded * type.Bytes % CrowdingStride == 0 ? type.Lanes(VectorWidth.Bits512) : 0;
        return new RowLayout(length, best, padded, padded + apart, 2);
    }

    /// <summary>Elements from one row of a tensor to the next: rows are padded in scratch memory, and nowhere else.</summary>
    public static int StrideOf(Tensor tensor, ElementType type) =>
        tensor.Whole is { } whole ? StrideOf(whole, type) : tensor.Role is TensorRole.Value or TensorRole.State ? For(tensor.RowLength, type).Stride : tensor.RowLength;

    /// <summary>Elements that a tensor takes in scratch memory: for each sample, or in all where it has none.</summary>
    public static int SizeOf(Tensor tensor, ElementType type) => StrideOf(tensor, type) * (tensor.IsPerSample ? RowsOf(tensor) : tensor.Length / tensor.RowLength);

    /// <summary>Rows of a sample, with those that a recurrence begins with.</summary>
    public static int RowsOf(Tensor tensor) => tensor.Positions + (tensor.HasStepBefore || tensor.HasStepAfter ? 1 : 0);


    /// <summary>The narrowest vector that holds a whole row; null where none does.</summary>
    public static VectorWidth? Whole(int length, ElementType type)
    {
        foreach (var width in new[] { VectorWidth.Bits128, VectorWidth.Bits256, VectorWidth.Bits512 })
        {
            if (type.Lanes(width) >= length)
                return width;
        }

        return null;
    }

    private static int WholePanels(int length, int lanes) => (length + 2 * lanes - 1) / (2 * lanes) * 2 * lanes;

    /// <summary>
    /// The work of one row in vector operations. A 512-bit operation takes up to twice the time of a narrower one; on a tie
    /// the shorter padding wins over the wider vector.
    /// </summary>
    private static double Cost(int length, ElementType type, VectorWidth width)
    {
        int padded = WholePanels(length, type.Lanes(width));
        double operation = width == VectorWidth.Bits512 ? 1.75 : 1;
        return padded / type.Lanes(width) * operation + 0.001 * padded;
    }
}
