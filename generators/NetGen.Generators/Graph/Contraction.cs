using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>
/// result = left · right (+ bias): sums over the axis that both operands have and the result lacks. The forward pass of a
/// dense layer sums over its inputs, its input gradient over its outputs, its weight gradient over the samples.
/// </summary>
internal sealed class Contraction(Tensor result, Tensor left, Tensor right, Tensor? bias = null) : Operation(result)
{
    private Axis? _summed;

    public Tensor Left { get; } = left;

    public Tensor Right { get; } = right;

    /// <summary>What every row of the result starts from.</summary>
    public Tensor? Bias { get; } = bias;

    public override ImmutableArray<Tensor> Operands { get; } = bias is null ? [left, right] : [left, right, bias];

    /// <summary>The axis summed over.</summary>
    public Axis ReducedAxis => _summed ??= Left.Axes.FirstOrDefault(axis => Right.Axes.Contains(axis) && !Result.Axes.Contains(axis))
        ?? throw new InvalidOperationException($"{Left} and {Right} have no axis to sum over.");

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient)
    {
        yield return operand == Bias ? new SampleSum(operandGradient, resultGradient)
            : operand == Left ? new Contraction(operandGradient, resultGradient, Right)
            : new Contraction(operandGradient, Left, resultGradient);
    }

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new Contraction(result, operand(Left), operand(Right), Bias is null ? null : operand(Bias));
}
