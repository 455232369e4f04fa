using System.IO.Compression;

namespace NetGen.Weights;

/// <summary>Reads and writes npz, named numpy arrays in a zip archive.</summary>
/// <remarks>
/// An array of a kind that <see cref="Npy"/> refuses is one of <see cref="TensorFile.Unreadable"/>; the others are read. Folders and files beside the arrays
/// are passed over. As <see cref="Npy"/>, it takes nothing on trust: an array is unpacked as far as its header says that it goes, and has to have the length
/// and the checksum that the archive states.
/// </remarks>
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
            if (!entry.FullName.EndsWith(Extension, StringComparison.Ordinal)) continue;
            var name = entry.FullName[..^Extension.Length];
            if (file.Tensors.ContainsKey(name) || file.Unreadable.ContainsKey(name)) throw new InvalidDataException($"{Shown.Name(name)} is given twice.");
            ReadEntry(entry, name, file);
        }

        return file.Tensors.Count + file.Unreadable.Count > 0 || archive.Entries.Count == 0
            ? file
            : throw new InvalidDataException($"This is no npz file: {Shown.Name(archive.Entries[0].FullName)} is no {Extension} file, and there are none.");
    }

    /// <summary>
    /// Writes a file for <c>numpy.load</c>, atomically: on failure an old one stays as it was. Nothing is compressed: weights hardly
    /// shrink.
    /// </summary>
    /// <param name="file">What to write.</param>
    /// <param name="path">Where to; an old file is replaced.</param>
    /// <exception cref="ArgumentException">
    /// There is metadata, which npz has no place for, or a type that numpy does not have, or <see cref="TensorFile.Unreadable"/> has tensors.
    /// </exception>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public static void Write(TensorFile file, string path) => AtomicFile.Write(path, stream => Write(file, stream));

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="file">What to write.</param>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentException">
    /// There is metadata, which npz has no place for, or a type that numpy does not have, or <see cref="TensorFile.Unreadable"/> has tensors.
    /// </exception>
    public static void Write(TensorFile file, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(stream);
        file.CheckReadable();
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

    private static void ReadEntry(ZipArchiveEntry entry, string name, TensorFile file)
    {
        try
        {
            using var content = new ZipContent(entry);
            try
            {
                file.Tensors.Add(name, Npy.ReadToEnd(content));
            }
            catch (UnknownKindException exception)
            {
                file.Unreadable.Add(name, exception.Message);
            }

            content.CheckToEnd();
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{Shown.Name(entry.FullName)}: {exception.Message}", exception);
        }
    }
}
