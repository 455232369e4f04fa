using System.Text;

namespace NetGen.Onnx.Tests.Infrastructure;

/// <summary>A message of protocol buffers, read as plainly as can be: fields by number, unchecked.</summary>
internal sealed class Proto
{
    private readonly List<(int Field, object Value)> _fields = [];

    public Proto(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            var (field, wire) = ((int)(tag >> 3), (int)(tag & 7));
            var size = wire switch { 1 => 8, 5 => 4, 2 => (int)Varint(bytes, ref at), _ => 0 };
            _fields.Add((field, wire == 0 ? Varint(bytes, ref at) : bytes[at..(at + size)]));
            at += size;
        }
    }

    public IEnumerable<Proto> Messages(int field) => Bytes(field).Select(bytes => new Proto(bytes));

    public IEnumerable<string> Texts(int field) => Bytes(field).Select(Encoding.UTF8.GetString);

    public string Text(int field) => Texts(field).LastOrDefault() ?? "";

    public IEnumerable<byte[]> Bytes(int field) => _fields.Where(entry => entry.Field == field).Select(entry => (byte[])entry.Value);

    public bool Has(int field) => _fields.Exists(entry => entry.Field == field);

    public long Integer(int field) => Integers(field).LastOrDefault();

    /// <summary>Integers that lie together or each by itself.</summary>
    public IEnumerable<long> Integers(int field)
    {
        foreach (var (_, value) in _fields.Where(entry => entry.Field == field))
        {
            if (value is ulong one) yield return (long)one;
            if (value is not byte[] packed) continue;
            for (var at = 0; at < packed.Length;) yield return (long)Varint(packed, ref at);
        }
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            value |= (ulong)(bytes[at] & 127) << shift;
            if (bytes[at++] < 128) return value;
        }
    }
}
