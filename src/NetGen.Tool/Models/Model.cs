namespace NetGen.Tool.Models;

/// <summary>A network, be it declared in an assembly or stored in a file.</summary>
/// <param name="Name">The class's name, or the file's.</param>
/// <param name="Layers">The layers, first to last; at least one.</param>
/// <param name="NumberSize">Bytes that a parameter takes.</param>
/// <param name="Training">Loss and optimizer, where they are known.</param>
internal sealed record Model(string Name, IReadOnlyList<ModelLayer> Layers, int NumberSize, string? Training)
{
    public long Parameters => Layers.Sum(layer => layer.Parameters);

    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    public long Bytes => Parameters * NumberSize;

    /// <summary>What a sample passes, each step behind those that it takes values from.</summary>
    public IReadOnlyList<ModelStep> Steps { get; init; } =
        [.. Layers.Select((layer, index) => new ModelStep(layer, layer.NameAt(index + 1), [index], layer.After) { Function = layer.Function })];

    /// <summary>What a value is called.</summary>
    public string NameOf(int value) => value == 0 ? "inputs" : Steps[value - 1].Name;

    /// <summary>The axes of a value.</summary>
    public ModelShape ShapeOf(int value) => value > 0 ? Steps[value - 1].After : Ends?.Inputs ?? Layers[0].Before;

    /// <summary>What it takes and answers with, where layers are no chain: then its sizes alone do not tell how they hang together. Null for a chain.</summary>
    public (ModelShape Inputs, ModelShape Outputs)? Ends { get; init; }

    /// <summary>The heads with their sizes, where there are several.</summary>
    public IReadOnlyList<HeadDescription> Heads { get; init; } = [];

    /// <summary>The sizes, such as <c>3 → 4 → 1</c>; of what is no chain those of its ends, <c>3 → … → 1</c>.</summary>
    public string Shape => Ends is var (inputs, outputs)
        ? $"{inputs} → … → {outputs}"
        : string.Join(" → ", Layers.Select(layer => layer.After).Prepend(Layers[0].Before));
}
