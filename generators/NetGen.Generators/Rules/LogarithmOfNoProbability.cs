using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN310: CrossEntropy over outputs that may be 0 or less, whose logarithm is no number.</summary>
internal static class LogarithmOfNoProbability
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from end in FittingHead.WithUnfitOutputs(network, "CrossEntropy", static range => range.Least <= 0)
        let last = end.Unfit.Node
        select Finding.Of(
            RuleIds.LogarithmOfNoProbability, end.Loss.Place, last.Label, end.Unfit.Ending, FittingHead.Advice(last)) with
        {
            Remedies = FittingHead.ForCrossEntropy(end.Head, last),
        };
}
