namespace NetGen.Weights;

/// <summary>What a safetensors header says about one tensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type of number.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Begin">Where its bytes begin, from the end of the header.</param>
/// <param name="End">Where they end.</param>
internal sealed record SafetensorsEntry(string Name, TensorTypeFacts Type, long[] Shape, long Begin, long End)
{
    private string What => $"Tensor {Shown.Name(Name)}";

    /// <exception cref="InvalidDataException">Offsets and shape disagree.</exception>
    public void Check()
    {
        var bytes = TensorShape.Bytes(Shape, Type);
        if (bytes < 0) throw new InvalidDataException($"{What} has a shape that no data can fill.");
        if (Begin < 0 || End < Begin || End - Begin != bytes)
            throw new InvalidDataException(FormattableString.Invariant(
                $"{What} is {Type.Safetensors} {TensorShape.Text(Shape)}, {bytes} bytes, but its data is said to lie from {Begin} to {End}."));
    }

    /// <exception cref="InvalidDataException">The stream ends before, or its bytes are no numbers of the type.</exception>
    public StoredTensor ReadFrom(Stream stream)
    {
        return Tensor(ClaimedBytes.Read(stream, End - Begin, What));
    }

    /// <summary>The tensor, which goes on lying where its bytes do.</summary>
    /// <param name="data">The bytes of all tensors.</param>
    /// <exception cref="InvalidDataException">Its bytes are no numbers of the type.</exception>
    public StoredTensor In(ReadOnlyMemory<byte> data) => Tensor(data[(int)Begin..(int)End]);

    private StoredTensor Tensor(ReadOnlyMemory<byte> data)
    {
        try
        {
            return new StoredTensor(Type.Type, Shape, data);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{What}: {exception.Message}", exception);
        }
    }
}
