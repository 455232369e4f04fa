using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>result = the row of a table that each index names, or the sum of those that a list names. An index twice in a list counts twice.</summary>
/// <param name="indices">What samples are made of: an index, one for each place, or a list.</param>
/// <param name="start">What is added to each row, the same for all samples; null for nothing.</param>
internal sealed class Gather(Tensor result, Tensor table, Tensor indices, Tensor? start) : Operation(result)
{
    public Tensor Table { get; } = table;

    public Tensor Indices { get; } = indices;

    public Tensor? Start { get; } = start;

    public override ImmutableArray<Tensor> Operands => [Indices, .. Differentiable];

    public override ImmutableArray<Tensor> Differentiable => Start is null ? [Table] : [Table, Start];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        [operand == Table ? new Scatter(operandGradient, resultGradient, Indices) : new SampleSum(operandGradient, resultGradient)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new Gather(result, operand(Table), operand(Indices), Start is null ? null : operand(Start));
}

/// <summary>The adjoint of a lookup: result = 0, and each row is added to the row that its index names, or to those that its list names.</summary>
internal sealed class Scatter(Tensor result, Tensor rows, Tensor indices) : Operation(result)
{
    public Tensor Rows { get; } = rows;

    public Tensor Indices { get; } = indices;

    public override ImmutableArray<Tensor> Operands => [Indices, Rows];

    public override ImmutableArray<Tensor> Differentiable => [];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new Scatter(result, operand(Rows), operand(Indices));
}
