namespace NetGen.Weights;

/// <summary>
/// What a file of tensors holds, in memory: named tensors and text about them. <see cref="Safetensors"/> reads and writes it, and everything
/// that has something to keep (a network, an optimizer, a normalization) adds its tensors under names of its own.
/// </summary>
public sealed class TensorFile
{
    /// <summary>The tensors by name, in the order they were added or lie in the file.</summary>
    public OrderedDictionary<string, StoredTensor> Tensors { get; } = new(StringComparer.Ordinal);

    /// <summary>Text by name, such as the number of the epoch.</summary>
    public OrderedDictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);
}
