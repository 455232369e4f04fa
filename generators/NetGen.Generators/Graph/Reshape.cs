using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>The same numbers of a sample in rows of another length.</summary>
internal sealed class Reshape(Tensor result, Tensor operand) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public override ImmutableArray<Tensor> Operands => [Operand];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => [new Reshape(operandGradient, resultGradient)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new Reshape(result, operand(Operand));
}
