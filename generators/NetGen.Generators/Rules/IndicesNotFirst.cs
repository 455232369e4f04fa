using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN120: a layer that takes indices behind another, in a group or in a head.</summary>
internal static class IndicesNotFirst
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        network.Problems(StructureProblemKind.IndicesNotFirst)
            .Select(problem => Finding.Of(RuleIds.IndicesNotFirst, problem.Source.Place, Labels.Capitalized(problem.Label), problem.Source.KindName));
}
