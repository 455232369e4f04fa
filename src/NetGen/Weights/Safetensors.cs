using System.Buffers.Binary;

namespace NetGen.Weights;

/// <summary>
/// Reads and writes safetensors, the format that PyTorch models are exchanged in: the header's length, a header of JSON, and the numbers.
/// See https://huggingface.co/docs/safetensors for its description.
/// </summary>
/// <remarks>
/// A tensor of a type that <see cref="TensorType"/> lacks is one of <see cref="TensorFile.Unreadable"/>; the others are read.
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
        var file = new TensorFile();
        foreach (var entry in ReadEntries(stream, file.Metadata)) Add(file, entry, () => entry.ReadFrom(stream));
        return stream.ReadByte() < 0 ? file : throw Rest();
    }

    /// <summary>Reads a file's header, and of its numbers only whether all are there.</summary>
    /// <exception cref="InvalidDataException">It is not safetensors or is damaged; the message says where.</exception>
    internal static IReadOnlyList<SafetensorsEntry> ReadHeader(FileStream file)
    {
        var entries = ReadEntries(file, []);
        CheckLength(entries, file.Length - file.Position);
        return entries;
    }

    /// <summary>Reads what lies in memory, and leaves the numbers where they are.</summary>
    /// <exception cref="InvalidDataException">It is not safetensors or is damaged; the message says where.</exception>
    internal static TensorFile ReadInPlace(UnmanagedMemoryStream stream)
    {
        var file = new TensorFile();
        var entries = ReadEntries(stream, file.Metadata);
        CheckLength(entries, stream.Length - stream.Position);
        var data = new RestOfStream(stream).Memory;
        foreach (var entry in entries) Add(file, entry, () => entry.In(data));
        return file;
    }

    /// <summary>Writes a file, atomically: on failure an old one stays as it was.</summary>
    /// <param name="file">What to write.</param>
    /// <param name="path">Where to; an old file is replaced.</param>
    /// <exception cref="ArgumentException">
    /// A tensor has the name <c>__metadata__</c>, a name is no valid text, or <see cref="TensorFile.Unreadable"/> has tensors.
    /// </exception>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void Write(TensorFile file, string path) => AtomicFile.Write(path, stream => Write(file, stream));

    /// <summary>Writes to a stream.</summary>
    /// <param name="file">What to write.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="ArgumentException">
    /// A tensor has the name <c>__metadata__</c>, a name is no valid text, or <see cref="TensorFile.Unreadable"/> has tensors.
    /// </exception>
    public static void Write(TensorFile file, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stream);
        file.CheckReadable();

        // The format's own order. Wide types come first, so that each tensor is aligned to its numbers.
        KeyValuePair<string, StoredTensor>[] ordered =
            [.. file.Tensors.OrderByDescending(named => named.Value.Type).ThenBy(named => named.Key, CodePointOrder.Instance)];
        var header = SafetensorsHeaderText.Write(ordered, file.Metadata);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        foreach (var (_, tensor) in ordered) stream.Write(tensor.Bytes);
    }

    private static void Add(TensorFile file, SafetensorsEntry entry, Func<StoredTensor> read)
    {
        try
        {
            file.Tensors.Add(entry.Name, read());
        }
        catch (UnknownKindException exception)
        {
            file.Unreadable.Add(entry.Name, exception.Message);
        }
    }

    private static IReadOnlyList<SafetensorsEntry> ReadEntries(Stream stream, OrderedDictionary<string, string> metadata)
    {
        var length = BinaryPrimitives.ReadUInt64LittleEndian(ClaimedBytes.Read(stream, sizeof(ulong), "The length of the header"));
        if (length > LongestHeader)
            throw new InvalidDataException(FormattableString.Invariant(
                $"The header claims {length} bytes, and safetensors allows {LongestHeader}: this is no safetensors file."));
        return SafetensorsHeader.Read(ClaimedBytes.Read(stream, (long)length, "The header"), metadata);
    }

    private static void CheckLength(IReadOnlyList<SafetensorsEntry> entries, long available)
    {
        var end = entries is [.., var last] ? last.End : 0;
        if (end < available) throw Rest();
        if (end > available)
            throw new InvalidDataException(FormattableString.Invariant($"The tensors take {end} bytes, but only {available} follow the header."));
    }

    private static InvalidDataException Rest() => new("Bytes follow that belong to no tensor.");
}
