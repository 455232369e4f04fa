using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN312: BinaryCrossEntropy over outputs that are no probabilities.</summary>
internal static class BinaryCrossEntropyOutOfRange
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from end in FittingHead.WithWrittenLoss(network, "BinaryCrossEntropy")
        where ActivationTraits.Find(end.Last.Activation.LibraryName) is { IsWithinUnit: false }
        select Finding.Of(RuleIds.BinaryCrossEntropyOutOfRange, end.Loss.Place, end.Last.Label, end.Last.Activation.Name) with
        {
            Remedies = FittingHead.Activations(end.Last, "Sigmoid").Append(FittingHead.UseLoss(end.Head, "HalfSquaredError")).ToEquatableArray(),
        };
}
