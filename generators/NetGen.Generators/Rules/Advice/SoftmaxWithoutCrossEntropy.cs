using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN315: Softmax with a loss for numbers rather than for classes.</summary>
internal static class SoftmaxWithoutCrossEntropy
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from end in FittingHead.WithWrittenLoss(network)
        where end.Loss.Value is not ("CrossEntropy" or "BinaryCrossEntropy") && HeadNode.EndsInSoftmax(end.Last) && end.Last.After.Last > 1
        select Finding.Of(RuleIds.SoftmaxWithoutCrossEntropy, end.Loss.Place, end.Loss.Value) with
        {
            Remedies = FittingHead.Activations(end.Last, "Identity").Prepend(FittingHead.UseLoss(end.Head, "CrossEntropy")).ToEquatableArray(),
        };
}
