using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

internal static class StructureProblems
{
    /// <summary>The problems of a kind that a network's layers have.</summary>
    public static IEnumerable<StructureProblem> Problems(this NetworkDeclaration network, StructureProblemKind kind) =>
        network.Structure.Problems.Where(problem => problem.Kind == kind);
}
