using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN204: <c>[Network]</c> on a class without layers.</summary>
internal static class NoLayers
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        network.Layers.Length == 0 ? [Finding.Of(RuleIds.NoLayers, network.Options.Place!, network.Type.PlainName)] : [];
}
