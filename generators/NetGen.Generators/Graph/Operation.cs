using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>One operation of the graph: computes <see cref="Result"/> from <see cref="Operands"/>.</summary>
internal abstract class Operation(Tensor result)
{
    public Tensor Result { get; } = result;

    /// <summary>What <see cref="Equations.Of(Operation)"/> says of it, once that has been asked.</summary>
    public string? Equation { get; set; }

    /// <summary>Everything it reads.</summary>
    public abstract ImmutableArray<Tensor> Operands { get; }

    /// <summary>The operands that a gradient flows back to.</summary>
    public virtual ImmutableArray<Tensor> Differentiable => Operands;

    /// <summary>
    /// The operation that computes the gradient of one operand from the gradient of the result: the chain rule, stated
    /// once for each kind of operation and nowhere else.
    /// </summary>
    public abstract Operation Differentiate(Tensor operand, Tensor operandGradient, Tensor resultGradient);
}

/// <summary>
/// result = left · right (+ bias): sums over the axis that both operands have and the result lacks. The forward pass of a
/// dense layer sums over its inputs, its input gradient over its outputs, its weight gradient over the samples.
/// </summary>
internal sealed class Contraction(Tensor result, Tensor left, Tensor right, Tensor? bias = null) : Operation(result)
{
    public Tensor Left { get; } = left;

    public Tensor Right { get; } = right;

    /// <summary>What every row of the result starts from.</summary>
    public Tensor? Bias { get; } = bias;

    public override ImmutableArray<Tensor> Operands { get; } = bias is null ? [left, right] : [left, right, bias];

    /// <summary>The axis summed over.</summary>
    public Axis Summed
    {
        get
        {
            foreach (var axis in Left.Axes)
            {
                if (Right.Axes.Contains(axis) && !Result.Axes.Contains(axis))
                    return axis;
            }

            throw new InvalidOperationException($"{Left} and {Right} have no axis to sum over.");
        }
    }

    public override Operation Differentiate(Tensor operand, Tensor operandGradient, Tensor resultGradient)
    {
        if (operand == Bias)
            return new SampleSum(operandGradient, resultGradient);
        return operand == Left
            ? new Contraction(operandGradient, resultGradient, Right)
            : new Contraction(operandGradient, Left, resultGradient);
    }
}

/// <summary>result = Σ over the samples of the operand: the gradient of a bias.</summary>
internal sealed class SampleSum(Tensor result, Tensor operand) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public override ImmutableArray<Tensor> Operands => [Operand];

    public override Operation Differentiate(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        throw new NotSupportedException("Gradients are not differentiated again.");
}
