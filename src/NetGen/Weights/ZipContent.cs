using System.IO.Compression;

namespace NetGen.Weights;

/// <summary>The content of an entry of a zip archive, which is compared with what the archive says of it.</summary>
internal sealed class ZipContent : Stream
{
    private const int BufferSize = 16 * 1024;

    private readonly ZipArchiveEntry _entry;
    private readonly Stream _content;
    private Crc32 _sum = new();
    private long _length;

    /// <exception cref="InvalidDataException">The entry is damaged, or packed or encrypted in a way that cannot be read.</exception>
    public ZipContent(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new InvalidDataException("It is encrypted.");
        (_entry, _content) = (entry, entry.Open());
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = _content.Read(buffer);
        _sum.Add(buffer[..count]);
        _length += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is left, and compares the whole with the archive's length and checksum.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public void CheckToEnd()
    {
        var buffer = new byte[BufferSize];
        while (Read(buffer) > 0)
        {
        }

        if (_length != _entry.Length)
            throw new InvalidDataException(FormattableString.Invariant($"The archive is damaged: {_entry.Length} bytes are announced, and {_length} are there."));
        if (_sum.Value != _entry.Crc32)
            throw new InvalidDataException($"The archive is damaged: the content has the checksum {_sum.Value:X8}, and {_entry.Crc32:X8} is stated.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }
}
