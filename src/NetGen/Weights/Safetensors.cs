using System.Buffers.Binary;

namespace NetGen.Weights;

/// <summary>
/// Reads and writes safetensors, the format that PyTorch models are exchanged in: the header's length, a header of JSON, and the numbers.
/// See https://huggingface.co/docs/safetensors for its description.
/// </summary>
/// <remarks>
/// A file is not trusted: every length in it is checked before anything is allocated, and its tensors have to cover the data without holes or
/// overlaps. What is written has the very bytes that the format's own library writes (which orders metadata at random; here it keeps its order).
/// </remarks>
public static class Safetensors
{
    private const long LongestHeader = 100_000_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not safetensors or is damaged; the message says where.</exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static TensorFile Read(string path) => FileReading.Read(path, stream => Read(stream));

    /// <summary>Reads what a stream holds from here to its end.</summary>
    /// <param name="stream">The stream, which stays open. It need not be seekable.</param>
    /// <exception cref="InvalidDataException">It is not safetensors or is damaged; the message says where.</exception>
    public static TensorFile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(ClaimedBytes.Read(stream, sizeof(ulong), "The length of the header"));
        if (length > LongestHeader)
            throw new InvalidDataException(FormattableString.Invariant(
                $"The header claims {length} bytes, and safetensors allows {LongestHeader}: this is no safetensors file."));

        var file = new TensorFile();
        foreach (var entry in SafetensorsHeader.Read(ClaimedBytes.Read(stream, (long)length, "The header"), file.Metadata))
            file.Tensors.Add(entry.Name, entry.ReadFrom(stream));
        return stream.ReadByte() < 0 ? file : throw new InvalidDataException("Bytes follow that belong to no tensor.");
    }

    /// <summary>Writes a file, atomically: on failure an old one stays as it was.</summary>
    /// <param name="file">What to write.</param>
    /// <param name="path">Where to; an old file is replaced.</param>
    /// <exception cref="ArgumentException">A tensor has the name <c>__metadata__</c>, or a name is no valid text.</exception>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void Write(TensorFile file, string path) => AtomicFile.Write(path, stream => Write(file, stream));

    /// <summary>Writes to a stream.</summary>
    /// <param name="file">What to write.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentException">A tensor has the name <c>__metadata__</c>, or a name is no valid text.</exception>
    public static void Write(TensorFile file, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stream);

        // The format's own order. Wide types come first, so that each tensor is aligned to its numbers.
        KeyValuePair<string, StoredTensor>[] ordered =
            [.. file.Tensors.OrderByDescending(named => named.Value.Type).ThenBy(named => named.Key, StringComparer.Ordinal)];
        var header = SafetensorsHeader.Write(ordered, file.Metadata);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in ordered) stream.Write(tensor.Bytes);
    }
}
