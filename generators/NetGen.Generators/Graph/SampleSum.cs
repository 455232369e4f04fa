using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>result = Σ over the samples of the operand, and over their places if the result has none: the gradient of what all samples share, such as a bias.</summary>
internal sealed class SampleSum(Tensor result, Tensor operand) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public bool KeepsPlaces => Result.Axes.Length > 1;

    public override ImmutableArray<Tensor> Operands => [Operand];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new SampleSum(result, operand(Operand));
}
