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

    /// <summary>Whether it only says how layers hang together.</summary>
    public static bool IsMark(this LayerKind kind) => kind >= LayerKind.Input;
}
