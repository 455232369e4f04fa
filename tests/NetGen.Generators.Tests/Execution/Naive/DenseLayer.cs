namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>One dense layer of an <see cref="Architecture"/>.</summary>
public sealed record DenseLayer(int Inputs, int Outputs, Activation Activation = Activation.Identity, bool Bias = true)
{
    public int ParameterCount => (Inputs + (Bias ? 1 : 0)) * Outputs;

    /// <summary>The layer as a user writes it.</summary>
    public string Declaration =>
        $"[Layer({Inputs}, {Outputs}, {Activation}{(Bias ? "" : ", Bias = false")})]";
}
