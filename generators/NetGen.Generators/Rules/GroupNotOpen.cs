using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN107: <c>[Add]</c>, <c>[Concat]</c> or <c>[Multiply]</c> where no group is open, or <c>[End]</c> without <c>[Repeat]</c>.</summary>
internal static class GroupNotOpen
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Structure.Problems
        where problem.Kind is StructureProblemKind.ClosesNothing or StructureProblemKind.ClosesAcross
        select Finding.Of(RuleIds.GroupNotOpen, problem.Source.Place, problem.Label, Advice(problem)) with
        {
            Properties = problem.Kind == StructureProblemKind.ClosesNothing ? AttributeRemoval.Properties(problem.Source) : default,
        };

    private static string Advice(StructureProblem problem) => problem switch
    {
        { Kind: StructureProblemKind.ClosesAcross, Opener: { } opener } =>
            $"the [{opener.KindName}] that it is to close stands on the other side of a [Repeat] or [End], so move one of the two",
        { Opener: { } branch } =>
            $"[{branch.KindName}] inside of a group is its next branch and opens none, "
            + $"so nest a group by [Repeat(1)] before it and [End] behind what joins it, or remove {problem.Label}",
        { Source.Kind: LayerKind.End } => "write [Repeat] where what it repeats begins, or remove it",
        _ => "write [Skip] or [Branch] where its group begins, or remove it",
    };
}
