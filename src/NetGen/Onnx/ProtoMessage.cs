using System.Buffers.Binary;
using System.Text;

namespace NetGen.Onnx;

/// <summary>A message of protocol buffers that is being written: its fields in the order in which they are added. What is added is not copied.</summary>
internal sealed class ProtoMessage
{
    private const int Varint = 0, Bytes = 2, FourBytes = 5;

    private readonly List<ReadOnlyMemory<byte>> _parts = [];

    /// <summary>How many bytes it takes.</summary>
    public long Length { get; private set; }

    public void Add(int field, long value)
    {
        Head(field, Varint);
        Number((ulong)value);
    }

    public void Add(int field, float value)
    {
        Head(field, FourBytes);
        var bytes = new byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        Append(bytes);
    }

    public void Add(int field, string text) => Add(field, Encoding.UTF8.GetBytes(text));

    public void Add(int field, ReadOnlyMemory<byte> bytes)
    {
        Head(field, Bytes);
        Number((ulong)bytes.Length);
        Append(bytes);
    }

    public void Add(int field, ProtoMessage message)
    {
        Head(field, Bytes);
        Number((ulong)message.Length);
        foreach (var part in message._parts) Append(part);
    }

    public void WriteTo(Stream stream)
    {
        foreach (var part in _parts) stream.Write(part.Span);
    }

    private void Head(int field, int wireType) => Number((ulong)(field << 3 | wireType));

    /// <summary>Seven bits a byte, the lowest first; the eighth says that more follow.</summary>
    private void Number(ulong value)
    {
        var bytes = new List<byte>();
        for (; value > 0x7f; value >>= 7) bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        Append(bytes.ToArray());
    }

    /// <summary>Adds fields as they lie elsewhere.</summary>
    public void Append(ReadOnlyMemory<byte> bytes)
    {
        _parts.Add(bytes);
        Length += bytes.Length;
    }
}
