namespace NetGen.Generators.Declaration;

/// <summary>Which networks take a sequence in pieces: their steps are known, and none of their layers looks at later ones.</summary>
internal static class Streaming
{
    /// <summary>How far back a convolution may look: what is kept of it has a place for each step.</summary>
    private const int FurthestBack = 1 << 20;

    /// <summary>Whether a caller may keep the state of sequences between calls.</summary>
    public static bool Of(NetworkStructure structure, EquatableArray<LayerDeclaration> layers) => HasSteps(structure, layers) && Obstacle(structure) is null;

    /// <summary>Whether a sample is a sequence of rows, or of indices.</summary>
    public static bool HasSteps(NetworkStructure structure, EquatableArray<LayerDeclaration> layers) =>
        layers.FirstOrDefault() is { Kind: LayerKind.Input, Steps: not null } input && input.Shape.Axes.Length == (structure.Inputs == InputKind.Indices ? 1 : 2);

    /// <summary>The first layer that needs more of a sequence than its steps so far; null where all can go on from a state.</summary>
    public static LayerNode? Obstacle(NetworkStructure structure) => structure.Layers.FirstOrDefault(static layer => Reason(layer) is not null);

    /// <summary>What keeps a network from having a state, as the end of a sentence; null where nothing does, or where something is wrong that other rules say.</summary>
    public static string? Missing(NetworkStructure structure, EquatableArray<LayerDeclaration> layers) =>
        structure.Problems.Length > 0 ? null
        : !HasSteps(structure, layers) ? $"its samples of {structure.Input} are no sequences, which [Input(…, Steps = …)] makes them"
        : Obstacle(structure) is { } layer ? $"{layer.Label}, [{layer.Source.KindName}], {Reason(layer)}"
        : null;

    /// <summary>How many steps a sequence may have, where some layer knows no more of them; null where there may be any number.</summary>
    public static int? Window(NetworkStructure structure) =>
        structure.Input.IsKnown && structure.Layers.Any(static layer => layer.Kind == LayerKind.Attention || layer.HasPositions) ? structure.Input.Axes[0] : null;

    /// <summary>Why a layer does not go on from a state: the end of a sentence that begins with the layer. Null where it does.</summary>
    public static string? Reason(LayerNode layer) => layer.Kind switch
    {
        LayerKind.Layer or LayerKind.Activate or LayerKind.Dropout or LayerKind.LayerNorm or LayerKind.RMSNorm or LayerKind.BatchNorm or LayerKind.LastStep
            or LayerKind.Embedding => null,
        LayerKind.RNN or LayerKind.LSTM or LayerKind.GRU => layer.Source.IsBidirectional ? "is bidirectional: it begins with the last step" : null,
        LayerKind.Attention => layer.Source.IsCausal ? null : "is not causal: each step sees later ones",
        LayerKind.Conv1D => OfConvolution(layer),
        LayerKind.Flatten => layer.Before.Axes.Length > 1 ? "makes all steps one row" : null,
        LayerKind.MaxPool1D or LayerKind.AveragePool1D or LayerKind.GlobalMaxPool or LayerKind.GlobalAveragePool => "pools over the steps",
        _ => "has no steps",
    };

    private static string? OfConvolution(LayerNode layer) => layer.Windows.FirstOrDefault() switch
    {
        null => null,
        { Stride: > 1 } => "has a stride: it does not answer each step",
        { Before: > FurthestBack } => "looks back over more than 1,048,576 steps",
        { After: > 0 } => "is not causal: each step sees later ones",
        var window => window.Before < (window.Size - 1L) * window.Dilation ? "is not causal: it does not answer each step" : null,
    };
}
