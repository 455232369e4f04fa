using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>What messages call the parts of a network.</summary>
internal static class Labels
{
    /// <summary><c>Layer 2</c>, at the beginning of a sentence.</summary>
    public static string Capitalized(string label) => char.ToUpperInvariant(label[0]) + label.Substring(1);

    /// <summary><c>layer 2</c> of an attribute that is a layer, in its first round where it is repeated; <c>[Input]</c> of any other.</summary>
    public static string Of(NetworkDeclaration network, LayerDeclaration attribute) =>
        network.Structure.Layers.FirstOrDefault(layer => layer.Source == attribute)?.Label ?? $"[{attribute.KindName}]";
}
