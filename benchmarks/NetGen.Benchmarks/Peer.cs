using System.Diagnostics;
using System.Text.Json;

namespace NetGen.Benchmarks;

/// <summary>The figures of one peer, in microseconds, by what it measured.</summary>
internal sealed record Peer(string Name, IReadOnlyDictionary<string, double> Microseconds)
{
    /// <summary>Builds and runs the peers in <c>benchmarks/peers</c>; says which are missing on this machine.</summary>
    public static IReadOnlyList<Peer> RunAll(string repository, int core, string[] names)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(repository, "benchmarks", "peers", "run.sh"), .. names])
        {
            RedirectStandardOutput = true,
            Environment = { ["CORE"] = core.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash does not start.");
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return Parse(lines);
    }

    private static Peer[] Parse(IEnumerable<string> lines) =>
    [
        .. lines.Select(line => JsonDocument.Parse(line).RootElement)
            .Where(figure => figure.GetProperty("unit").GetString() == "us")
            .GroupBy(figure => figure.GetProperty("peer").GetString()!)
            .Select(figures => new Peer(figures.Key, figures.ToDictionary(
                figure => $"{figure.GetProperty("workload").GetString()} {figure.GetProperty("metric").GetString()}",
                figure => figure.GetProperty("median").GetDouble()))),
    ];
}
