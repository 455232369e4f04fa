using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>The rows of a sequence in another order: those of each step together, as a recurrence goes through them, or those of each sample.</summary>
internal sealed class StepOrder(Tensor result, Tensor operand) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public override ImmutableArray<Tensor> Operands => [Operand];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => [new StepOrder(operandGradient, resultGradient)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new StepOrder(result, operand(Operand));
}
