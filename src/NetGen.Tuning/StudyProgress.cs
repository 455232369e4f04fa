namespace NetGen.Tuning;

/// <summary>How far a study is.</summary>
public sealed record StudyProgress
{
    /// <summary>The study's name.</summary>
    public required string Name { get; init; }

    /// <summary>How many trials there will be.</summary>
    public required int Trials { get; init; }

    /// <summary>How many have ended, in whatever way.</summary>
    public required int Ended { get; init; }

    /// <summary>How many are running.</summary>
    public required int Running { get; init; }

    /// <summary>How many of those that ended were stopped early.</summary>
    public required int Stopped { get; init; }

    /// <summary>How many of those that ended failed.</summary>
    public required int Failed { get; init; }

    /// <summary>The best trials that have ended, best first, ten at most.</summary>
    public required IReadOnlyList<TrialResult> Best { get; init; }

    /// <summary>Those of the trials that are running that were made first, ten at most, with what they have reported so far.</summary>
    public IReadOnlyList<TrialResult> Current { get; init; } = [];

    /// <summary>How long this run of the study has taken.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Whether this is the last report.</summary>
    public bool IsLast { get; init; }
}
