namespace NetGen.Tuning.Settings;

/// <summary>Numbers, evenly by their logarithms.</summary>
internal sealed record LogarithmicSetting(double Least, double Greatest) : NumberSetting(Least, Greatest)
{
    internal override string? Fault =>
        base.Fault ?? (Least > 0 ? null : FormattableString.Invariant($"is logarithmic and begins at {Least}: it has to begin above 0"));

    /// <summary>
    /// <c>Least·(Greatest/Least)^share</c>, by square roots alone, one for each bit of the share: they are rounded alike everywhere, and the system's powers
    /// are not, so that machines would try different settings.
    /// </summary>
    protected internal override double At(double share)
    {
        if (share >= 1) return Greatest;
        var value = Least;
        for (var power = Math.Sqrt(Greatest) / Math.Sqrt(Least); share > 0; power = Math.Sqrt(power))
        {
            share *= 2;
            if (share < 1) continue;
            value *= power;
            share -= 1;
        }

        return Math.Clamp(value, Least, Greatest);
    }

    public override string ToString() => FormattableString.Invariant($"logarithmic from {Least} to {Greatest}");
}
