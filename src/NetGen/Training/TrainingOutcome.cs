namespace NetGen.Training;

/// <summary>Why a run ends, for programs and in words.</summary>
internal readonly record struct TrainingOutcome(StopReason Reason, string Message)
{
    public static TrainingOutcome Completed(int epochs) => Of(StopReason.Completed, $"All {epochs} epochs are done.");

    public static TrainingOutcome EarlyStopped(int patience, int bestEpoch) =>
        Of(StopReason.EarlyStopped, $"{patience} epochs in a row were no better than epoch {bestEpoch}.");

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
