using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN110: <c>[Head]</c> inside of <c>[Repeat]</c>, or of a group.</summary>
internal static class HeadInsideRepeat
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.HeadInside)
        let end = problem.Closer?.KindName ?? nameof(LayerKind.End)
        select Finding.Of(RuleIds.HeadInsideRepeat, problem.Source.Place, problem.Label, $"[{problem.Opener!.KindName}]", $"[{end}]");
}
