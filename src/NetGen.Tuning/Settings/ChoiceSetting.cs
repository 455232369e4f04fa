namespace NetGen.Tuning.Settings;

/// <summary>One of some values.</summary>
internal sealed record ChoiceSetting(IReadOnlyList<SettingValue> Values) : Setting
{
    /// <summary>Whether it says the network's class: weights of one class do not fit another.</summary>
    public bool IsNetwork { get; init; }

    internal override string? Fault =>
        Values.Count == 0 ? "has nothing to choose from: give it a value"
        : Values.Distinct().Count() < Values.Count ? "has the same value twice"
        : Values.Any(value => !double.IsFinite(value.Number)) ? "has a number that is not finite"
        : Values.Any(value => value.Text is { } word && string.IsNullOrWhiteSpace(word)) ? "has an empty word: use one that can be seen, such as \"none\""
        : null;

    internal override SettingValue Draw(RandomState random) => Values[(int)random.RandomInteger(Values.Count)];

    internal override IReadOnlyList<SettingValue> Grid(int points) => Values;

    internal override SettingValue Perturb(SettingValue value, RandomState random) => value;

    public override string ToString() => $"choice of {string.Join(", ", Values)}";
}
