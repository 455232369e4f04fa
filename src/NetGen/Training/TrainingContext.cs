namespace NetGen.Training;

/// <summary>What a callback sees of a run, and how it ends it. It shows the present: keep values, not the context.</summary>
public sealed class TrainingContext
{
    internal TrainingContext()
    {
    }

    /// <summary>The epoch under way, or the one just finished, counted from 1.</summary>
    public int Epoch { get; internal set; }

    /// <summary>How many steps the optimizer has made in the run.</summary>
    public long Steps { get; internal set; }

    /// <summary>The loss of a sample on average in the last step, before its update.</summary>
    public double StepLoss { get; internal set; }

    /// <summary>The learning rate of the last step.</summary>
    public double LearningRate { get; internal set; }

    /// <summary>The results of the last finished epoch; null before.</summary>
    public EpochResult? LastEpoch { get; internal set; }

    internal string? StopMessage { get; private set; }

    /// <summary>Ends the run once the callback returns.</summary>
    /// <param name="message">Why, as the result will say.</param>
    public void Stop(string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        StopMessage = message;
    }
}
