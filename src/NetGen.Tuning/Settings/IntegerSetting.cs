namespace NetGen.Tuning.Settings;

/// <summary>Whole numbers, evenly.</summary>
internal sealed record IntegerSetting(int First, int Last) : NumberSetting(First, Last)
{
    protected internal override double At(double share) => Math.Round(Least + share * (Greatest - Least));

    internal override SettingValue Draw(RandomState random) => SettingValue.Of(First + random.RandomInteger((long)Last - First + 1));

    internal override SettingValue Perturb(SettingValue value, RandomState random)
    {
        var near = base.Perturb(value, random).Number;
        // Small numbers would round back to what they were.
        var moved = near > value.Number ? Math.Max(Math.Round(near), value.Number + 1) : Math.Min(Math.Round(near), value.Number - 1);
        return SettingValue.Of(Math.Clamp(moved, Least, Greatest));
    }

    public override string ToString() => FormattableString.Invariant($"integer from {First} to {Last}");
}
