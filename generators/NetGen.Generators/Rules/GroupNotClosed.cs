using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN108: <c>[Skip]</c>, <c>[Branch]</c> or <c>[Repeat]</c> without its end.</summary>
internal static class GroupNotClosed
{
    /// <summary>The property that holds the attribute that is missing; the first additional location is what it belongs behind.</summary>
    public const string Missing = nameof(Missing);

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.NotClosed)
        let end = EndOf(problem.Source)
        select Finding.Of(RuleIds.GroupNotClosed, problem.Source.Place, problem.Label, $"[{end}]") with
        {
            AdditionalPlaces = new[] { LastOf(problem.Source, [.. network.Layers]).Place }.ToEquatableArray(),
            Properties = new[] { new FindingProperty(Missing, end) }.ToEquatableArray(),
        };

    private static string EndOf(LayerDeclaration opener) => opener.Kind switch
    {
        LayerKind.Repeat => "End",
        LayerKind.Skip => "Add",
        _ => "Concat",
    };

    /// <summary>The last attribute before the repetition around the group, the trunk or the head ends.</summary>
    private static LayerDeclaration LastOf(LayerDeclaration opener, LayerDeclaration[] layers)
    {
        int last = Array.IndexOf(layers, opener);
        int depth = 0;
        while (last + 1 < layers.Length)
        {
            LayerKind next = layers[last + 1].Kind;
            depth += next == LayerKind.Repeat ? 1 : next == LayerKind.End ? -1 : 0;
            if (depth < 0 || next == LayerKind.Head)
                break;
            last++;
        }

        return layers[last];
    }
}
