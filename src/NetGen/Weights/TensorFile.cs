namespace NetGen.Weights;

/// <summary>
/// What a file of tensors holds, in memory: named tensors and text about them. <see cref="Safetensors"/> reads and writes it, and everything
/// that has something to keep (a network, an optimizer, a normalization) adds its tensors under names of its own.
/// </summary>
public sealed class TensorFile
{
    /// <summary>The tensors by name, in the order they were added or lie in the file.</summary>
    public OrderedDictionary<string, StoredTensor> Tensors { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Tensors of the file that was read which are of a kind that this library does not know, and why. They are refused when something needs them, and
    /// when the file is written: then, remove them here to leave them out.
    /// </summary>
    public OrderedDictionary<string, string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <summary>Text by name, such as the number of the epoch.</summary>
    public OrderedDictionary<string, string> Metadata { get; } = new(StringComparer.Ordinal);

    /// <summary>The tensor of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InvalidDataException">The tensor is one of <see cref="Unreadable"/>, or the file has none of the name; the message says which.</exception>
    public StoredTensor this[string name] =>
        Tensors.TryGetValue(name, out var tensor) ? tensor
        : throw new InvalidDataException(Unreadable.TryGetValue(name, out var problem)
            ? $"Tensor {Shown.Name(name)} cannot be read. {problem}"
            : $"There is no tensor {Shown.Name(name)}.");

    /// <exception cref="ArgumentException">The file has tensors that were not read, and so cannot be written.</exception>
    internal void CheckReadable()
    {
        if (Unreadable.Count > 0)
            throw new ArgumentException(
                $"Tensor {Shown.Name(Unreadable.GetAt(0).Key)} cannot be written because it was not read: {Unreadable.GetAt(0).Value} "
                + $"Remove it from {nameof(Unreadable)} to leave it out.");
    }
}
