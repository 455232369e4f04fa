using System.Runtime.Intrinsics;
using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>NetGen and its peers side by side in one run.</summary>
/// <param name="Own">The machine's limits and W1 to W13.</param>
/// <param name="Narrow">Some of them with AVX-512 off; none where the processor has none.</param>
/// <param name="Native">W1 to W13 compiled ahead of time; none where that is not possible.</param>
/// <param name="Wide">Wide layers.</param>
/// <param name="Threads">What threads gain, on all cores.</param>
internal sealed record Comparison(Figure[] Own, Figure[] Narrow, Figure[] Native, Figure[] Wide, Figure[] Threads, Figure[] Others, Peers Peers, Settings Settings)
{
    /// <summary>As long as the peers' repetitions.</summary>
    private const int Milliseconds = 60;

    /// <summary>Measures, prints a page, and if every process ended well writes it and a picture to <c>docs</c>.</summary>
    /// <returns>The exit code: 1 if a network computes something else than the naive reference, or a peer fails.</returns>
    public static int Write(Settings settings)
    {
        var core = new Core(settings.Core);
        var folder = Directory.CreateTempSubdirectory("netgen-benchmarks-");
        try
        {
            var comparison = Measure(core, settings, folder.FullName);
            string page = Page.Of(comparison);
            if (core.IsContent)
            {
                string docs = Path.Combine(Repository.Root, "docs");
                File.WriteAllText(Path.Combine(docs, "benchmarks.md"), page);
                File.WriteAllText(Path.Combine(docs, "benchmarks.svg"), Picture.Of(comparison));
            }

            Console.WriteLine(page);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return core.IsContent ? 0 : 1;
    }

    private static Comparison Measure(Core core, Settings settings, string folder)
    {
        var peers = Peers.Build(Path.Combine(folder, "peers"), settings.Names);
        string? native = NetGenProcess.PublishNative(Path.Combine(folder, "native"));
        var (own, narrow, compiled, threads, others) = (new List<Figure>(), new List<Figure>(), new List<Figure>(), new List<Figure>(), new List<Figure>());
        // Round after round rather than peer after peer, so that a neighbour on the machine slows all down alike.
        for (int process = 1; process <= settings.Processes; process++)
        {
            Console.Error.WriteLine($"process {process} of {settings.Processes}");
            own.AddRange(core.Run(NetGenProcess.Jit(Milliseconds, NetGenProcess.Limits, NetGenProcess.Small)));
            if (native is not null)
                compiled.AddRange(core.Run([native, $"{Milliseconds}", NetGenProcess.Small]));
            if (Vector512.IsHardwareAccelerated)
                narrow.AddRange(core.Run(NetGenProcess.Jit(Milliseconds, NetGenProcess.Limits, "W2 forward 1", "W4 train 128"), ("DOTNET_EnableAVX512", "0")));
            threads.AddRange(new Core(null).Run(NetGenProcess.Jit(Milliseconds, NetGenProcess.Threads)));
            foreach (string[] command in peers.Commands)
                others.AddRange(core.Run(command));
        }

        var wide = core.Run(NetGenProcess.Jit(Milliseconds, NetGenProcess.Limits, NetGenProcess.Wide));
        return new Comparison(own.BestOfProcesses(), narrow.BestOfProcesses(), compiled.BestOfProcesses(),
            wide, threads.BestOfProcesses(), others.BestOfProcesses(), peers, settings);
    }

    /// <summary>W1 to W13 with the peers that do the same, the fastest first.</summary>
    public IEnumerable<(Figure Own, Figure[] Others)> Rows => Own
        .Where(figure => figure.Workload.StartsWith(NetGenProcess.Small, StringComparison.Ordinal))
        .Select(own => (own, Others.Where(other => other.Workload == own.Workload).OrderBy(other => other.Median).ToArray()));
}
