using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>How a single row times a matrix is computed, result[c] = Σ_i row[i] · matrix[i, c], with vectors of a number of lanes.</summary>
internal abstract record RowProduct
{
    /// <summary>Multiply-adds under way at once: as many as the hardware needs to be busy while each waits four cycles for the one before.</summary>
    private const int IndependentSums = 8;

    /// <summary>Vectors of a pattern from which on their sums keep the hardware busy by themselves; those of fewer are split in two.</summary>
    private const int FewestVectorsOfOneChain = 5;

    /// <param name="product">A layer's product with its weights.</param>
    /// <param name="width">The vectors: hardware orders the lanes of the widest in one instruction.</param>
    /// <param name="skipsZeros">Whether inputs that are 0 are left out.</param>
    public static RowProduct For(Contraction product, ElementType type, VectorWidth width, bool skipsZeros)
    {
        var (inputs, outputs, lanes, canPermute) = (product.ReducedAxis.Length, product.Result.RowLength, type.Lanes(width), width == VectorWidth.Bits512);
        var flat = LanePackedProduct.Of(outputs, lanes);
        if (canPermute && !skipsZeros && outputs < lanes && inputs % flat.Rows == 0 && inputs >= 2 * flat.Rows)
            return flat with { Accumulators = flat.Vectors < FewestVectorsOfOneChain ? 2 : 1 };

        int vectors = (outputs + lanes - 1) / lanes;
        int whole = vectors / IndependentSums, rest = vectors % IndependentSums;
        return new PanelProduct(
        [
            .. whole > 0 ? new[] { Panel(0, IndependentSums, whole) } : [],
            .. rest > 0 ? new[] { Panel(whole * IndependentSums * lanes, rest, 1) } : [],
        ], skipsZeros);

        Panel Panel(int first, int vectors, int repeats) => new(first, vectors, skipsZeros ? 1 : System.Math.Min(IndependentSums / vectors, inputs), repeats);
    }
}

/// <summary>Vectors run along the columns; the elements of the row are broadcast one by one.</summary>
/// <param name="SkipsZeros">Whether elements that are 0 are left out with their row of the matrix.</param>
internal sealed record PanelProduct(ImmutableArray<Panel> Panels, bool SkipsZeros) : RowProduct;

/// <summary>Columns whose sums stay in registers while the row passes by.</summary>
/// <param name="First">The first column.</param>
/// <param name="Vectors">Vectors side by side.</param>
/// <param name="Accumulators">Sums that each vector is split into, so that enough multiply-adds do not wait for one another.</param>
/// <param name="Repeats">How many such panels lie side by side.</param>
internal sealed record Panel(int First, int Vectors, int Accumulators, int Repeats);

/// <summary>
/// A matrix with fewer columns than a vector has lanes, as a run of full vectors without regard to where its rows end: after some vectors, and as
/// many rows, the pattern repeats. The elements of the row are put to the lanes where their weights are; no lane is idle.
/// </summary>
/// <param name="Vectors">Vectors of one pattern.</param>
/// <param name="Rows">Rows of one pattern.</param>
/// <param name="Accumulators">Sums that each vector of a pattern is split into, which patterns take in turn.</param>
internal sealed record LanePackedProduct(int Vectors, int Rows, int Accumulators = 1) : RowProduct
{
    public static LanePackedProduct Of(int columns, int lanes)
    {
        int common = GreatestCommonDivisor(columns, lanes);
        return new LanePackedProduct(columns / common, lanes / common);
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
