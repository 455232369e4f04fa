namespace NetGen.Weights;

/// <summary>
/// Reads and writes npy, the format of one numpy array. See https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html for its description.
/// </summary>
/// <remarks>
/// Versions 1.0 to 3.0 are read, and arrays in Fortran's order are turned into C's. Python 2's headers too. Objects, structures and big-endian numbers are refused.
/// A file is not trusted: no more memory is taken than the bytes that are there ask for, and nothing in the header is ever run.
/// </remarks>
public static class Npy
{
    /// <summary>Reads a file, such as <c>numpy.save</c> writes.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not npy or is damaged; the message says where.</exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static StoredTensor Read(string path) => FileReading.Read(path, stream => AtEnd(Read(stream), stream));

    /// <summary>Reads one array; the stream stays open, right after it.</summary>
    /// <param name="stream">The stream. It need not be seekable.</param>
    /// <exception cref="InvalidDataException">It is not npy or is damaged; the message says where.</exception>
    public static StoredTensor Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return ReadKnown(stream);
        }
        catch (UnknownKindException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>Writes a file for <c>numpy.load</c>, atomically: on failure an old one stays as it was.</summary>
    /// <param name="tensor">What to write.</param>
    /// <param name="path">Where to; an old file is replaced.</param>
    /// <exception cref="ArgumentException">numpy has no such type: <see cref="TensorType.BF16"/>.</exception>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void Write(StoredTensor tensor, string path) => AtomicFile.Write(path, stream => Write(tensor, stream));

    /// <summary>Writes one array; the stream stays open.</summary>
    /// <param name="tensor">What to write.</param>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentException">numpy has no such type: <see cref="TensorType.BF16"/>.</exception>
    public static void Write(StoredTensor tensor, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(stream);
        var type = TensorTypeFacts.Of(tensor.Type);
        if (type.Numpy is null) throw new ArgumentException($"numpy has no numbers of type {type.Safetensors}.", nameof(tensor));
        stream.Write(new NpyHeader(type, ColumnsFirst: false, tensor.Shape.ToArray()).ToBytes());
        stream.Write(tensor.Bytes);
    }

    /// <summary>Reads the one array that a stream holds.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or something follows the array.</exception>
    /// <exception cref="UnknownKindException">It is no npy file, or one of a kind that cannot be read. The stream is not read to its end.</exception>
    internal static StoredTensor ReadToEnd(Stream stream) => AtEnd(ReadKnown(stream), stream);

    private static StoredTensor AtEnd(StoredTensor tensor, Stream stream) =>
        stream.ReadByte() < 0 ? tensor : throw new InvalidDataException("Bytes follow that do not belong to the array.");

    private static StoredTensor ReadKnown(Stream stream)
    {
        var header = NpyHeader.Read(stream);
        var bytes = TensorShape.Bytes(header.Shape, header.Type);
        if (bytes < 0) throw new InvalidDataException("The array has a shape that no data can fill.");
        var what = $"The array {header.Type.Safetensors} {TensorShape.Text(header.Shape)}";
        if (bytes > Array.MaxLength) throw new UnknownKindException(FormattableString.Invariant($"{what} takes {bytes} bytes, and at most 2 GB can be read."));
        var data = ClaimedBytes.Read(stream, bytes, what);
        return new StoredTensor(
            header.Type.Type, header.Shape, header.ColumnsFirst ? ColumnsFirst.ToRowsFirst(data, header.Type.Size, header.Shape) : data);
    }
}
