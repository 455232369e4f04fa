namespace NetGen.Generators.Declaration;

/// <summary>What a network's inputs are.</summary>
internal enum InputKind
{
    /// <summary>Numbers of the network's type.</summary>
    Numbers,

    /// <summary>Indices of a table's rows: one, or one for each step.</summary>
    Indices,

    /// <summary>Lists of such indices.</summary>
    Lists,
}

internal static class InputKinds
{
    /// <summary>What a first layer takes.</summary>
    public static InputKind Of(LayerKind? first) => first switch
    {
        LayerKind.Embedding => InputKind.Indices,
        LayerKind.EmbeddingBag => InputKind.Lists,
        _ => InputKind.Numbers,
    };

    /// <summary>The types of the parameters that have them, as signatures are written.</summary>
    public static string Types(this InputKind kind) => kind switch
    {
        InputKind.Numbers => "ReadOnlySpan<T>",
        InputKind.Indices => "ReadOnlySpan<int>",
        _ => "ReadOnlySpan<int>, ReadOnlySpan<int>",
    };
}
