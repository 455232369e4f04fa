namespace NetGen.Tuning.Running;

/// <summary>A worker took a trial: for the first time, or once more after another worker was lost.</summary>
/// <param name="Trial">The trial's number.</param>
/// <param name="Settings">What it tries.</param>
/// <param name="Parent">The trial whose network it goes on with, or null.</param>
/// <param name="Lease">The number under which the worker reports, on a cluster; each is higher than all before.</param>
internal sealed record TrialBegun(int Trial, OrderedDictionary<string, SettingValue> Settings, int? Parent, long Lease = 0) : JournalEntry(Trial);
