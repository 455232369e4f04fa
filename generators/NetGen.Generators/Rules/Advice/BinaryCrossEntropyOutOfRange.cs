using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN312: BinaryCrossEntropy over outputs that are no probabilities.</summary>
internal static class BinaryCrossEntropyOutOfRange
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from end in FittingHead.WithUnfitOutputs(network, "BinaryCrossEntropy", static range => range.Least < 0 || range.Greatest > 1)
        let last = end.Unfit.Node
        select Finding.Of(RuleIds.BinaryCrossEntropyOutOfRange, end.Loss.Place, last.Label, end.Unfit.Ending, "use Sigmoid, which NetGen fuses with the loss") with
        {
            Remedies = FittingHead.Activations(last, "Sigmoid").Append(FittingHead.UseLoss(end.Head, "HalfSquaredError")).ToEquatableArray(),
        };
}
