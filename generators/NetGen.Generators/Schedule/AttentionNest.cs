using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>The numbers of attention's kernels.</summary>
/// <param name="Steps">The rows of a sample, or of what a caller keeps.</param>
/// <param name="Heads">In how many parts they are divided.</param>
/// <param name="Size">The values of such a part.</param>
/// <param name="SourceStride">From a row of queries, keys and values to the next.</param>
/// <param name="ResultStride">From a row of what it gives to the next.</param>
/// <param name="MaskStride">From a key's row of the mask to the next; 0 where there is none.</param>
/// <param name="IsCausal">Whether a query sees no key behind it.</param>
/// <param name="IsStream">Whether a sample is one step, and a caller keeps those so far.</param>
internal sealed record AttentionNest(int Steps, int Heads, int Size, int SourceStride, int ResultStride, int MaskStride, bool IsCausal, bool IsStream)
{
    /// <param name="source">Queries, keys and values.</param>
    /// <param name="result">What it gives, or the gradient by that.</param>
    public static AttentionNest Of(Tensor source, Tensor result, Heads heads, Tensor? mask, Kept? kept, ElementType type) => new(
        (kept?.Rows ?? source).Positions,
        heads.Count,
        result.RowLength / heads.Count,
        RowLayout.StrideOf(source, type),
        RowLayout.StrideOf(result, type),
        mask is null ? 0 : RowLayout.StrideOf(mask, type),
        heads.AreCausal,
        kept is not null);

    /// <summary>
    /// Elements that the kernel needs for what it computes on the way: scores of as many queries, or keys, as a vector has lanes. Of a stream also what a sequence's rows are
    /// put together in, which lie apart.
    /// </summary>
    public int Room(int lanes, bool isGradient) => (2 * Size + (isGradient ? 2 : 1) * Steps) * lanes
        + (!IsStream ? 0 : isGradient ? Steps * (SourceStride + ResultStride) : lanes * Size);
}
