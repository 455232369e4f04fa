using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN310: CrossEntropy over outputs that may be 0 or less, whose logarithm is no number.</summary>
internal static class LogarithmOfNoProbability
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (FittingHead.WrittenLoss(network) is not { Value: "CrossEntropy" } loss
            || network.LastLayer() is not { } last
            || ActivationTraits.Find(last.Activation) is not { Least: <= 0 })
        {
            yield break;
        }

        yield return Finding.Of(
            RuleIds.LogarithmOfNoProbability, loss.Place, Numbers.Text(last.Number), last.Activation, FittingHead.Advice(last)) with
        {
            Remedies = FittingHead.ForCrossEntropy(network, last),
        };
    }
}
