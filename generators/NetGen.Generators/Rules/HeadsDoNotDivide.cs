using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN119: heads that do not divide the values of a step.</summary>
internal static class HeadsDoNotDivide
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.HeadsDoNotDivide)
        let heads = problem.Source.Heads!
        let values = problem.Given.Last
        select Finding.Of(
            RuleIds.HeadsDoNotDivide,
            heads.Place,
            Labels.Capitalized(problem.Label),
            Numbers.Count(values, "value"),
            Numbers.Count(heads.Value, "head"),
            Numbers.Text(values)) with
        {
            Remedies = new[] { Fewer(heads, values) }.ToEquatableArray(),
        };

    /// <summary>The most heads of no more than were written that divide the values.</summary>
    private static Remedy Fewer(Argument<int> heads, int values)
    {
        int fitting = System.Math.Min(heads.Value, values);
        while (values % fitting != 0)
            fitting--;
        return Remedy.Of("Fit", $"Change {Numbers.Text(heads.Value)} to {Numbers.Text(fitting)}", new ArgumentEdit(heads.Place, "", Numbers.Text(fitting)));
    }
}
