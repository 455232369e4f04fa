using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN109: branches of different shapes under <c>[Add]</c> or <c>[Multiply]</c>, or too wide ones under <c>[Concat]</c>.</summary>
internal static class BranchesDoNotFit
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.BranchesDoNotFit)
        select Finding.Of(RuleIds.BranchesDoNotFit, problem.Source.Place, problem.Label, Reason(problem)) with
        {
            Remedies = Remedies(problem).ToEquatableArray(),
        };

    private static string Reason(StructureProblem problem) => problem.Given.IsKnown
        ? $"one gives {problem.Given}, another {problem.Wanted}, so make the two equal"
        : $"side by side they are more than {Numbers.Grouped(int.MaxValue)} numbers, so make them smaller";

    private static IEnumerable<Remedy> Remedies(StructureProblem problem) => problem.Decider is { } decider && problem.Given.Last > 0
        ?
        [
            Remedy.Of(
                "FitBranch",
                $"Change {decider.Label} to give {Numbers.Count(problem.Given.Last, "output")}",
                new ArgumentEdit(decider.Place, "", Numbers.Text(problem.Given.Last))),
        ]
        : [];
}
