namespace NetGen.Generators.Declaration;

/// <summary>What an attribute between the others stands for. The members are named like the library's attributes.</summary>
internal enum LayerKind
{
    /// <summary>An attribute of a newer library or of the user's own.</summary>
    Unknown,

    /// <summary>An attribute whose arguments do not compile, most often because they are still being typed.</summary>
    Incomplete,

    Layer,
    Activate,
    Dropout,
    LayerNorm,
    RMSNorm,
    BatchNorm,
    Flatten,
    Conv1D,
    Conv2D,
    ConvTranspose2D,
    Upsample2D,
    MaxPool1D,
    MaxPool2D,
    AveragePool1D,
    AveragePool2D,
    GlobalAveragePool,
    GlobalMaxPool,
    LastStep,
    RNN,
    LSTM,
    GRU,
    Attention,
    Embedding,
    EmbeddingBag,

    // Marks from here on: they say how layers hang together, and are none themselves.
    Input,
    Shape,
    Skip,
    Branch,
    Add,
    Concat,
    Multiply,
    Head,
    Repeat,
    End,
}

internal static class LayerKinds
{
    private const string Suffix = "Attribute";

    private static readonly Dictionary<string, LayerKind> ByAttribute = Enum.GetValues(typeof(LayerKind))
        .Cast<LayerKind>()
        .Where(static kind => kind > LayerKind.Incomplete)
        .ToDictionary(static kind => kind + Suffix);

    /// <summary>The kind of one of the library's attributes, by the name of its class.</summary>
    public static LayerKind OfAttribute(string name) => ByAttribute.TryGetValue(name, out LayerKind kind) ? kind : LayerKind.Unknown;

    /// <summary>An attribute's name as users write it: without the suffix.</summary>
    public static string WrittenName(string attribute) =>
        attribute.EndsWith(Suffix, StringComparison.Ordinal) ? attribute.Substring(0, attribute.Length - Suffix.Length) : attribute;

    /// <summary>How many axes it has windows on; 0 of a layer without.</summary>
    public static int WindowAxes(this LayerKind kind) => kind switch
    {
        LayerKind.Conv1D or LayerKind.MaxPool1D or LayerKind.AveragePool1D => 1,
        LayerKind.Conv2D or LayerKind.ConvTranspose2D or LayerKind.Upsample2D or LayerKind.MaxPool2D or LayerKind.AveragePool2D => 2,
        _ => 0,
    };

    /// <summary>Whether it is a convolution, or the adjoint of one.</summary>
    public static bool IsConvolution(this LayerKind kind) => kind is LayerKind.Conv1D or LayerKind.Conv2D or LayerKind.ConvTranspose2D;

    /// <summary>Whether it makes one number of each window and each channel.</summary>
    public static bool IsPool(this LayerKind kind) =>
        kind is LayerKind.MaxPool1D or LayerKind.MaxPool2D or LayerKind.AveragePool1D or LayerKind.AveragePool2D;

    /// <summary>Whether it sums its inputs with weights of its own, to which a bias, an activation and dropout may be applied in the same layer.</summary>
    public static bool HasSums(this LayerKind kind) => kind is LayerKind.Layer or LayerKind.EmbeddingBag || kind.IsConvolution();

    /// <summary>Whether it looks rows up by their indices, which are the network's inputs.</summary>
    public static bool TakesIndices(this LayerKind kind) => kind is LayerKind.Embedding or LayerKind.EmbeddingBag;

    /// <summary>The sums of each unit of a recurrent layer; 0 of another kind.</summary>
    public static int Gates(this LayerKind kind) => kind switch
    {
        LayerKind.RNN => 1,
        LayerKind.GRU => 3,
        LayerKind.LSTM => 4,
        _ => 0,
    };

    /// <summary>Whether each step sees what the one before has left.</summary>
    public static bool IsRecurrent(this LayerKind kind) => kind.Gates() > 0;

    /// <summary>Whether it has more weights than one matrix, each drawn by itself.</summary>
    public static bool HasSeveralWeights(this LayerKind kind) => kind.IsRecurrent() || kind == LayerKind.Attention;

    /// <summary>Whether it only says how layers hang together.</summary>
    public static bool IsMark(this LayerKind kind) => kind >= LayerKind.Input;
}
