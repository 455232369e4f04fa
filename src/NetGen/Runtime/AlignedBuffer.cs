using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Pinned, zeroed memory for vectors: its address is known modulo the page, and a vector that begins at any of its elements may be read and
/// written whole.
/// </summary>
/// <remarks>
/// The processor takes a load for dependent on an earlier store whose address ends in the same 12 bits, so buffers that are walked together
/// get different skews.
/// </remarks>
/// <typeparam name="T">The type of an element.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AlignedBuffer<T>
    where T : unmanaged
{
    /// <summary>How many bytes after the last element belong to the buffer: two of the widest vectors.</summary>
    public const int Padding = 128;

    private const int Page = 4096;
    private const int Alignment = 64;

    private readonly byte[] _storage;
    private readonly int _offset;

    /// <summary>Allocates a buffer of zeros.</summary>
    /// <param name="length">The number of elements.</param>
    /// <param name="skew">Where in a page of 4096 bytes the first element lies: a multiple of 64 below 4096.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or takes more bytes than an array can have, or the skew is none.</exception>
    public AlignedBuffer(int length, int skew = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (skew is < 0 or >= Page || skew % Alignment != 0)
            throw new ArgumentOutOfRangeException(nameof(skew), skew, $"A skew is a multiple of {Alignment} below {Page}.");
        var bytes = (long)length * Unsafe.SizeOf<T>() + Page + Padding;
        if (bytes > Array.MaxLength)
            throw new ArgumentOutOfRangeException(
                nameof(length), length, $"{length} elements of {Unsafe.SizeOf<T>()} bytes are more than one buffer holds, which is about 2 GB.");

        Length = length;
        _storage = GC.AllocateArray<byte>((int)bytes, pinned: true);
        _offset = OffsetTo(skew);
    }

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>The elements.</summary>
    public Span<T> Span => MemoryMarshal.CreateSpan(ref Reference, Length);

    /// <summary>The first element, or where it would be if there is none.</summary>
    public ref T Reference
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_storage), _offset));
    }

    private unsafe int OffsetTo(int skew)
    {
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_storage));
        return (int)(((nuint)skew - address) % Page);
    }
}
