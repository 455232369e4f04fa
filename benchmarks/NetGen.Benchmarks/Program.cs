using System.Globalization;
using BenchmarkDotNet.Running;
using NetGen.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int core = int.Parse(Environment.GetEnvironmentVariable("CORE") ?? "1", CultureInfo.InvariantCulture);
switch (args)
{
    case ["table", .. string[] rows]:
        Clock.Pin(core);
        return Table.Print(rows);
    case ["compare", .. string[] peers]:
        Clock.Pin(core);
        return Comparison.Write(Repository(), core, peers);
    case ["benchmarkdotnet", .. string[] options]:
        BenchmarkSwitcher.FromTypes([typeof(NetworkBenchmarks)]).Run(options, NetworkBenchmarks.Config);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: NetGen.Benchmarks table [row ...]    times W1 to W6; rows by how their names begin: W2 "W4 train"
                   NetGen.Benchmarks compare [peer ...] NetGen and its peers side by side, into docs/benchmarks.md and .svg;
                                                        peers: c eigen fann numpy torch cs ort
                   NetGen.Benchmarks benchmarkdotnet    W1 to W6 in BenchmarkDotNet; its own options may follow
            CORE picks the core.
            """);
        return 1;
}

static string Repository()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetGen.sln")))
        folder = folder.Parent;
    return folder?.FullName ?? throw new InvalidOperationException("Not inside the repository: there is no NetGen.sln above.");
}
