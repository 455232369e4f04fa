using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN106: <c>[Input]</c> behind other attributes.</summary>
internal static class InputNotFirst
{
    /// <summary>The property that a misplaced <c>[Input]</c> has which is the only one; the first additional location is where it belongs.</summary>
    public const string Moves = nameof(Moves);

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        network.Problems(StructureProblemKind.InputNotFirst).Select(problem => IsOnly(network)
            ? Finding.Of(RuleIds.InputNotFirst, problem.Source.Place, "move it there") with
            {
                AdditionalPlaces = new[] { network.Layers[0].Place }.ToEquatableArray(),
                Properties = new[] { new FindingProperty(Moves, "") }.ToEquatableArray(),
            }
            : Finding.Of(RuleIds.InputNotFirst, problem.Source.Place, "remove it, as [Shape] is what claims a shape between layers") with
            {
                Properties = AttributeRemoval.Properties(problem.Source),
            });

    private static bool IsOnly(NetworkDeclaration network) => network.Layers.Count(layer => layer.Kind == LayerKind.Input) == 1;
}
