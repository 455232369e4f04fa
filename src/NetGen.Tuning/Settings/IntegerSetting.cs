namespace NetGen.Tuning.Settings;

/// <summary>Whole numbers, evenly.</summary>
internal sealed record IntegerSetting(int First, int Last) : NumberSetting(First, Last)
{
    protected internal override double At(double share) => Whole(Least + share * (Greatest - Least));

    internal override SettingValue Draw(RandomState random) => SettingValue.Of(First + random.RandomInteger((long)Last - First + 1));

    internal override SettingValue Perturb(SettingValue value, RandomState random)
    {
        var near = base.Perturb(value, random).Number;
        // Small numbers would round back to what they were.
        var moved = near > value.Number ? Math.Max(Whole(near), value.Number + 1) : Math.Min(Whole(near), value.Number - 1);
        return SettingValue.Of(Math.Clamp(moved, Least, Greatest));
    }

    /// <summary>The nearest whole number, of which 0 has no sign.</summary>
    private static double Whole(double number) => Math.Round(number) + 0.0;

    public override string ToString() => FormattableString.Invariant($"integer from {First} to {Last}");
}
