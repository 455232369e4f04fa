namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>One dense layer of an <see cref="Architecture"/>.</summary>
public sealed record DenseLayer(int Inputs, int Outputs, Activation Activation = Activation.Identity, bool Bias = true)
{
    /// <summary>The slope of LeakyReLU below 0.</summary>
    public double Slope { get; init; } = 0.01;

    /// <summary>α of ELU.</summary>
    public double Alpha { get; init; } = 1;

    public bool Trainable { get; init; } = true;

    /// <summary>The share of its outputs that training drops. The naive reference drops none.</summary>
    public double Dropout { get; init; }

    public int ParameterCount => (Inputs + (Bias ? 1 : 0)) * Outputs;

    /// <summary>The layer as a user writes it.</summary>
    public string Declaration =>
        FormattableString.Invariant($"[Layer({Inputs}, {Outputs}, {Activation}{(Bias ? "" : ", Bias = false")}{(Trainable ? "" : ", Trainable = false")}{Setting}{DropoutText})]");

    /// <summary>The dropout as the declaration writes it.</summary>
    public string DropoutText => Dropout == 0 ? "" : FormattableString.Invariant($", Dropout = {Dropout:R}");

    private string Setting => Activation switch
    {
        Activation.LeakyReLU => FormattableString.Invariant($", Slope = {Slope:R}"),
        Activation.ELU => FormattableString.Invariant($", Alpha = {Alpha:R}"),
        _ => "",
    };
}
