using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>NetGen's own times beside what is known to be possible: within seconds, for those who tune.</summary>
internal static class Table
{
    private const int Milliseconds = 12;

    /// <returns>The exit code: 1 if a network computes something else than the naive reference.</returns>
    public static int Print(Settings settings)
    {
        var core = new Core(settings.Core);
        Figure[] first = core.Run(NetGenProcess.Jit(Milliseconds, [NetGenProcess.Limits, .. settings.Names.Length == 0 ? [NetGenProcess.Small] : settings.Names]));
        if (first.Length == 0)
            return 1;
        string[] quick = [.. first.Where(figure => figure.Median < 1 && !figure.IsLimit).Select(figure => figure.Workload)];
        var others = Enumerable.Range(1, quick.Length == 0 ? 0 : settings.Processes - 1).SelectMany(_ => core.Run(NetGenProcess.Jit(Milliseconds, quick)));
        ILookup<string, Figure> figures = first.Concat(others).ToLookup(figure => figure.Workload);

        Console.WriteLine(first.Limits());
        Console.WriteLine($"{"µs",-24} {"goal",9} {"best",9} {"worst",9} {"ratio",6} {"of peak",8}");
        foreach (var row in figures.Where(group => !group.First().IsLimit))
            Console.WriteLine(Line(row, first.Peak()));
        Console.Write(WideLayers.Table(first));
        return core.IsContent ? 0 : 1;
    }

    private static string Line(IGrouping<string, Figure> processes, double peak)
    {
        var best = processes.MinBy(figure => figure.Median)!;
        double worst = processes.Max(figure => figure.Median);
        return $"{best.Workload,-24} {best.Goal,9:0.####} {best.Median,9:0.####} {worst,9:0.####} {best.Median / best.Goal,6:0.00} {best.Rate / peak,8:0 %}";
    }
}
