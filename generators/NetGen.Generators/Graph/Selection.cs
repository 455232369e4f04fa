using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>result = elements of a table at places that an index, which is a number computed on the way, says along one of its axes.</summary>
/// <param name="nest">Over the table, the indices and the result.</param>
/// <param name="entries">How many places there are to choose from; an index below 0 counts from the end.</param>
/// <param name="stride">From one of them to the next.</param>
internal sealed class Selection(Tensor result, Tensor table, Tensor indices, Nest nest, int entries, Stride stride) : Operation(result)
{
    public Tensor Table { get; } = table;

    public Tensor Indices { get; } = indices;

    public Nest Nest { get; } = nest;

    public int Entries { get; } = entries;

    public Stride Stride { get; } = stride;

    public override ImmutableArray<Tensor> Operands => [Table, Indices];

    public override ImmutableArray<Tensor> Differentiable => [Table];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        [new SelectionAdjoint(operandGradient, resultGradient, Indices, Nest, Entries, Stride)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new Selection(result, operand(Table), operand(Indices), Nest, Entries, Stride);
}

/// <summary>The adjoint of it: what belongs to an element is added to where that was read.</summary>
/// <param name="nest">Over the gradient of the table, the indices and the gradient.</param>
internal sealed class SelectionAdjoint(Tensor result, Tensor gradient, Tensor indices, Nest nest, int entries, Stride stride) : Operation(result)
{
    public Tensor Gradient { get; } = gradient;

    public Tensor Indices { get; } = indices;

    public Nest Nest { get; } = nest;

    public int Entries { get; } = entries;

    public Stride Stride { get; } = stride;

    public override ImmutableArray<Tensor> Operands => [Gradient, Indices];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new SelectionAdjoint(result, operand(Gradient), operand(Indices), Nest, Entries, Stride);
}
