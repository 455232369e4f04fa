using System.Runtime.InteropServices;
using System.Text;

namespace NetGen.Benchmarks;

/// <summary>NetGen and its peers side by side in one run, as a table and a picture in <c>docs</c>.</summary>
internal static class Comparison
{
    /// <param name="names">The peers to run; all if there are none.</param>
    /// <returns>The exit code: 1 if a network computes something else than the naive reference.</returns>
    public static int Write(string repository, int core, string[] names)
    {
        string limits = Limits.Text();
        Measurement[] measured = [.. Workloads.All().Select(Measurement.Of)];
        foreach (var wrong in measured.Where(row => row.Wrong is not null))
            Console.WriteLine($"{wrong.Workload.Name} not timed: {wrong.Wrong}");
        Measurement[] rows = [.. measured.Where(row => row.Wrong is null)];
        var peers = Peer.RunAll(repository, core, names);

        string table = Format(rows, peers);
        Console.WriteLine(limits);
        Console.WriteLine(table);
        string docs = Path.Combine(repository, "docs");
        File.WriteAllText(Path.Combine(docs, "benchmarks.md"), Page(limits, table, peers));
        File.WriteAllText(Path.Combine(docs, "benchmarks.svg"), Picture.Draw(rows, peers));
        return rows.Length == measured.Length ? 0 : 1;
    }

    /// <summary>A row for each workload: our time, the fastest peer and how many times longer it takes, then every peer's time.</summary>
    private static string Format(Measurement[] rows, IReadOnlyList<Peer> peers)
    {
        var text = new StringBuilder();
        text.AppendLine($"| µs | NetGen | fastest peer | ratio | {string.Join(" | ", peers.Select(peer => peer.Name))} |");
        text.AppendLine($"| --- | --- | --- | --- |{string.Concat(peers.Select(_ => " --- |"))}");
        foreach (var row in rows)
        {
            var fastest = peers.Where(peer => peer.Microseconds.ContainsKey(row.Workload.Key)).MinBy(peer => peer.Microseconds[row.Workload.Key]);
            string ratio = fastest is null ? "" : $"{fastest.Microseconds[row.Workload.Key] / row.Median:0.00}";
            var times = peers.Select(peer => peer.Microseconds.TryGetValue(row.Workload.Key, out double time) ? Number(time) : "");
            text.AppendLine($"| {row.Workload.Name} | {Number(row.Median)} | {fastest?.Name} | {ratio} | {string.Join(" | ", times)} |");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Page(string limits, string table, IReadOnlyList<Peer> peers) => $"""
        # NetGen and its peers

        Written by `dotnet run -c Release --project benchmarks/NetGen.Benchmarks -- compare` on {DateTime.UtcNow:yyyy-MM-dd}: {Processor()}, {RuntimeInformation.OSDescription},
        {RuntimeInformation.FrameworkDescription}. One core, processor time, medians in microseconds for one call; a ratio above 1 says how many times longer the fastest peer takes.
        Limits of that run: {limits}.
        Peers that this machine had: {string.Join(", ", peers.Select(peer => peer.Name))}.

        {table}
        ![The same on a logarithmic scale](benchmarks.svg)

        """.ReplaceLineEndings("\n");

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Number(double microseconds) => microseconds.ToString(microseconds < 1 ? "0.000" : microseconds < 100 ? "0.00" : "0");
}
