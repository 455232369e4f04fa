using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN107: <c>[Add]</c>, <c>[Concat]</c> or <c>[Multiply]</c> where no group is open, or <c>[End]</c> without <c>[Repeat]</c>.</summary>
internal static class GroupNotOpen
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.ClosesNothing)
        select Finding.Of(
            RuleIds.GroupNotOpen,
            problem.Source.Place,
            problem.Label,
            problem.Source.Kind == LayerKind.End ? "[Repeat]" : "[Skip] or [Branch]") with
        {
            Properties = AttributeRemoval.Properties(problem.Source),
        };
}
