using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>result = of each step the row of a table that is as far from its beginning as the step is from its sequence's.</summary>
/// <param name="position">How many steps there have been before the call.</param>
internal sealed class StepRows(Tensor result, Tensor table, Tensor position) : Operation(result)
{
    public Tensor Table { get; } = table;

    public Tensor Position { get; } = position;

    public override ImmutableArray<Tensor> Operands => [Table, Position];

    public override ImmutableArray<Tensor> Differentiable => [Table];

    public override IEnumerable<Tensor> States => [Position];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => [new StepSums(operandGradient, resultGradient, Position)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new StepRows(result, operand(Table), Position);
}

/// <summary>The adjoint of it: result = 0, and the rows of each step are added to the one that it has looked up.</summary>
internal sealed class StepSums(Tensor result, Tensor rows, Tensor position) : Operation(result)
{
    public Tensor Rows { get; } = rows;

    public Tensor Position { get; } = position;

    public override ImmutableArray<Tensor> Operands => [Rows, Position];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new StepSums(result, operand(Rows), Position);
}
