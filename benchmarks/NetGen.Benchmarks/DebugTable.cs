using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>What a user's debug build costs: the networks' own code is not optimized in it, the library is.</summary>
internal static class DebugTable
{
    private const int Milliseconds = 60;

    /// <returns>The exit code: 1 if something was not timed.</returns>
    public static int Print(Settings settings)
    {
        string folder = Directory.CreateTempSubdirectory("netgen-debug-").FullName;
        try
        {
            if (NetGenProcess.BuildUnoptimized(folder) is not { } unoptimized)
                return 1;
            string[] rows = settings.Names.Length == 0 ? [NetGenProcess.Small] : settings.Names;
            var core = new Core(settings.Core);
            Figure[] release = Best(core, settings, NetGenProcess.Jit(Milliseconds, rows)), debug = Best(core, settings, ["dotnet", unoptimized, $"{Milliseconds}", .. rows]);
            Console.WriteLine($"{"µs",-24} {"release",9} {"debug",9} {"ratio",6}");
            foreach (var figure in release)
            {
                if (debug.Of(figure.Workload) is { } slow)
                    Console.WriteLine($"{figure.Workload,-24} {figure.Median,9:0.####} {slow.Median,9:0.####} {slow.Median / figure.Median,6:0.0}");
            }

            return core.IsContent ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Figure[] Best(Core core, Settings settings, string[] command) =>
        Enumerable.Range(0, settings.Processes).SelectMany(_ => core.Run(command)).BestOfProcesses();
}
