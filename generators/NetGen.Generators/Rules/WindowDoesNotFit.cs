using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN113: windows larger than what comes in, a padding that takes away all that would come out, or one with windows of nothing else.</summary>
internal static class WindowDoesNotFit
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from problem in network.Structure.Problems
        where problem.Kind is StructureProblemKind.NothingLeft or StructureProblemKind.EmptyWindows
        let isEmpty = problem.Kind == StructureProblemKind.EmptyWindows
        select Finding.Of(
            RuleIds.WindowDoesNotFit,
            isEmpty ? problem.Source.Integers.Of("Pad")!.Place : WindowSettings.Size(problem.Source, axis: 0).Place,
            Labels.Capitalized(problem.Label),
            isEmpty ? Emptiness(problem.Source) : Excess(problem));

    private static string Emptiness(LayerDeclaration pool) =>
        $"pads windows of {Sizes(pool)} by {Numbers.Text(pool.Integers.Of("Pad")!.Value)}, so that some have nothing but padding in them: make Pad smaller than its windows";

    private static string Excess(StructureProblem problem) => problem.Source.Kind == LayerKind.ConvTranspose2D
        ? $"gets {problem.Given}, of which its padding leaves nothing: make Pad smaller"
        : $"has windows of {Sizes(problem.Source)}{Reach(problem.Source)}, but gets {problem.Given}, into which none fits: make them smaller, or pad";

    private static string Sizes(LayerDeclaration layer) =>
        string.Join(" × ", Enumerable.Range(0, layer.Kind.WindowAxes()).Select(axis => Numbers.Text(WindowSettings.Size(layer, axis).Value)));

    private static string Reach(LayerDeclaration layer) =>
        layer.Integers.Of("Dilation") is { Value: > 1 and var dilation } ? $" with a dilation of {Numbers.Text(dilation)}" : "";
}
