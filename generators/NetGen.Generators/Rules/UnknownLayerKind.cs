using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN207: a layer of a kind that this compiler does not know.</summary>
internal static class UnknownLayerKind
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        network.Layers.Where(layer => layer.Kind == LayerKind.Unknown).Select(layer => Finding.Of(RuleIds.UnknownLayerKind, layer.Place, layer.KindName));
}
