using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Memory of a method's own frame.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StackMemory
{
    private const int Alignment = 64;

    /// <summary>
    /// The first element at or after one that lies on a cache line's start: a vector that crosses two lines takes twice as long to store, and much
    /// longer to be read back.
    /// </summary>
    /// <param name="memory">The first of a local's elements, with room for one cache line more than is used: locals do not move.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe ref T Align<T>(ref T memory)
        where T : unmanaged =>
        ref Unsafe.AddByteOffset(ref memory, -(nint)Unsafe.AsPointer(ref memory) & (Alignment - 1));
}
