using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN310: CrossEntropy over outputs that may be 0 or less, whose logarithm is no number.</summary>
internal static class LogarithmOfNoProbability
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from end in FittingHead.WithWrittenLoss(network, "CrossEntropy")
        where ActivationTraits.Find(end.Last.Activation.LibraryName) is { Least: <= 0 }
        select Finding.Of(
            RuleIds.LogarithmOfNoProbability, end.Loss.Place, end.Last.Label, end.Last.Activation.Name, FittingHead.Advice(end.Last)) with
        {
            Remedies = FittingHead.ForCrossEntropy(end.Head, end.Last),
        };
}
