using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN316: ReLU on the output of a regression.</summary>
internal static class RectifiedRegression
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (network.LastLayer() is { } last
            && ActivationTraits.Find(last.Activation) is { Rectifies: true }
            && network.Options.LossFormula is null
            && network.Loss is not ("CrossEntropy" or "BinaryCrossEntropy"))
        {
            yield return Finding.Of(
                RuleIds.RectifiedRegression, last.Layer.Activation.Place, Numbers.Text(last.Number), last.Activation) with
            {
                Remedies = new[] { FittingHead.UseActivation(last, "Identity") }.ToEquatableArray(),
            };
        }
    }
}
