namespace NetGen.Tuning;

/// <summary>A trial and what it came to.</summary>
public sealed record TrialResult
{
    /// <summary>Its number, counted from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Its seed, which follows from the study's seed and the number.</summary>
    public required int Seed { get; init; }

    /// <summary>What it tried, by the names of the space.</summary>
    public required IReadOnlyDictionary<string, SettingValue> Settings { get; init; }

    /// <summary>The trial whose network it went on with, in a population; null for one that began anew.</summary>
    public int? Parent { get; init; }

    /// <summary>What became of it.</summary>
    public required TrialStatus Status { get; init; }

    /// <summary>The best value that it reported; NaN where it failed or has reported none.</summary>
    public required double Value { get; init; }

    /// <summary>What it reported, epoch by epoch.</summary>
    public required IReadOnlyList<double> Reports { get; init; }

    /// <summary>Why it failed or was stopped, or began anew instead of going on; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }
}
