using System.Text;
using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>What threads gain, as a table in Markdown.</summary>
internal static class ThreadTable
{
    public static string Of(IReadOnlyCollection<Figure> figures)
    {
        int threads = Environment.ProcessorCount;
        if (threads == 1 || Pair(figures, ThreadScaling.Limit, threads) is not ({ } oneCore, { } allCores))
            return "Left out: this machine has one core.\n";
        var text = new StringBuilder()
            .Append($"{threads} cores do {allCores.BestRate / oneCore.BestRate:0.00} times the multiply-adds of one.\n\n")
            .Append($"| | 1 thread, µs | {threads} threads, µs | times as fast | a core busy: 1 thread | {threads} threads |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (string workload in figures.Select(figure => figure.Workload.Split(',')[0]).Where(name => name != ThreadScaling.Limit.Split(',')[0]).Distinct())
        {
            if ((Pair(figures, workload, threads), Pair(figures, workload, threads, ThreadScaling.Busy)) is (({ } one, { } all), ({ } busyOne, { } busyAll)))
                text.Append($"| {workload} | {one.Median:0.0} | {all.Median:0.0} | {one.Median / all.Median:0.00} | {busyOne.Median:0.0} | {busyAll.Median:0.0} |\n");
        }

        return text.ToString();
    }

    private static (Figure? One, Figure? All) Pair(IReadOnlyCollection<Figure> figures, string workload, int threads, string beside = "") =>
        (figures.Of(ThreadScaling.Name(workload, 1, beside)), figures.Of(ThreadScaling.Name(workload, threads, beside)));
}
