using System.Text;

namespace NetGen.Onnx.Tests.Infrastructure;

/// <summary>Writes messages of protocol buffers, right ones and wrong ones.</summary>
internal static class ProtoWriter
{
    public static byte[] Varint(ulong value)
    {
        List<byte> bytes = [];
        for (; value >= 128; value >>= 7) bytes.Add((byte)(value | 128));
        return [.. bytes, (byte)value];
    }

    public static byte[] Tag(int field, int wire) => Varint(((ulong)(uint)field << 3) | (uint)wire);

    public static byte[] Integer(int field, long value) => [.. Tag(field, 0), .. Varint((ulong)value)];

    public static byte[] Bytes(int field, params byte[][] parts) => [.. Tag(field, 2), .. Varint((ulong)parts.Sum(part => part.Length)), .. parts.SelectMany(part => part)];

    public static byte[] Text(int field, string text) => Bytes(field, Encoding.UTF8.GetBytes(text));

    /// <summary>A model of opset 13 with the fields of a graph.</summary>
    public static byte[] Model(params byte[][] graph) => [.. Opset(8, 13), .. Bytes(7, graph)];

    public static byte[] Opset(int field, long version, string domain = "") => Bytes(field, Text(1, domain), Integer(2, version));

    /// <summary>A node as a field of a graph, or of a function.</summary>
    public static byte[] Node(int field, string type, string[] inputs, string[] outputs, params byte[][] others) =>
        Bytes(field, [.. inputs.Select(input => Text(1, input)), .. outputs.Select(output => Text(2, output)), Text(4, type), .. others]);

    /// <summary>A tensor as a field of a graph or of an attribute.</summary>
    public static byte[] Tensor(int field, string name, int type, long[] shape, params byte[][] content) =>
        Bytes(field, [.. shape.Select(length => Integer(1, length)), Integer(2, type), Text(8, name), .. content]);
}
