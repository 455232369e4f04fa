using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN204: a class with <c>[Network]</c>, or with marks such as <c>[Input]</c>, and without layers.</summary>
internal static class NoLayers
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        network.Layers.All(layer => layer.Kind.IsMark())
            ? [Finding.Of(RuleIds.NoLayers, network.Options.Place ?? network.Layers[0].Place, network.Type.PlainName)]
            : [];
}
