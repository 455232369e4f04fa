using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN311: CrossEntropy over outputs that are positive, but no probabilities of one choice.</summary>
internal static class CrossEntropyWithoutSoftmax
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (FittingHead.WrittenLoss(network) is not { Value: "CrossEntropy" } loss
            || network.LastLayer() is not { } last
            || ActivationTraits.Find(last.Activation) is not { Least: > 0, SumsToOne: false })
        {
            yield break;
        }

        yield return Finding.Of(
            RuleIds.CrossEntropyWithoutSoftmax, loss.Place, Numbers.Text(last.Number), last.Activation, FittingHead.Advice(last)) with
        {
            Remedies = FittingHead.ForCrossEntropy(network, last),
        };
    }
}
