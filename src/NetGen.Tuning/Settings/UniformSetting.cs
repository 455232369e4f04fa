namespace NetGen.Tuning.Settings;

/// <summary>Numbers, evenly.</summary>
internal sealed record UniformSetting(double Least, double Greatest) : NumberSetting(Least, Greatest)
{
    protected internal override double At(double share) => Math.Min(Least + share * (Greatest - Least), Greatest);

    public override string ToString() => FormattableString.Invariant($"uniform from {Least} to {Greatest}");
}
