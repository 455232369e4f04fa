using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>
/// A random mask: 0 with the probability of dropout, else what keeps the sum of the outputs the same on average, 1/(1 − rate). Srivastava
/// et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting" (2014), with the division in training.
/// </summary>
/// <param name="layer">The layer's number, which no two masks of a network share.</param>
internal sealed class DropoutMask(Tensor result, int layer, double rate) : Operation(result)
{
    public int Layer { get; } = layer;

    public double Rate { get; } = rate;

    public override ImmutableArray<Tensor> Operands => [];

    public override Operation Differentiate(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        throw new NotSupportedException("Masks depend on nothing.");
}

/// <summary>d = a ⊙ m: a layer's outputs of which a mask drops some.</summary>
internal sealed class Dropout(Tensor result, Tensor a, Tensor mask)
    : Map(result, Symbols.A * Symbols.M, [new Binding(Symbols.A.Name, a), new Binding(Symbols.M.Name, mask)])
{
    public override string Purpose => "Activate";

    public override ImmutableArray<Tensor> Differentiable => [a];

    public override Operation Differentiate(Tensor operand, Tensor operandGradient, Tensor resultGradient) => new Map(
        operandGradient,
        Symbols.G * Symbols.M,
        [new Binding(Symbols.G.Name, resultGradient), new Binding(Symbols.M.Name, mask)]);
}
