using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>What a pool makes of the places of a window.</summary>
internal enum PoolKind
{
    Max,
    Average,
    Sum,
}

/// <summary>
/// result = the largest element of each window of the operand, their mean or their sum, component by component. Of a maximum, places beyond the grid are left out; an average
/// counts those that are there.
/// </summary>
/// <param name="windows">With the places that lie beyond the grid.</param>
internal sealed class Pool(Tensor result, Tensor operand, Windows windows, PoolKind kind) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public Windows Windows { get; } = windows;

    public PoolKind Kind { get; } = kind;

    public override ImmutableArray<Tensor> Operands => [Operand];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        [new Unpool(operandGradient, resultGradient, Windows, Kind, Kind == PoolKind.Max ? (operand, Result) : null)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new Pool(result, operand(Operand), Windows, Kind);
}

/// <summary>
/// The adjoint of a pool: what belongs to a window goes to its places. That of a maximum goes to the first place that has it, that of an average is divided, and a sum's goes to
/// all: nearest-neighbour upsampling.
/// </summary>
/// <param name="maximum">What the pool was of and what it gave, where it is one of the largest.</param>
internal sealed class Unpool(Tensor result, Tensor operand, Windows windows, PoolKind kind, (Tensor Grid, Tensor Largest)? maximum) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public Windows Windows { get; } = windows;

    public PoolKind Kind { get; } = kind;

    public (Tensor Grid, Tensor Largest)? Maximum { get; } = maximum;

    public override ImmutableArray<Tensor> Operands => Maximum is var (grid, largest) ? [Operand, grid, largest] : [Operand];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        Kind == PoolKind.Sum ? [new Pool(operandGradient, resultGradient, Windows, Kind)] : throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new Unpool(result, operand(Operand), Windows, Kind, Maximum is var (grid, largest) ? (operand(grid), operand(largest)) : null);
}
