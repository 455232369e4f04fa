using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN110: <c>[Head]</c> inside of <c>[Repeat]</c>.</summary>
internal static class HeadInsideRepeat
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        network.Problems(StructureProblemKind.HeadInside).Select(problem => Finding.Of(RuleIds.HeadInsideRepeat, problem.Source.Place, problem.Label));
}
