using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>What changes a gradient before an optimizer sees it, in PyTorch's order: clipping, then decay and penalties. A 0 leaves that out.</summary>
/// <param name="ClipNorm">The longest gradient of all parameters.</param>
/// <param name="ClipValue">The largest size of one parameter's gradient.</param>
/// <param name="WeightDecay">λ.</param>
/// <param name="L1">The weight of the penalty Σ|θ|.</param>
/// <param name="L2">The weight of the penalty ½Σθ².</param>
internal sealed record Regularization(double ClipNorm, double ClipValue, double WeightDecay, double L1, double L2)
{
    /// <summary>Whether parameters pull themselves to 0, which some may be spared.</summary>
    public bool Decays => WeightDecay > 0 || L1 > 0 || L2 > 0;

    /// <summary>The optimizer with these on.</summary>
    /// <param name="optimizer">An optimizer without settings.</param>
    public OptimizerFormula Apply(OptimizerFormula optimizer) => optimizer with
    {
        ClipNorm = ClipNorm,
        Updates = [.. Prepared(optimizer.DecaysParameters), .. optimizer.Updates],
    };

    private IEnumerable<Assignment> Prepared(bool decaysParameters)
    {
        if (ClipNorm > 0)
            yield return new Assignment(G, OptimizerFormula.ClipScale * G);
        if (ClipValue > 0)
            yield return new Assignment(G, Min(Max(G, -ClipValue), ClipValue));
        if (WeightDecay > 0 && !decaysParameters)
            yield return new Assignment(G, G + Decay * WeightDecay * Theta);
        if (L2 > 0)
            yield return new Assignment(G, G + Decay * L2 * Theta);
        if (L1 > 0)
            yield return new Assignment(G, G + Decay * L1 * Sign(Theta));
        if (WeightDecay > 0 && decaysParameters)
            yield return new Assignment(Theta, Theta * (1 - Eta * (Decay * WeightDecay)));
    }
}
