namespace NetGen.Tuning.Running;

/// <summary>A trial reported a value.</summary>
/// <param name="Trial">The trial's number.</param>
/// <param name="Epoch">Its epoch, counted from 1.</param>
/// <param name="Value">The value, which is finite.</param>
internal sealed record EpochReported(int Trial, int Epoch, double Value) : JournalEntry(Trial);
