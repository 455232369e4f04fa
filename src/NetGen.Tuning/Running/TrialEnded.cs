namespace NetGen.Tuning.Running;

/// <summary>A trial came to its end.</summary>
/// <param name="Trial">The trial's number.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Duration">How long its last worker took.</param>
internal sealed record TrialEnded(int Trial, TrialStatus Status, string? Reason, TimeSpan Duration) : JournalEntry(Trial);
