using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Json;

namespace NetGen.Benchmarks.Gate;

/// <summary>The committed ratios, for each kind of processor those that somebody measured on one.</summary>
internal sealed class SpeedTable : SortedDictionary<string, SpeedTable.Run>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public SpeedTable() : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Where the table is in the repository.</summary>
    public static string Path => System.IO.Path.Combine(Repository.Root, "benchmarks", "speed.json");

    /// <summary>The kind of this processor. Ratios to peers hang on it above all by how wide its vectors are.</summary>
    public static string Kind =>
        $"{RuntimeInformation.ProcessArchitecture}, {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits";

    public static SpeedTable Parse(string json) => JsonSerializer.Deserialize<SpeedTable>(json, Readable) ?? [];

    public string ToJson() => JsonSerializer.Serialize(this, Readable).ReplaceLineEndings("\n") + "\n";

    /// <summary>Puts a run in place of the one of its kind, or if it measured a choice of rows, these alone in place of those.</summary>
    public void Replace(string kind, Run run, Func<string, bool> isAsked)
    {
        var kept = TryGetValue(kind, out var before) ? before.Rows.Where(row => !isAsked(row.Key)) : [];
        var rows = new Ratios();
        foreach (var (workload, yardsticks) in kept.Concat(run.Rows).OrderBy(row => row.Key, StringComparer.Ordinal))
            rows[workload] = yardsticks.OrderBy(yardstick => yardstick.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => double.Round(pair.Value, 4));
        this[kind] = run with { Rows = rows };
    }

    /// <summary>What was measured on one machine.</summary>
    /// <param name="Taken">When, on what, and by which peers.</param>
    internal sealed record Run(string Taken, Ratios Rows);
}
