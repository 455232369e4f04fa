using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>What becomes of an element that is put where there is one already.</summary>
internal enum ArrangementKind
{
    Copy,
    Sum,
    Max,
}

/// <summary>Elements of a tensor, and where they are put.</summary>
/// <param name="Nest">Over the operand and the result.</param>
internal sealed record Piece(Tensor Operand, Nest Nest);

/// <summary>
/// result = elements of other tensors, put where they belong: transposed, in part, side by side, repeated, or several in one place, which are summed or of which the largest is
/// kept. Where none is put stands a number.
/// </summary>
/// <param name="fill">That number; null where all places are filled by copies.</param>
internal sealed class Arrangement(Tensor result, ImmutableArray<Piece> pieces, ArrangementKind kind, double? fill) : Operation(result)
{
    public ImmutableArray<Piece> Pieces { get; } = pieces;

    public ArrangementKind Kind { get; } = kind;

    public double? Fill { get; } = fill;

    public override ImmutableArray<Tensor> Operands { get; } = [.. pieces.Select(piece => piece.Operand)];

    public override ImmutableArray<Tensor> Differentiable => [.. Operands.Distinct()];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient)
    {
        var pieces = Pieces.Where(piece => piece.Operand == operand).ToImmutableArray();
        return Kind == ArrangementKind.Max
            ? [new MaximumAdjoint(operandGradient, resultGradient, operand, Result, pieces[0].Nest.StillInside(1))]
            : [new Arrangement(operandGradient, [.. pieces.Select(piece => new Piece(resultGradient, piece.Nest.Of(1, 0)))], ArrangementKind.Sum, 0)];
    }

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new Arrangement(result, [.. Pieces.Select(piece => piece with { Operand = operand(piece.Operand) })], Kind, Fill);
}

/// <summary>The adjoint of an arrangement that keeps the largest: the gradient by it goes to the first element that is as large.</summary>
/// <param name="nest">Over what was arranged and the largest elements; loops along which those stand still are innermost.</param>
internal sealed class MaximumAdjoint(Tensor result, Tensor gradient, Tensor arranged, Tensor largest, Nest nest) : Operation(result)
{
    public Tensor Gradient { get; } = gradient;

    public Tensor Arranged { get; } = arranged;

    public Tensor Largest { get; } = largest;

    public Nest Nest { get; } = nest;

    public override ImmutableArray<Tensor> Operands => [Gradient, Arranged, Largest];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new MaximumAdjoint(result, operand(Gradient), operand(Arranged), operand(Largest), Nest);
}
