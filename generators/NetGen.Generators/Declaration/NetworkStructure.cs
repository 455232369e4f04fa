namespace NetGen.Generators.Declaration;

/// <summary>
/// A declaration elaborated: repetitions unrolled, groups nested, layers numbered, shapes inferred. All that comes behind the declaration walks over
/// this tree.
/// </summary>
/// <param name="Input">The shape of a sample.</param>
/// <param name="Trunk">What a sample passes first to last, before the heads.</param>
/// <param name="Heads">The ends, one at least; each starts from what the trunk gives.</param>
/// <param name="Problems">What is wrong; a tree is complete only where nothing is.</param>
internal sealed record NetworkStructure(
    Shape Input, EquatableArray<Node> Trunk, EquatableArray<HeadNode> Heads, EquatableArray<StructureProblem> Problems)
{
    /// <summary>All layers, by their numbers.</summary>
    public IEnumerable<LayerNode> Layers => Within(Trunk).Concat(Heads.SelectMany(static head => Within(head.Nodes)));

    /// <summary>What a sample is made of.</summary>
    public InputKind Inputs => InputKinds.Of(Layers.FirstOrDefault()?.Kind);

    /// <summary>The shape of an answer: with heads, that of their outputs side by side.</summary>
    public Shape Output => Heads.Length == 1 ? Heads[0].After : Shape.Of(Heads.Aggregate(0, static (size, head) => unchecked(size + head.After.Size)));

    /// <summary>Every list of nodes: the trunk's, the heads', and those of branches.</summary>
    public IEnumerable<EquatableArray<Node>> Sequences =>
        Heads.Select(static head => head.Nodes).Prepend(Trunk).SelectMany(static nodes => SequencesIn(nodes));

    /// <summary>All parameters in their order.</summary>
    public ParameterLayout Parameters => ParameterLayout.Of(Layers);

    private static IEnumerable<LayerNode> Within(EquatableArray<Node> nodes) => nodes.SelectMany(static node => node switch
    {
        LayerNode layer => [layer],
        GroupNode group => group.Branches.SelectMany(static branch => Within(branch)),
        _ => throw new InvalidOperationException($"There is no node {node}."),
    });

    private static IEnumerable<EquatableArray<Node>> SequencesIn(EquatableArray<Node> nodes) => nodes
        .OfType<GroupNode>()
        .SelectMany(static group => group.Branches)
        .SelectMany(static branch => SequencesIn(branch))
        .Prepend(nodes);
}
