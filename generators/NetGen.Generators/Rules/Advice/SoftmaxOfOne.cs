using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN314: Softmax of one output.</summary>
internal static class SoftmaxOfOne
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from node in network.Structure.Sequences.SelectMany(nodes => nodes)
        where node.Activation.LibraryName == "Softmax" && node.After.Last == 1
        select Finding.Of(RuleIds.SoftmaxOfOne, node.Source.Activation.Place, Labels.Capitalized(node.Label)) with
        {
            Remedies = new[] { UseSigmoid(network, node) }.ToEquatableArray(),
        };

    /// <summary>A loss that was chosen for Softmax goes with it.</summary>
    private static Remedy UseSigmoid(NetworkDeclaration network, Node node) =>
        network.Structure.Heads.FirstOrDefault(head => head.Ending == node) is { Loss.Written.Value: "CrossEntropy" } head
            ? FittingHead.ForCrossEntropy(head, node)[0]
            : FittingHead.UseActivation(node, "Sigmoid");
}
