namespace NetGen.Tuning.Settings;

/// <summary>A range of numbers.</summary>
/// <param name="Least">Where it begins.</param>
/// <param name="Greatest">Where it ends.</param>
internal abstract record NumberSetting(double Least, double Greatest) : Setting
{
    /// <summary>By how much a population changes a number at a time, up or down.</summary>
    protected const double Step = 1.2;

    internal override string? Fault =>
        !double.IsFinite(Least) || !double.IsFinite(Greatest) ? FormattableString.Invariant($"goes from {Least} to {Greatest}: both have to be finite")
        : Least > Greatest ? FormattableString.Invariant($"goes from {Least} to {Greatest}, which is upside down: write the lower one first")
        : !double.IsFinite(Greatest - Least) ? FormattableString.Invariant($"goes from {Least} to {Greatest}, which is too far apart to be drawn from")
        : null;

    /// <summary>The number at a share of the way from end to end.</summary>
    protected internal abstract double At(double share);

    internal override SettingValue Draw(RandomState random) => SettingValue.Of(At(random.RandomSample()));

    internal override IReadOnlyList<SettingValue> Grid(int points) =>
        points == 1 ? [SettingValue.Of(At(0.5))] : [.. Enumerable.Range(0, points).Select(i => SettingValue.Of(At((double)i / (points - 1)))).Distinct()];

    internal override SettingValue Perturb(SettingValue value, RandomState random) =>
        SettingValue.Of(Math.Clamp(random.RandomInteger(2) == 0 ? value.Number * Step : value.Number / Step, Least, Greatest));
}
