using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>A dense layer and what follows it directly.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Activator">What applies the activation to its sums: itself, or an <c>[Activate]</c> behind it.</param>
/// <param name="Next">The dense layer that its outputs go to, and nowhere else; null where there is none.</param>
internal sealed record ChainedLayer(LayerNode Layer, LayerNode Activator, LayerNode? Next)
{
    public int Number => Layer.Number;

    public int Inputs => Layer.Inputs;

    public int Outputs => Layer.Outputs;

    /// <summary>The library's activation; empty where it is the user's own, which may have any name.</summary>
    public string Activation => Activator.Activation.LibraryName;
}

internal static class ChainedLayers
{
    /// <summary>The dense layers of a network, by their numbers.</summary>
    public static IEnumerable<ChainedLayer> DenseLayers(this NetworkDeclaration network) =>
        network.Structure.Sequences.SelectMany(Chain).OrderBy(static layer => layer.Number);

    /// <summary>Those whose outputs another dense layer takes.</summary>
    public static IEnumerable<(ChainedLayer Layer, LayerNode Next)> Hidden(this NetworkDeclaration network) =>
        from layer in network.DenseLayers()
        where layer.Next is not null
        select (layer, layer.Next);

    private static IEnumerable<ChainedLayer> Chain(EquatableArray<Node> nodes)
    {
        // Dropout changes nothing of what a layer can compute.
        Node[] computing = [.. nodes.Where(static node => node is not LayerNode { Kind: LayerKind.Dropout })];
        for (int i = 0; i < computing.Length; i++)
        {
            if (computing[i] is not LayerNode { Kind: LayerKind.Layer } layer)
                continue;
            LayerNode? activate = layer.Activation.LibraryName == "Identity" ? At(i + 1, LayerKind.Activate) : null;
            yield return new ChainedLayer(layer, activate ?? layer, At(activate is null ? i + 1 : i + 2, LayerKind.Layer));
        }

        LayerNode? At(int index, LayerKind kind) => computing.ElementAtOrDefault(index) is LayerNode layer && layer.Kind == kind ? layer : null;
    }
}
