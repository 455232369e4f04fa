namespace NetGen.Tuning.Running;

/// <summary>A trial cannot be gone on with from its checkpoint, and begins anew under the same worker: what it reported before counts no more.</summary>
/// <param name="Trial">The trial's number.</param>
internal sealed record TrialBegunAnew(int Trial) : JournalEntry(Trial);
