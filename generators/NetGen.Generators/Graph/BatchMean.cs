using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>result = the mean of the operand over all samples of a batch and their places. Inference has what training kept of it instead.</summary>
/// <param name="running">The parameter that keeps it.</param>
internal sealed class BatchMean(Tensor result, Tensor operand, Tensor running) : Operation(result)
{
    /// <summary>What each row of a batch counts: 1 by their number.</summary>
    public static readonly Variable Share = new("share", Scope.Step);

    public Tensor Operand { get; } = operand;

    public Tensor Running { get; } = running;

    public override ImmutableArray<Tensor> Operands => [Operand];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        [new Map(operandGradient, Share * Symbols.G, [new Binding(Symbols.G.Name, resultGradient)])];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new BatchMean(result, operand(Operand), Running);
}

/// <summary>
/// What inference knows of a statistic moves towards what a batch has. Of a variance that is an estimate for all there might be, as PyTorch's: Σ/(rows − 1).
/// </summary>
/// <param name="running">The parameter: it is no longer what it was.</param>
/// <param name="statistic">The batch's.</param>
/// <param name="source">What that is of, which has as many rows.</param>
/// <param name="momentum">How far it moves.</param>
internal sealed class RunningUpdate(Tensor running, Tensor statistic, Tensor source, double momentum, bool isVariance) : Operation(running)
{
    public Tensor Statistic { get; } = statistic;

    public Tensor Source { get; } = source;

    public double Momentum { get; } = momentum;

    public bool IsVariance { get; } = isVariance;

    public override ImmutableArray<Tensor> Operands => [Statistic];

    public override ImmutableArray<Tensor> Differentiable => [];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) => throw HasNoDerivative();

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new RunningUpdate(result, operand(Statistic), Source, Momentum, IsVariance);
}
