using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// Where the shares of a batch that have gradients of their own find memory: the gradients of each lie at the beginning of the scratch memory, the rows of each at its end,
/// and those of two never on one line of the cache.
/// </summary>
internal static class ShareLayout
{
    /// <summary>Whether each share of a batch has gradients of its own: else threads divide the gradients of all samples.</summary>
    public static bool HasGradients(NetworkGraph graph) =>
        graph.IsParallel && graph.SparseTable is null && graph.ParameterCount <= Budget.PrivateGradientLimit && graph.Parameters.All(parameter => parameter.IsTrainable);

    /// <summary>Elements from the gradients of one share to those of the next: vectors that reach beyond the end stay apart.</summary>
    public static int GradientStride(NetworkGraph graph) => Apart(graph.ParameterCount);

    /// <summary>Elements of the gradients of all shares; 0 where they have none.</summary>
    public static int Gradients(NetworkGraph graph) => HasGradients(graph) ? Budget.SharesWithGradients * GradientStride(graph) : 0;

    /// <summary>Where the rows of the first share begin.</summary>
    public static int RowsStart(ScratchLayout scratch) => Apart(scratch.FixedLength);

    /// <summary>Elements from the rows of one share to those of the next.</summary>
    /// <param name="samples">How many samples a share goes through at once.</param>
    public static int RowsStride(ScratchLayout scratch, int samples) => Apart(samples * scratch.LengthPerSample);

    /// <summary>Where the rows of the last share end.</summary>
    public static int RowsEnd(ScratchLayout scratch, int samples) => RowsStart(scratch) + Budget.SharesWithGradients * RowsStride(scratch, samples);

    /// <summary>As many elements, and so many more that what lies behind them is on other lines of the cache.</summary>
    private static int Apart(int length) => (length / 64 + 2) * 64;
}
