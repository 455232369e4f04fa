using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN315: Softmax with a loss for numbers rather than for classes.</summary>
internal static class SoftmaxWithoutCrossEntropy
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        if (network.LastLayer() is not { Activation: "Softmax", Outputs: > 1 } last
            || FittingHead.WrittenLoss(network) is not { Value: not ("CrossEntropy" or "BinaryCrossEntropy") } loss)
        {
            yield break;
        }

        yield return Finding.Of(RuleIds.SoftmaxWithoutCrossEntropy, loss.Place, loss.Value) with
        {
            Remedies = new[]
            {
                FittingHead.UseLoss(network, "CrossEntropy"), FittingHead.UseActivation(last, "Identity"),
            }.ToEquatableArray(),
        };
    }
}
