using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN112: a layer that can't take as many axes as come in, or as few.</summary>
internal static class AxesDoNotFit
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Problems(StructureProblemKind.WrongAxes)
        select Finding.Of(
            RuleIds.AxesDoNotFit,
            problem.Source.Place,
            Labels.Capitalized(problem.Label),
            Taken(problem.Source.Kind, problem.Given),
            problem.Giver.Length == 0 ? "the input" : problem.Giver,
            problem.Given.ToString()) with
        {
            Properties = problem.Source.Kind.WindowAxes() == 0 ? AttributeRemoval.Properties(problem.Source) : default,
        };

    private static string Taken(LayerKind kind, Shape given) => kind == LayerKind.Embedding ? "one index, or the steps of [Input(Steps = n)]"
        : kind == LayerKind.EmbeddingBag ? "a list of indices" : (kind is LayerKind.LastStep or LayerKind.Attention || kind.IsRecurrent() ? 1 : kind.WindowAxes()) switch
        {
            1 when given.Axes.Length == 1 => $"steps × values, as of [Input({given}, Steps = n)]",
            1 => "steps × values",
            2 => "height × width × channels",
            _ => "two axes or more",
        };
}
