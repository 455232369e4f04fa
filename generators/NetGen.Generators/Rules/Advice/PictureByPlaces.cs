using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN116: a dense layer right after a picture, which it sees place by place. Most often a <c>[Flatten]</c> is missing.</summary>
internal static class PictureByPlaces
{
    private const int Axes = 3;

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from nodes in network.Structure.Sequences
        from i in Enumerable.Range(0, nodes.Length)
        let layer = nodes[i] as LayerNode
        where layer is { Kind: LayerKind.Layer, Before.Axes.Length: >= Axes } && !FollowsDense(nodes, i)
        select Finding.Of(
            RuleIds.PictureByPlaces,
            layer.Source.Place,
            Labels.Capitalized(layer.Label),
            layer.Before.ToString(),
            Numbers.Count(layer.Inputs, "channel")) with
        {
            Properties = FlattenInsertion.Properties,
        };

    /// <summary>Who has one such layer behind the other means it: a convolution of 1 × 1 by another name.</summary>
    private static bool FollowsDense(EquatableArray<Node> nodes, int index) =>
        nodes.Take(index).Any(static node => node is LayerNode { Kind: LayerKind.Layer, Before.Axes.Length: >= Axes });
}
