namespace NetGen.Training;

/// <summary>Why a run ends, for programs and in words.</summary>
internal readonly record struct TrainingOutcome(StopReason Reason, string Message)
{
    public static TrainingOutcome Completed(int epochs) => Of(StopReason.Completed, $"All {epochs} epochs are done.");

    /// <summary>It got no better.</summary>
    /// <param name="waited">The epochs without a new best value.</param>
    /// <param name="bestEpoch">The epoch with the best, counted from 1; 0 for none, where the monitored value never was a number.</param>
    /// <param name="monitor">The metric that is monitored; null for the loss.</param>
    public static TrainingOutcome EarlyStopped(IReadOnlyList<EpochResult> waited, int bestEpoch, Metric? monitor)
    {
        var undefined = waited.Count(epoch => double.IsNaN(epoch.Monitored(monitor)));
        var name = monitor?.Name ?? "loss";
        if (bestEpoch == 0) return Of(StopReason.EarlyStopped, $"The {name} was NaN in all of {waited.Count} epochs, so that none of them was the best.");
        var note = undefined > 0 ? FormattableString.Invariant($" The {name} was NaN in {undefined} of them.") : "";
        return Of(StopReason.EarlyStopped, $"{waited.Count} epochs in a row were no better than epoch {bestEpoch}.{note}");
    }

    public static TrainingOutcome Cancelled(int epoch, long steps) =>
        Of(StopReason.Cancelled, $"The run was cancelled in epoch {epoch}, after {steps} steps.");

    public static TrainingOutcome CallbackStopped(string message) => new(StopReason.CallbackStopped, message);

    /// <summary>A number was not finite.</summary>
    /// <param name="epoch">The epoch, counted from 1.</param>
    /// <param name="steps">How many steps were made before.</param>
    /// <param name="what">What was not finite, and its value.</param>
    /// <param name="cause">What to do about it.</param>
    public static TrainingOutcome NotFinite(int epoch, long steps, string what, string cause) =>
        Of(StopReason.NotFinite, $"In epoch {epoch}, after {steps} steps, {what}: {cause}.");

    private static TrainingOutcome Of(StopReason reason, FormattableString message) => new(reason, FormattableString.Invariant(message));
}
