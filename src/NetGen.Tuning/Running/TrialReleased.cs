namespace NetGen.Tuning.Running;

/// <summary>A worker that stopped gave its trial back.</summary>
/// <param name="Trial">The trial's number.</param>
internal sealed record TrialReleased(int Trial) : JournalEntry(Trial);
