using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN311: CrossEntropy over outputs that are positive, but no probabilities of one choice.</summary>
internal static class CrossEntropyWithoutSoftmax
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from end in FittingHead.WithWrittenLoss(network, "CrossEntropy")
        where ActivationTraits.Find(end.Last.Activation.LibraryName) is { Least: > 0, SumsToOne: false }
        select Finding.Of(
            RuleIds.CrossEntropyWithoutSoftmax, end.Loss.Place, end.Last.Label, end.Last.Activation.Name, FittingHead.Advice(end.Last)) with
        {
            Remedies = FittingHead.ForCrossEntropy(end.Head, end.Last),
        };
}
