using System.Buffers;

namespace NetGen.Weights;

/// <summary>What follows in a stream over memory, as memory.</summary>
/// <remarks>The memory stays: its stream, to which it belongs, lives as long as this.</remarks>
internal sealed unsafe class RestOfStream(UnmanagedMemoryStream stream) : MemoryManager<byte>
{
    private readonly byte* _start = stream.PositionPointer;
    private readonly int _length = checked((int)(stream.Length - stream.Position));

    public override Span<byte> GetSpan() => new(_start, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex, pinnable: this);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => stream.Dispose();
}
