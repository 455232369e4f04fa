namespace NetGen.Weights;

/// <summary>What a safetensors header says about one tensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">Its type of number, as the file calls it.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Begin">Where its bytes begin, from the end of the header.</param>
/// <param name="End">Where they end.</param>
internal sealed record SafetensorsEntry(string Name, string TypeName, long[] Shape, long Begin, long End)
{
    private readonly TensorTypeFacts? _type = TensorTypeFacts.InSafetensors(TypeName);

    private string What => $"Tensor {Shown.Name(Name)}";

    /// <exception cref="InvalidDataException">Offsets and shape disagree.</exception>
    public void Check()
    {
        if (Begin < 0 || End < Begin)
            throw new InvalidDataException(FormattableString.Invariant($"{What} has data that is said to lie from {Begin} to {End}."));
        if (_type is null) return;
        var bytes = TensorShape.Bytes(Shape, _type);
        if (bytes < 0) throw new InvalidDataException($"{What} has a shape that no data can fill.");
        if (End - Begin != bytes)
            throw new InvalidDataException(FormattableString.Invariant(
                $"{What} is {TypeName} {TensorShape.Text(Shape)}, {bytes} bytes, but its data is said to lie from {Begin} to {End}."));
    }

    /// <exception cref="InvalidDataException">The stream ends before, or its bytes are no numbers of the type.</exception>
    /// <exception cref="UnknownKindException">No tensor can be made of its bytes, which are passed over.</exception>
    public StoredTensor ReadFrom(Stream stream)
    {
        if (_type is not null && End - Begin <= Array.MaxLength) return Tensor(_type, ClaimedBytes.Read(stream, End - Begin, What));
        ClaimedBytes.Skip(stream, End - Begin, What);
        throw new UnknownKindException(
            _type is null ? UnknownType : FormattableString.Invariant($"It takes {End - Begin} bytes, and at most 2 GB can be read."));
    }

    /// <summary>The tensor, which goes on lying where its bytes do.</summary>
    /// <param name="data">The bytes of all tensors.</param>
    /// <exception cref="InvalidDataException">Its bytes are no numbers of the type.</exception>
    /// <exception cref="UnknownKindException">Its type is not known.</exception>
    public StoredTensor In(ReadOnlyMemory<byte> data) => Tensor(_type ?? throw new UnknownKindException(UnknownType), data[(int)Begin..(int)End]);

    private string UnknownType => $"Its dtype is {Shown.Name(TypeName)}, a type that cannot be read.";

    private StoredTensor Tensor(TensorTypeFacts type, ReadOnlyMemory<byte> data)
    {
        try
        {
            return new StoredTensor(type.Type, Shape, data);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{What}: {exception.Message}", exception);
        }
    }
}
