using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN312: BinaryCrossEntropy over outputs that are no probabilities.</summary>
internal static class BinaryCrossEntropyOutOfRange
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (FittingHead.WrittenLoss(network) is not { Value: "BinaryCrossEntropy" } loss
            || network.LastLayer() is not { } last
            || ActivationTraits.Find(last.Activation) is not { IsWithinUnit: false })
        {
            yield break;
        }

        yield return Finding.Of(
            RuleIds.BinaryCrossEntropyOutOfRange, loss.Place, Numbers.Text(last.Number), last.Activation) with
        {
            Remedies = new[]
            {
                FittingHead.UseActivation(last, "Sigmoid"), FittingHead.UseLoss(network, "HalfSquaredError"),
            }.ToEquatableArray(),
        };
    }
}
