namespace NetGen.Training;

/// <summary>How far a run is, at one moment.</summary>
public readonly record struct TrainingProgress
{
    /// <summary>The epoch under way, or the one just finished, counted from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>How many epochs the run has at most.</summary>
    public required int Epochs { get; init; }

    /// <summary>How many samples of the epoch are done.</summary>
    public required int Samples { get; init; }

    /// <summary>How many samples an epoch has.</summary>
    public required int SamplesPerEpoch { get; init; }

    /// <summary>How many steps the optimizer has made in the run.</summary>
    public required long Steps { get; init; }

    /// <summary>The loss of a sample on average, over the epoch so far.</summary>
    public required double Loss { get; init; }

    /// <summary>The learning rate of the last step.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The results of the last finished epoch; null before.</summary>
    public required EpochResult? LastEpoch { get; init; }

    /// <summary>Whether the epoch is finished, so that <see cref="LastEpoch"/> is about this one.</summary>
    public required bool EpochEnded { get; init; }

    /// <summary>Why the run has ended; null while it goes on.</summary>
    public StopReason? Ended { get; init; }

    /// <summary>How many samples were trained on each second since the run began, validation time included.</summary>
    public required double SamplesPerSecond { get; init; }

    /// <summary>How long the run has taken.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How much longer the run will take if all its epochs are made; null before the first step.</summary>
    public required TimeSpan? Remaining { get; init; }
}
