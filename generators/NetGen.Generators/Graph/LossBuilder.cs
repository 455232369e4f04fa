using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>Builds the loss that a declaration asks for, of the last activation and its sums.</summary>
internal sealed class LossBuilder(LossSettings loss)
{
    /// <param name="last">The operation that gives the outputs.</param>
    /// <param name="activation">What it computes of its only operand.</param>
    public LossOperation Build(Map last, ActivationFormula activation, Tensor targets, ClassWeights? weights)
    {
        var sums = last.Operands.Single();
        var head = LossHead.Compose(activation, loss.Formula(), last.RowLength);
        ImmutableArray<Binding> bindings =
        [
            new Binding(Symbols.Z.Name, sums),
            new Binding(Symbols.A.Name, last.Result),
            new Binding(Symbols.T.Name, targets),
            .. weights is null ? [] : new[] { new Binding(Symbols.W.Name, weights.Tensor) },
        ];
        return new LossOperation(new Tensor("L", null, TensorRole.Value, Axis.Samples), sums, head.Loss, head.Gradient, bindings);
    }
}
