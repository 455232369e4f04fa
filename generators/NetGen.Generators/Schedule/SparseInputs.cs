namespace NetGen.Generators.Schedule;

/// <summary>How the inputs of a single sample are listed that are not 0.</summary>
/// <param name="Inputs">How many there are.</param>
internal sealed record SparseInputs(int Inputs)
{
    /// <summary>How many are looked at before the listed ones are gone through.</summary>
    public int Listed => System.Math.Min(Inputs, Budget.ListedInputs);

    /// <summary>Whether one list has them all, which loops may share; else each loop lists some after others.</summary>
    public bool AreListedAtOnce => Listed == Inputs;
}
