using System.Numerics;

namespace NetGen.Weights;

/// <summary>Takes the tensors that a network needs out of a file, and refuses those that do not fit it.</summary>
/// <param name="file">The file.</param>
/// <param name="network">The network as messages show it, such as <c>Xor (3 → 4 → 1)</c>.</param>
/// <param name="allowNarrowing">Whether numbers may be rounded to the network's type.</param>
internal sealed class TensorReader(TensorFile file, string network, bool allowNarrowing)
{
    private const int MostListed = 8;

    /// <summary>Writes a tensor's numbers in the file's order.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="shape">The shape it has to have.</param>
    /// <param name="user">What needs it, for messages.</param>
    /// <param name="values">Receives the numbers.</param>
    /// <exception cref="InvalidDataException">It is not there, or does not fit.</exception>
    public void Read<T>(string name, ReadOnlySpan<long> shape, string user, Span<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Read<T>(name, shape, user).CopyTo(values);

    /// <summary>A tensor's numbers in the file's order: where they lie, unless they have to be converted.</summary>
    /// <param name="name">The tensor.</param>
    /// <param name="shape">The shape it has to have.</param>
    /// <param name="user">What needs it, for messages.</param>
    /// <exception cref="InvalidDataException">It is not there, or does not fit.</exception>
    public ReadOnlySpan<T> Read<T>(string name, ReadOnlySpan<long> shape, string user)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var needed = $"{TensorTypeFacts.Of<T>().Safetensors} {TensorShape.Text(shape)}";
        var tensor = Find(name, user, needed);
        var misfit = $"Tensor {name} is {tensor}, but {user} of {network} needs {needed}";
        if (!tensor.Shape.SequenceEqual(shape) || !TensorConversion.IsFloatingPoint(tensor.Type)) throw new InvalidDataException($"{misfit}.");
        if (!allowNarrowing && !TensorConversion.IsExact<T>(tensor.Type))
            throw new InvalidDataException($"{misfit}: its numbers would be rounded, which has to be allowed.");
        try
        {
            return TensorConversion.Values<T>(tensor);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{misfit}: {exception.Message}.", exception);
        }
    }

    /// <summary>Reads a single whole number.</summary>
    /// <exception cref="InvalidDataException">It is not there, or is something else.</exception>
    public long ReadInteger(string name, string user)
    {
        const string Needed = "I64 []";
        var tensor = Find(name, user, Needed);
        return tensor.Type == TensorType.I64 && tensor.Shape.IsEmpty
            ? tensor.Values<long>()[0]
            : throw new InvalidDataException($"Tensor {name} is {tensor}, but {user} of {network} needs {Needed}.");
    }

    /// <summary>Says that a tensor is a parameter's but the network has none of its name.</summary>
    public InvalidDataException HasNoPlace(string name) =>
        new($"Tensor {Shown.Name(name)} is {(file.Tensors.TryGetValue(name, out var tensor) ? tensor : "there")}, but {network} has no such parameter.");

    private StoredTensor Find(string name, string user, string needed)
    {
        if (file.Tensors.TryGetValue(name, out var tensor)) return tensor;
        throw file.Unreadable.TryGetValue(name, out var problem)
            ? new InvalidDataException($"Tensor {name}, which {user} of {network} needs as {needed}, cannot be read. {problem}")
            : new InvalidDataException($"There is no tensor {name}, which {user} of {network} needs as {needed}. {Listed()}");
    }

    /// <summary>What the file holds, for who looks for something that is not there.</summary>
    private string Listed()
    {
        if (file.Tensors.Count == 0) return "The file has no tensors.";
        var first = string.Join(", ", file.Tensors.Take(MostListed).Select(named => $"{Shown.Name(named.Key)} {named.Value}"));
        return file.Tensors.Count > MostListed
            ? FormattableString.Invariant($"The file has {first} and {file.Tensors.Count - MostListed} more.")
            : $"The file has {first}.";
    }
}
