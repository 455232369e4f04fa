using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>Figures of several processes taken together.</summary>
internal static class Figures
{
    /// <summary>
    /// The process with the least median for each workload and peer: what takes less than about 200 ns runs at one of two speeds from process to process,
    /// by where its code and data happen to lie.
    /// </summary>
    public static Figure[] BestOfProcesses(this IEnumerable<Figure> figures) =>
        [.. figures.GroupBy(figure => (figure.Peer, figure.Workload)).Select(same => same.MinBy(figure => figure.Median)!)];

    public static Figure? Of(this IEnumerable<Figure> figures, string workload) => figures.FirstOrDefault(figure => figure.Workload == workload);

    /// <summary>Multiply-adds a nanosecond that the core can do at most.</summary>
    public static double Peak(this IEnumerable<Figure> figures) =>
        figures.Where(figure => figure.Workload.StartsWith("limit multiply-adds", StringComparison.Ordinal)).Max(figure => figure.BestRate);

    /// <summary>The limits of the run in one line.</summary>
    public static string Limits(this IEnumerable<Figure> figures) => string.Join(", ", figures
        .Where(figure => figure.IsLimit)
        .Select(figure => $"{figure.Workload["limit ".Length..]} {(figure.Workload.Contains("reads") ? $"{figure.BestRate:0} GB/s" : $"{2 * figure.BestRate:0} GFLOP/s")}"));
}
