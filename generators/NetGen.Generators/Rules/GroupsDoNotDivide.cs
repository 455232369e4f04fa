using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN114: groups that do not divide the channels that come in, or the filters.</summary>
internal static class GroupsDoNotDivide
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.GroupsDoNotDivide)
        let groups = problem.Source.Integers.Of("Groups")!
        select Finding.Of(
            RuleIds.GroupsDoNotDivide,
            groups.Place,
            Labels.Capitalized(problem.Label),
            Numbers.Count(groups.Value, "group"),
            Undivided(problem, groups.Value)) with
        {
            Remedies = Remedy.LeaveOut(problem.Source.Place, "Groups"),
        };

    private static string Undivided(StructureProblem problem, int groups)
    {
        (int inputs, int filters) = (problem.Given.Last, problem.Source.Filters!.Value);
        string channels = $"the {Numbers.Count(inputs, "channel")} that {(inputs == 1 ? "comes" : "come")} in", kernels = $"its {Numbers.Count(filters, "filter")}";
        return inputs % groups == 0 ? $"do not divide {kernels}" : filters % groups == 0 ? $"do not divide {channels}" : $"divide neither {channels}, nor {kernels}";
    }
}
