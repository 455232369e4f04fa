namespace NetGen.BuildTasks.Onnx;

/// <summary>The bytes of a file in the wire format of protocol buffers, which is not trusted.</summary>
/// <param name="bytes">What the file holds.</param>
internal sealed class WireFile(byte[] bytes)
{
    /// <summary>A file of two bytes a message must not make objects without end: what a network needs is far below.</summary>
    private const int MostParts = 250_000;

    private int _parts;

    public byte[] Bytes { get; } = bytes;

    /// <summary>The whole file as one message.</summary>
    public WireMessage Message(string kind) => new(this, kind, 0, Bytes.Length, null);

    /// <summary>Counts a message or a text.</summary>
    /// <exception cref="InvalidDataException">There are too many of them.</exception>
    public void CountPart()
    {
        if (++_parts > MostParts) throw new InvalidDataException($"It has more than {MostParts} nodes, tensors, attributes and names: no such file is read.");
    }
}
