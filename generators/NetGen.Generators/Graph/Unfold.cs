using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>Which steps a causal window sees, up to the one where it stands.</summary>
/// <param name="Taps">How many.</param>
/// <param name="Dilation">From one to the next.</param>
internal sealed record RecentSteps(int Taps, int Dilation)
{
    /// <summary>How many steps the first of them is back.</summary>
    public int Reach => (Taps - 1) * Dilation;
}

/// <summary>
/// result = the rows of recent steps side by side, first the one that is furthest back; zeros before a sequence begins. What the operand has of this call is kept for the next.
/// </summary>
internal sealed class Unfold(Tensor result, Tensor operand, RecentSteps steps, Kept kept) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public RecentSteps Steps { get; } = steps;

    public Kept Kept { get; } = kept;

    public override ImmutableArray<Tensor> Operands => [Operand, .. Kept.Tensors];

    public override ImmutableArray<Tensor> Differentiable => [Operand];

    public override IEnumerable<Tensor> States => Kept.Tensors;

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => [new Fold(operandGradient, resultGradient, Steps)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new Unfold(result, operand(Operand), Steps, Kept);
}

/// <summary>The adjoint of it: each row adds to those of its recent steps, as far as they are of this call.</summary>
internal sealed class Fold(Tensor result, Tensor operand, RecentSteps steps) : Operation(result)
{
    public Tensor Operand { get; } = operand;

    public RecentSteps Steps { get; } = steps;

    public override ImmutableArray<Tensor> Operands => [Operand];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new Fold(result, operand(Operand), Steps);
}
