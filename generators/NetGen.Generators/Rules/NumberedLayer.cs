using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>A dense layer and its number, counted from 1.</summary>
internal sealed record NumberedLayer(DenseLayerDeclaration Layer, int Number)
{
    public int Inputs => Layer.Inputs.Value;

    public int Outputs => Layer.Outputs.Value;

    /// <summary>The library's activation; empty where it is the user's own, which may have any name.</summary>
    public string Activation => Layer.Formula is null ? Layer.Activation.Value : "";
}

internal static class NumberedLayers
{
    /// <summary>The layers of a network that has dense ones only; else none, as nothing is known of how other kinds compute.</summary>
    public static NumberedLayer[] DenseLayers(this NetworkDeclaration network)
    {
        NumberedLayer[] dense =
        [
            .. network.Layers.OfType<DenseLayerDeclaration>().Select((layer, index) => new NumberedLayer(layer, index + 1)),
        ];
        return dense.Length == network.Layers.Length ? dense : [];
    }

    /// <summary>Every layer but the last, with the one after it.</summary>
    public static IEnumerable<(NumberedLayer Layer, NumberedLayer Next)> Hidden(this NetworkDeclaration network)
    {
        NumberedLayer[] layers = network.DenseLayers();
        return layers.Zip(layers.Skip(1), static (layer, next) => (layer, next));
    }

    public static NumberedLayer? LastLayer(this NetworkDeclaration network) => network.DenseLayers().LastOrDefault();
}
