using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// How a single row times a matrix with fewer columns than a vector has lanes is computed: of the matrix as a run of full vectors, without regard to where its rows
/// end. After some vectors, and as many rows, the pattern repeats. The elements of the row are put to the lanes where their weights are; no lane is idle.
/// </summary>
/// <param name="Vectors">Vectors of one pattern.</param>
/// <param name="Rows">Rows of one pattern.</param>
/// <param name="Accumulators">Sums that each vector of a pattern is split into, which patterns take in turn.</param>
internal sealed record LanePackedProduct(int Vectors, int Rows, int Accumulators = 1)
{
    /// <summary>The vectors: hardware orders the lanes of the widest in one instruction.</summary>
    public const VectorWidth Width = VectorWidth.Bits512;

    /// <summary>Vectors of a pattern from which on their sums keep the hardware busy by themselves; those of fewer are split in two.</summary>
    private const int FewestVectorsOfOneChain = 5;

    public static LanePackedProduct Of(int columns, int lanes)
    {
        int common = GreatestCommonDivisor(columns, lanes);
        return new LanePackedProduct(columns / common, lanes / common);
    }

    /// <summary>The form of a layer's product with its weights; null for one that takes rows as they are.</summary>
    public static LanePackedProduct? For(Contraction product, ElementType type)
    {
        var (inputs, outputs, lanes) = (product.ReducedAxis.Length, product.Result.RowLength, type.Lanes(Width));
        var flat = Of(outputs, lanes);
        return outputs < lanes && inputs % flat.Rows == 0 && inputs >= 2 * flat.Rows ? flat with { Accumulators = flat.Vectors < FewestVectorsOfOneChain ? 2 : 1 } : null;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
