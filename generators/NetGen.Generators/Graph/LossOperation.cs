using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>
/// The last activation and the loss in one function of the sums before it, so that their derivative is taken together:
/// sigmoid with binary cross entropy and softmax with cross entropy both come down to a difference.
/// </summary>
/// <param name="sums">What the last activation is computed from.</param>
internal sealed class LossOperation(Tensor result, Tensor sums, Expression formula, Expression gradient, ImmutableArray<Binding> bindings)
    : Map(result, formula, Used(formula, bindings), "Loss")
{
    /// <summary>What every gradient is multiplied by: the reduction over the batch and, in a fused step, the learning rate.</summary>
    public static readonly Variable Scale = new("scale", Scope.Step);

    /// <summary>What the last activation is computed from.</summary>
    public Tensor Sums => sums;

    /// <summary>What the last activation gives.</summary>
    public Tensor Outputs { get; } = bindings.Single(binding => binding.Variable == Symbols.A.Name).Tensor;

    public override ImmutableArray<Tensor> Differentiable => [sums];

    public override IEnumerable<Operation> Adjoint(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        [new Map(operandGradient, Scale * gradient, Used(gradient, bindings))];

    public override Operation With(Tensor result, Func<Tensor, Tensor> operand) => new LossOperation(
        result, operand(sums), Formula, gradient, [.. bindings.Select(binding => binding with { Tensor = operand(binding.Tensor) })]);
}
