using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>Zeros around a picture: what windows find beyond its edges. Or the other way round, a picture without its border.</summary>
/// <param name="before">For each axis of places, how many of the larger one come before the smaller one's first.</param>
internal sealed class Border(Tensor result, Tensor operand, ImmutableArray<int> before) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public ImmutableArray<int> Before { get; } = before;

    /// <summary>Whether it takes a border away.</summary>
    public bool Crops => Result.Positions < Operand.Positions;

    public override ImmutableArray<Tensor> Operands => [Operand];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => [new Border(operandGradient, resultGradient, Before)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new Border(result, operand(Operand), Before);
}
