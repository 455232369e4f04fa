using System.Collections.Immutable;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>A step of a network, as its description says it: values are numbered, 0 for what a sample brings in and n for what the n-th step gives.</summary>
/// <param name="Node">A layer, or the group whose branches are joined.</param>
/// <param name="Sources">The values that it takes.</param>
internal sealed record StepShape(Node Node, ImmutableArray<int> Sources)
{
    /// <summary>The steps of a network, and the value that each of its heads answers with.</summary>
    public static (ImmutableArray<StepShape> Steps, ImmutableArray<int> Ends) Of(NetworkStructure structure)
    {
        List<StepShape> steps = [];
        int trunk = Through(structure.Trunk, 0);
        ImmutableArray<int> ends = [.. structure.Heads.Select(head => Through(head.Nodes, trunk))];
        return ([.. steps], ends);

        int Through(EquatableArray<Node> nodes, int value) => nodes.Aggregate(value, Step);

        int Step(int value, Node node)
        {
            ImmutableArray<int> sources = node is GroupNode group ? [.. group.Branches.Select(branch => Through(branch, value))] : [value];
            steps.Add(new StepShape(node, sources));
            return steps.Count;
        }
    }
}
