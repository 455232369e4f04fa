namespace NetGen.Tuning.Running;

/// <summary>A trial came to its end.</summary>
/// <param name="Trial">The trial's number.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Duration">How long its last worker took.</param>
/// <param name="Epochs">How many epochs it has had; null for as many as it has reported. Where its last worker had fewer than an earlier one, the others count no more.</param>
internal sealed record TrialEnded(int Trial, TrialStatus Status, string? Reason, TimeSpan Duration, int? Epochs = null) : JournalEntry(Trial);
