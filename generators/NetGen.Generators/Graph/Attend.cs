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

    /// <summary>Rows of q, k and v that a caller keeps, where a sample is one step of a sequence; else null.</summary>
    public Kept? Kept { get; init; }

    public override ImmutableArray<Tensor> Operands => [Source, .. Mask is null ? [] : new[] { Mask }, .. States];

    public override ImmutableArray<Tensor> Differentiable => [Source];

    public override IEnumerable<Tensor> States => Kept?.Tensors ?? [];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        [new AttendAdjoint(operandGradient, Source, resultGradient, Heads, Mask) { Kept = Kept }];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new Attend(result, operand(Source), Heads, Mask is null ? null : operand(Mask)) { Kept = Kept };

    /// <summary>As inference has it.</summary>
    public Attend WithoutMask(Func<Tensor, Tensor> operand) => new(Result, operand(Source), Heads, mask: null) { Kept = Kept };
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

    /// <summary>What has q, k and v of all steps so far, where a sample is one step of a sequence; else null. No gradient reaches steps before the call.</summary>
    public Kept? Kept { get; init; }

    public override ImmutableArray<Tensor> Operands => [.. Kept is null ? [Source, Gradient] : new[] { Gradient }, .. Mask is null ? [] : new[] { Mask }, .. Kept?.Tensors ?? []];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) =>
        new AttendAdjoint(result, operand(Source), operand(Gradient), Heads, Mask is null ? null : operand(Mask)) { Kept = Kept };
}
