using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>
/// Random numbers of dropout: 0 with its probability, else what keeps the sum of the outputs the same on average, 1/(1 − rate). Srivastava
/// et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting" (2014), with the division in training. Inference has none.
/// </summary>
/// <param name="site">A number that no two masks of a network share.</param>
internal sealed class RandomMask(Tensor result, int site, double rate) : Operation(result)
{
    public int Site { get; } = site;

    public double Rate { get; } = rate;

    public override ImmutableArray<Tensor> Operands => [];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new RandomMask(result, Site, Rate);
}
