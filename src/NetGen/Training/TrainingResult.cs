namespace NetGen.Training;

/// <summary>What a run came to.</summary>
public sealed record TrainingResult
{
    /// <summary>Why the run ended.</summary>
    public required StopReason Reason { get; init; }

    /// <summary>Why the run ended, in words.</summary>
    public required string Message { get; init; }

    /// <summary>What each finished epoch came to, those before a resumed checkpoint included.</summary>
    public required IReadOnlyList<EpochResult> Epochs { get; init; }

    /// <summary>The epoch with the best monitored value, counted from 1; null before an epoch was finished.</summary>
    public required int? BestEpoch { get; init; }

    /// <summary>How many steps the optimizer made, those before a resumed checkpoint included.</summary>
    public required long Steps { get; init; }

    /// <summary>How long this call took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>What the best epoch came to; null before an epoch was finished.</summary>
    public EpochResult? Best => BestEpoch is { } epoch ? Epochs[epoch - 1] : null;
}
