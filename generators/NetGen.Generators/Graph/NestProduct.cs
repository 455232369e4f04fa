using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>
/// result = Σ left · right over loops that go through the three in any way: products of what is computed on the way, many of them side by side, and what no contraction with
/// parameters is made for.
/// </summary>
/// <param name="nest">Over left, right and result.</param>
internal sealed class NestProduct(Tensor result, Tensor left, Tensor right, Nest nest) : Operation(result)
{
    public Tensor Left { get; } = left;

    public Tensor Right { get; } = right;

    public Nest Nest { get; } = nest;

    public override ImmutableArray<Tensor> Operands => [Left, Right];

    /// <summary>Each of the three is a sum over the loops of the product of the other two.</summary>
    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient)
    {
        if (Left == Right)
            throw new NotSupportedException($"{operand} is both operands of one product.");
        return [operand == Left
            ? new NestProduct(operandGradient, resultGradient, Right, Nest.Of(2, 1, 0))
            : new NestProduct(operandGradient, Left, resultGradient, Nest.Of(0, 2, 1))];
    }

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new NestProduct(result, operand(Left), operand(Right), Nest);
}
