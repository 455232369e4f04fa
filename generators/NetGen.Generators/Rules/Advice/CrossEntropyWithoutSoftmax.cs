using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN311: CrossEntropy over outputs that are positive, but no probabilities of one choice.</summary>
internal static class CrossEntropyWithoutSoftmax
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from end in FittingHead.WithUnfitOutputs(network, "CrossEntropy", static range => range is { Least: > 0, SumsToOne: false })
        let last = end.Unfit.Node
        select Finding.Of(
            RuleIds.CrossEntropyWithoutSoftmax, end.Loss.Place, last.Label, end.Unfit.Ending, FittingHead.Advice(last)) with
        {
            Remedies = FittingHead.ForCrossEntropy(end.Head, last),
        };
}
