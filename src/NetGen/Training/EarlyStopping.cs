namespace NetGen.Training;

/// <summary>Ends a run when epochs no longer make the monitored value (see <see cref="TrainingOptions.Monitor"/>) better.</summary>
public sealed record EarlyStopping
{
    /// <summary>How many epochs in a row without a new best value end the run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Patience { get; init => field = Check.Positive(value, nameof(Patience)); } = 10;

    /// <summary>By how much a value has to be better than the best one to be a new best.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double MinimumChange { get; init => field = Check.Rate(value, nameof(MinimumChange)); }

    /// <summary>Whether the parameters of the best epoch are put back when the run ends, by whatever reason but cancellation.</summary>
    public bool RestoreBest { get; init; } = true;
}
