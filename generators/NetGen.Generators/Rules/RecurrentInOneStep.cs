using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN117: a recurrent layer in a window of one step, of which nothing would be handed on.</summary>
internal static class RecurrentInOneStep
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.OneStep)
        select Finding.Of(RuleIds.RecurrentInOneStep, problem.Source.Place, Labels.Capitalized(problem.Label), problem.Source.KindName, problem.Giver, problem.Given.ToString());
}
