using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>What gives some of a head's outputs, and between which numbers they may lie; NaN where nobody knows.</summary>
/// <param name="Node">The node to speak of; null for what comes into the network.</param>
/// <param name="SumsToOne">Whether they are probabilities of one choice.</param>
internal sealed record OutputRange(Node? Node, double Least, double Greatest, bool SumsToOne = false)
{
    private static readonly ActivationTraits AnyNumber = ActivationTraits.Find("Identity")!;

    /// <summary>What it ends in: an activation, or the kind of a layer that has none.</summary>
    public string Ending => Node is LayerNode { Source.TakesActivation: false } layer ? layer.Source.KindName : Node!.Activation.Name;

    /// <summary>The end of a head; where that lays branches side by side, the end of each.</summary>
    public static IReadOnlyList<OutputRange> Of(NetworkDeclaration network, HeadNode head) =>
        Behind(head.Nodes, Behind(network.Structure.Trunk, [new(null, AnyNumber.Least, AnyNumber.Greatest)]));

    private static IReadOnlyList<OutputRange> Behind(EquatableArray<Node> nodes, IReadOnlyList<OutputRange> entered) =>
        nodes.Aggregate(entered, static (before, node) => [.. Behind(node, before).Distinct()]);

    private static IEnumerable<OutputRange> Behind(Node node, IReadOnlyList<OutputRange> before) => node switch
    {
        LayerNode { Kind: LayerKind.Dropout or LayerKind.Flatten } or LayerNode { Kind: LayerKind.Activate, Activation.LibraryName: "Identity" } => before,
        LayerNode { Kind: LayerKind.MaxPool1D or LayerKind.MaxPool2D or LayerKind.AveragePool1D or LayerKind.AveragePool2D } => before,
        LayerNode { Kind: LayerKind.GlobalAveragePool or LayerKind.GlobalMaxPool or LayerKind.Upsample2D or LayerKind.LastStep } => before,
        GroupNode { Join: LayerKind.Concat } group => group.Branches.SelectMany(branch => Behind(branch, before)),
        GroupNode { Activation.LibraryName: "Identity" } group => [Joined(group, group.Branches.Select(branch => Behind(branch, before)))],
        _ when ActivationTraits.Find(node.Activation.LibraryName) is { } traits => [new(node, traits.Least, traits.Greatest, traits.SumsToOne)],
        _ => [new(node, double.NaN, double.NaN)],
    };

    /// <summary>Branches that are added up or multiplied.</summary>
    private static OutputRange Joined(GroupNode group, IEnumerable<IReadOnlyList<OutputRange>> branches)
    {
        Func<double, double, double> join = group.Join == LayerKind.Add ? static (a, b) => a + b : static (a, b) => a * b;
        double[] ends = [.. branches.Select(Ends).Aggregate((first, second) => Ends([.. first.SelectMany(_ => second, join)]))];
        return new(group, ends[0], ends[1]);
    }

    private static double[] Ends(IReadOnlyList<OutputRange> ranges) => Ends([.. ranges.Select(range => range.Least), .. ranges.Select(range => range.Greatest)]);

    private static double[] Ends(IReadOnlyList<double> numbers) => [numbers.Min(), numbers.Max()];
}
