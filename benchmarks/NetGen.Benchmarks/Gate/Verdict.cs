namespace NetGen.Benchmarks.Gate;

/// <summary>What has become of a workload since the table was written.</summary>
internal enum Outcome
{
    /// <summary>Within what is allowed.</summary>
    Same,

    /// <summary>Faster by more than that: the table should learn of it, or the gain can be lost again unseen.</summary>
    Faster,

    /// <summary>Slower by more than that.</summary>
    Slower,

    /// <summary>The table does not have it yet.</summary>
    New,

    /// <summary>The table has it, and it was not measured: it is gone, or computes something wrong.</summary>
    Missing,

    /// <summary>Measured then and now, but against no yardstick both times.</summary>
    Incomparable,
}

/// <summary>The outcome of one workload.</summary>
/// <param name="Change">How many times as long as then it takes, measured in yardsticks; NaN where there are none to compare.</param>
internal sealed record Verdict(string Workload, Outcome Outcome, double Change = double.NaN)
{
    /// <summary>How many times as long as in the table a workload may take: two runs of the same code on a quiet machine differ by less.</summary>
    public const double Allowed = 1.05;

    public bool Fails => Outcome is Outcome.Slower or Outcome.Missing or Outcome.Incomparable;

    /// <summary>Compares a run with the table, in the table's order, and what is new behind it.</summary>
    public static Verdict[] Compare(Ratios then, Ratios now) =>
    [
        .. then.Select(row => now.TryGetValue(row.Key, out var measured) ? Of(row.Key, row.Value, measured) : new Verdict(row.Key, Outcome.Missing)),
        .. now.Keys.Where(workload => !then.ContainsKey(workload)).Select(workload => new Verdict(workload, Outcome.New)),
    ];

    private static Verdict Of(string workload, Dictionary<string, double> then, Dictionary<string, double> now)
    {
        double[] changes = [.. then.Where(yardstick => now.ContainsKey(yardstick.Key)).Select(yardstick => now[yardstick.Key] / yardstick.Value).Order()];
        if (changes.Length == 0)
            return new Verdict(workload, Outcome.Incomparable);

        // The middle one: a peer that had a bad day, or a new compiler, neither fails a workload nor lets it pass.
        double change = double.Sqrt(changes[(changes.Length - 1) / 2] * changes[changes.Length / 2]);
        return new Verdict(workload, change > Allowed ? Outcome.Slower : change < 1 / Allowed ? Outcome.Faster : Outcome.Same, change);
    }
}
