using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>The ends of networks: losses, and what is done with their gradients.</summary>
internal static class HeadBuilder
{
    private static readonly ActivationFormula Identity = ActivationSettings.Identity.Formula();

    /// <summary>The loss of some outputs, in one with the activation that gives them.</summary>
    /// <param name="activation">That activation and what it is computed from; null for none.</param>
    /// <param name="number">The head's; null for the only one.</param>
    /// <param name="beforeLoss">What the loss alone sees of the outputs; null where it sees them as they are.</param>
    public static GraphHead Head(
        LossSettings settings, double headWeight, (ActivationFormula Formula, Tensor Sums)? activation, Tensor outputs, Tensor targets, int? number, int start,
        ActivationFormula? beforeLoss = null)
    {
        var weights = settings.ClassWeights is { } numbers ? new ClassWeights(new Tensor("classWeights", number, TensorRole.Constant, outputs.Axes.Last()), numbers) : null;
        var (formula, sums) = beforeLoss is not null ? (beforeLoss, outputs) : activation ?? (Identity, outputs);
        var composed = FusedLoss.Compose(formula, settings.Formula(), outputs.RowLength);
        var fused = beforeLoss is null ? composed : composed.ByInput(beforeLoss);
        ImmutableArray<Binding> bindings =
        [
            new Binding(Symbols.Z.Name, sums),
            new Binding(Symbols.A.Name, outputs),
            new Binding(Symbols.T.Name, targets),
            .. weights is null ? [] : new[] { new Binding(Symbols.W.Name, weights.Tensor) },
        ];
        var result = new Tensor("L", number, TensorRole.Value, Axis.Samples);
        double share = settings.SumsPlaces ? 1 : 1.0 / outputs.Positions;
        var loss = Loss(result, headWeight * share);
        return new GraphHead(loss, headWeight == 1 ? loss : Loss(Tensor.Copy(result, "_own", Axis.Samples), share), start, weights);

        LossOperation Loss(Tensor result, double weight) => new(result, sums, Weighted(fused.Loss, weight), Weighted(fused.Gradient, weight), bindings);
    }

    /// <summary>The same where the targets of several lie side by side.</summary>
    public static GraphHead OneOfSeveral(
        LossSettings settings, double weight, (ActivationFormula Formula, Tensor Sums)? activation, Tensor outputs, Tensor targets, int number, int start,
        ActivationFormula? beforeLoss = null)
    {
        var part = HeadPlaces.PartOf(targets, start, outputs);
        if (outputs.Positions == 1)
            return Head(settings, weight, activation, outputs, part, number, start, beforeLoss);
        var places = new Tensor("t", number, TensorRole.Value, [.. outputs.Axes]);
        return Head(settings, weight, activation, outputs, places, number, start, beforeLoss) with { Targets = HeadPlaces.OfRow(part, places) };
    }

    public static OptimizerFormula Formula(NetworkDeclaration network) =>
        Optimizers.Find(network.Optimizer) ?? throw new InvalidOperationException($"There is no optimizer {network.Optimizer}.");

    public static OptimizerFormula Optimizer(NetworkDeclaration network) => Optimizer(network, Formula(network));

    public static OptimizerFormula Optimizer(NetworkDeclaration network, OptimizerFormula formula)
    {
        var regularization = new Regularization(
            Number("ClipNorm"), Number("ClipValue"), network.Number("WeightDecay") ?? formula.DefaultDecay, Number("L1"), Number("L2"));
        var optimizer = regularization.Apply(formula.With(setting => network.Number(setting.Name) ?? setting.Default));
        return network.DecaysBias ? optimizer.Substitute(Symbols.Decay, 1) : optimizer;

        double Number(string name) => network.Number(name) ?? 0;
    }

    private static Expression Weighted(Expression formula, double weight) => formula switch
    {
        _ when weight == 1 => formula,
        Binary { Operation: BinaryOperation.Multiply, Left: Constant number } product => weight * number.Value * product.Right,
        _ => weight * formula,
    };
}
