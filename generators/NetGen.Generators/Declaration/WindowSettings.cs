namespace NetGen.Generators.Declaration;

/// <summary>Reads the windows that an attribute says.</summary>
internal static class WindowSettings
{
    /// <summary>The arguments that say how long a window is, first axis first; one alone holds for all axes.</summary>
    private static readonly string[][] Sizes = [["kernel", "size", "factor"], ["kernelHeight", "height"], ["kernelWidth", "width"]];

    /// <summary>Whether every number is one that a window can have.</summary>
    public static bool IsValid(LayerDeclaration layer) => layer.Integers.All(static number => number.Argument.Value >= (number.Name == "Pad" ? 0 : 1));

    /// <param name="layer">A layer with windows.</param>
    /// <param name="axis">The axis, from 0.</param>
    /// <param name="inputs">How long the axis is.</param>
    public static Window Of(LayerDeclaration layer, int axis, int inputs)
    {
        int size = Size(layer, axis).Value;
        int stride = layer.Integers.Of("Stride")?.Value ?? (layer.Kind.IsPool() || layer.Kind == LayerKind.Upsample2D ? size : 1);
        Window window = new(size, stride, layer.Integers.Of("Dilation")?.Value ?? 1, Before: 0, After: 0);
        return layer.Flags.Of("Causal") is { Value: true } ? window.Causal()
            : EnumName.Defined(layer.Words.Of("Padding")) == "Same" ? window.Same(inputs)
            : window.Padded(layer.Integers.Of("Pad")?.Value ?? 0);
    }

    /// <summary>The argument that says how long a window is on an axis.</summary>
    public static Argument<int> Size(LayerDeclaration layer, int axis) => Sizes[0]
        .Concat(Sizes[axis + 1])
        .Select(name => layer.Integers.Of(name))
        .First(static size => size is not null)!;
}
