using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN111: more layers, deeper groups, larger samples or windows, than are compiled. Most often it is a slip in a number.</summary>
internal static class TooManyLayers
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Structure.Problems
        let excess = problem.Kind switch
        {
            StructureProblemKind.TooManyLayers => $"has more than {Numbers.Grouped(StructureBuilder.MostLayers)} layers",
            StructureProblemKind.TooLarge => $"has samples of more than {Numbers.Grouped(int.MaxValue)} numbers",
            StructureProblemKind.WindowsTooLarge => $"has windows that reach over more than {Numbers.Grouped(int.MaxValue)} numbers",
            StructureProblemKind.TooDeep => $"nests deeper than {Numbers.Text(StructureBuilder.MostDepth)} groups",
            _ => null,
        }
        where excess is not null
        select Finding.Of(RuleIds.TooManyLayers, problem.Source.Times?.Place ?? problem.Source.Place, problem.Label, excess);
}
