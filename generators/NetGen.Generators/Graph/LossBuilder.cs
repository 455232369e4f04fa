using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>Builds the loss that a declaration asks for, of the last activation and its sums.</summary>
internal sealed class LossBuilder(NetworkDeclaration network)
{
    /// <param name="last">The operation that gives the outputs.</param>
    /// <param name="activation">What it computes of its only operand.</param>
    public LossOperation Build(Map last, ActivationFormula activation, Tensor targets, ClassWeights? weights)
    {
        var sums = last.Operands.Single();
        var head = LossHead.Compose(activation, Formula(weights is not null), last.RowLength);
        ImmutableArray<Binding> bindings =
        [
            new Binding(Symbols.Z.Name, sums),
            new Binding(Symbols.A.Name, last.Result),
            new Binding(Symbols.T.Name, targets),
            .. weights is null ? [] : new[] { new Binding(Symbols.W.Name, weights.Tensor) },
        ];
        return new LossOperation(new Tensor("L", null, TensorRole.Value, Axis.Samples), sums, head.Loss, head.Gradient, bindings);
    }

    private LossFormula Formula(bool hasClassWeights)
    {
        var formula = network.Options.LossFormula is { Formula: { } custom } ? new LossFormula(network.Loss, Functions.RowSum(custom))
            : Losses.Find(network.Loss) ?? throw new InvalidOperationException($"There is no loss {network.Loss}.");
        if (formula == Losses.CrossEntropy)
            formula = Losses.CrossEntropyOf(network.Number("LabelSmoothing") ?? 0, hasClassWeights);
        return formula.With(setting => network.Number(setting.Name) ?? setting.Default);
    }
}
