namespace NetGen.Tuning.Running;

/// <summary>A trial for a worker.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Settings">What it tries.</param>
/// <param name="Parent">The trial whose network it goes on with, or null.</param>
/// <param name="Reports">What earlier workers reported of it.</param>
internal sealed record TrialAssignment(
    int Number, int Seed, OrderedDictionary<string, SettingValue> Settings, int? Parent, IReadOnlyList<double> Reports)
{
    public static TrialAssignment Of(TrialState trial) => new(trial.Number, trial.Seed, trial.Settings, trial.Parent, [.. trial.Reports]);
}
