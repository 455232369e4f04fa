using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>
/// The last activation and the loss in one function of the last layer's z, so that their derivative is taken together:
/// sigmoid with binary cross entropy and softmax with cross entropy both come down to a difference.
/// </summary>
internal sealed class LossOperation(Tensor result, Tensor z, Expression formula, Expression gradient, ImmutableArray<Binding> bindings)
    : Map(result, formula, Used(formula, bindings))
{
    /// <summary>What every gradient is multiplied by: the reduction over the batch and, in a fused step, the learning rate.</summary>
    public static readonly Variable Scale = new("scale", Scope.Step);

    public override ImmutableArray<Tensor> Differentiable => [z];

    public override Operation Differentiate(Tensor operand, Tensor operandGradient, Tensor resultGradient) =>
        new Map(operandGradient, Scale * gradient, Used(gradient, bindings));
}
