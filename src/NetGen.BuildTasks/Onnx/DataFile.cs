using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>A file with numbers of tensors.</summary>
/// <param name="location">What the ONNX file calls it.</param>
/// <param name="path">Where it lies.</param>
internal sealed class DataFile(string location, string path)
{
    private readonly Dictionary<(long Offset, long Length), byte[]> _parts = [];
    private long _taken;

    private string Name => Shown.Name(location);

    /// <summary>Reads a part, which several tensors may have.</summary>
    /// <exception cref="ExternalDataException">The file is shorter, or parts overlap and would fill the memory.</exception>
    public byte[] Read(long offset, long length)
    {
        if (_parts.TryGetValue((offset, length), out var part)) return part;
        var available = new FileInfo(path).Length;
        if (offset > available || length > available - offset)
            throw new ExternalDataException(FormattableString.Invariant(
                $"Its numbers lie from byte {offset} to {(decimal)offset + length} of {Name}, which has {available} bytes."));
        if (length > available - _taken) throw new ExternalDataException($"It and other tensors take more bytes of {Name} than there are: parts of it overlap.");
        _taken += length;
        return _parts[(offset, length)] = Load(offset, length);
    }

    private byte[] Load(long offset, long length)
    {
        if (length == 0) return [];
        try
        {
            using var stream = File.OpenRead(path);
            stream.Position = offset;
            return ClaimedBytes.Read(stream, length, $"The part of {Name}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ExternalDataException($"{Name} cannot be read: {exception.Message}");
        }
    }
}
