namespace NetGen.Tuning.Running;

/// <summary>What a trial is to try.</summary>
/// <param name="Settings">A value for every setting.</param>
/// <param name="Parent">The trial whose network it goes on with, or null.</param>
internal sealed record TrialPlan(OrderedDictionary<string, SettingValue> Settings, int? Parent = null);
