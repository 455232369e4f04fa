using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>The last activation and the loss as one: what ends the forward pass and begins the backward pass.</summary>
/// <param name="Loss">The loss of one sample, by a, z and t.</param>
/// <param name="Gradient">δ = ∂L/∂z, by a, t and where it cannot be avoided z.</param>
internal sealed record FusedLoss(Expression Loss, Expression Gradient)
{
    // Most of the time that a network takes to compile would go into the search for its shortest gradient.
    private static readonly BoundedCache<(ActivationFormula, LossFormula), FusedLoss> Composed = new(static pair => Search(pair.Item1, pair.Item2));

    /// <summary>Whether the loss is computed from z.</summary>
    public bool LossNeedsInput => Loss.Contains(Z);

    /// <summary>Whether the gradient is computed from z.</summary>
    public bool GradientNeedsInput => Gradient.Contains(Z);

    /// <summary>For a number of outputs.</summary>
    public static FusedLoss Compose(ActivationFormula activation, LossFormula loss, int outputs)
    {
        FusedLoss head = Compose(activation, loss);
        return new FusedLoss(head.Loss.Substitute(N, outputs).Tidy(), head.Gradient.Substitute(N, outputs).Tidy());
    }

    /// <summary>The same by z alone, of an activation that nobody else computes.</summary>
    public FusedLoss ByInput(ActivationFormula activation) =>
        new(Loss.Substitute(A, activation.Output).Simplify().Tidy(), Gradient.Substitute(A, activation.Output).Simplify().Tidy());

    /// <summary>For n outputs.</summary>
    public static FusedLoss Compose(ActivationFormula activation, LossFormula loss) => Composed.Get((activation, loss));

    private static FusedLoss Search(ActivationFormula activation, LossFormula loss)
    {
        Expression merged = loss.Value.Substitute(A, activation.Output).Simplify();
        Expression backward = Derivative.Backward(activation.Output).Value;
        if (TakesLogarithms(merged) && loss.Guarded is { } guarded)
            return new FusedLoss(guarded.Value.Tidy(), Chain(guarded.Gradient));

        Expression chained = Chain(Differentiation.Gradient(loss.Value, A).Simplify());
        Expression direct = Derivative.ByOutput(Differentiation.Gradient(merged, Z), activation.Output).Value;
        return new FusedLoss(
            TakesLogarithms(loss.Value) && !TakesLogarithms(merged) ? merged : loss.Value.Simplify(),
            IsBetter(direct, chained) ? direct : chained);

        Expression Chain(Expression outputGradient) => backward.Substitute(G, outputGradient).Simplify();
    }

    // A logarithm of an output is −∞ when the output has been rounded to 0, so a form without one is preferred.
    private static bool TakesLogarithms(Expression loss) =>
        loss.SelfAndParts().Any(static part => part is Unary { Operation: UnaryOperation.Log, Scope: Scope.Component });

    private static bool IsBetter(Expression candidate, Expression other) =>
        candidate.Contains(Z) == other.Contains(Z) ? Cost.Of(candidate) < Cost.Of(other) : other.Contains(Z);
}
