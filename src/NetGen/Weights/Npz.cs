using System.IO.Compression;

namespace NetGen.Weights;

/// <summary>Reads and writes npz, named numpy arrays in a zip archive.</summary>
/// <remarks>As <see cref="Npy"/>, it takes nothing on trust: an array is unpacked as far as its header says that it goes.</remarks>
public static class Npz
{
    private const string Extension = ".npy";

    // The oldest that zip knows: the same arrays give the same bytes at any time.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads a file, such as <c>numpy.savez</c> or <c>numpy.savez_compressed</c> write.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not npz or is damaged; the message says where.</exception>
    /// <exception cref="IOException">The system cannot read the file.</exception>
    public static TensorFile Read(string path) => FileReading.Read(path, stream => Read(stream));

    /// <summary>Reads what a stream holds; it stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidDataException">It is not npz or is damaged; the message says where.</exception>
    public static TensorFile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var file = new TensorFile();
        using var archive = Opened(stream);
        foreach (var entry in archive.Entries)
        {
            if (!entry.FullName.EndsWith(Extension, StringComparison.Ordinal))
                throw new InvalidDataException($"{Shown.Name(entry.FullName)} is no {Extension} file.");
            var name = entry.FullName[..^Extension.Length];
            if (!file.Tensors.TryAdd(name, ReadEntry(entry))) throw new InvalidDataException($"{Shown.Name(name)} is given twice.");
        }

        return file;
    }

    /// <summary>
    /// Writes a file for <c>numpy.load</c>, atomically: on failure an old one stays as it was. Nothing is compressed: weights hardly
    /// shrink.
    /// </summary>
    /// <param name="file">What to write.</param>
    /// <param name="path">Where to; an old file is replaced.</param>
    /// <exception cref="ArgumentException">There is metadata, which npz has no place for, or a type that numpy does not have.</exception>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void Write(TensorFile file, string path) => AtomicFile.Write(path, stream => Write(file, stream));

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="file">What to write.</param>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentException">There is metadata, which npz has no place for, or a type that numpy does not have.</exception>
    public static void Write(TensorFile file, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stream);
        if (file.Metadata.Count > 0) throw new ArgumentException("npz has no place for metadata.", nameof(file));
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, tensor) in file.Tensors)
        {
            var entry = archive.CreateEntry(name + Extension, CompressionLevel.NoCompression);
            entry.LastWriteTime = Written;
            using var content = entry.Open();
            Npy.Write(tensor, content);
        }
    }

    private static ZipArchive Opened(Stream stream)
    {
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"This is no npz file: {exception.Message}", exception);
        }
    }

    private static StoredTensor ReadEntry(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        try
        {
            return Npy.ReadToEnd(content);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{Shown.Name(entry.FullName)}: {exception.Message}", exception);
        }
    }
}
