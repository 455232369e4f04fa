using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>How attention goes about.</summary>
/// <param name="Count">In how many parts rows are divided, of which each attends by itself.</param>
/// <param name="AreCausal">Whether a query sees no key behind it.</param>
internal sealed record Heads(int Count, bool AreCausal);

/// <summary>result = softmax(q·kᵀ/√size)·v of each head, where q, k and v lie side by side in the rows of one tensor, of each those of all heads.</summary>
/// <param name="source">q, k and v.</param>
/// <param name="mask">What the probabilities are multiplied by, head by head and key by key those of all queries; null for nothing.</param>
internal sealed class Attend(Tensor result, Tensor source, Heads heads, Tensor? mask) : Operation(result)
{
    public Tensor Source { get; } = source;

    public Heads Heads { get; } = heads;

    public Tensor? Mask { get; } = mask;

    public override ImmutableArray<Tensor> Operands => Mask is null ? [Source] : [Source, Mask];

    public override ImmutableArray<Tensor> Differentiable => [Source];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        [new AttendAdjoint(operandGradient, Source, resultGradient, Heads, Mask)];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new Attend(result, operand(Source), Heads, Mask is null ? null : operand(Mask));

    /// <summary>As inference has it.</summary>
    public Attend WithoutMask(Func<Tensor, Tensor> operand) => new(Result, operand(Source), Heads, mask: null);
}

/// <summary>
/// The gradients by q, k and v side by side. With p = softmax(s) of s = q·kᵀ/√size and g = do·vᵀ, all of one head: dv = pᵀ·do, ds = p ⊙ (g − Σ p ⊙ g), dq = ds·k/√size and
/// dk = dsᵀ·q/√size. The probabilities are computed anew.
/// </summary>
/// <param name="source">q, k and v.</param>
/// <param name="gradient">do, the gradient by what attention gives.</param>
internal sealed class AttendAdjoint(Tensor result, Tensor source, Tensor gradient, Heads heads, Tensor? mask) : Operation(result)
{
    public Tensor Source { get; } = source;

    public Tensor Gradient { get; } = gradient;

    public Heads Heads { get; } = heads;

    public Tensor? Mask { get; } = mask;

    public override ImmutableArray<Tensor> Operands => Mask is null ? [Source, Gradient] : [Source, Gradient, Mask];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new AttendAdjoint(result, operand(Source), operand(Gradient), Heads, Mask is null ? null : operand(Mask));
}
