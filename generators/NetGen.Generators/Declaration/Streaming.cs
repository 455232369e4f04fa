namespace NetGen.Generators.Declaration;

/// <summary>Which networks take a sequence in pieces: their steps are known, and none of their layers looks at later ones.</summary>
internal static class Streaming
{
    private const int SequenceAxes = 2;

    /// <summary>Whether a caller may keep the state of sequences between calls.</summary>
    public static bool Of(NetworkStructure structure, EquatableArray<LayerDeclaration> layers) => HasSteps(layers) && Obstacle(structure) is null;

    /// <summary>Whether a sample is a sequence of rows.</summary>
    public static bool HasSteps(EquatableArray<LayerDeclaration> layers) =>
        layers.FirstOrDefault() is { Kind: LayerKind.Input, Steps: not null } input && input.Shape.Axes.Length == SequenceAxes;

    /// <summary>The first layer that needs more of a sequence than its steps so far, or that nothing is kept of; null where all can go on from a state.</summary>
    public static LayerNode? Obstacle(NetworkStructure structure) => structure.Layers.FirstOrDefault(static layer => !GoesOn(layer));

    private static bool GoesOn(LayerNode layer) => layer.Kind switch
    {
        LayerKind.Layer or LayerKind.Activate or LayerKind.Dropout or LayerKind.LayerNorm or LayerKind.RMSNorm or LayerKind.LastStep => true,
        LayerKind.RNN or LayerKind.LSTM or LayerKind.GRU => !layer.Source.IsBidirectional,
        _ => false,
    };
}
