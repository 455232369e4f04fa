using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>Two vectors' width of a matrix whose rows lie far apart, which a kernel will soon need. It may lie beyond what exists: these are hints.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Panel
{
    private const int CacheLine = 64;

    /// <summary>Asks for an element and its neighbours to be in the cache soon.</summary>
    /// <param name="source">The element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ref T source)
        where T : unmanaged
    {
        // A hint may be given for any address, so nothing has to stay in place for it.
        if (Sse.IsSupported) Sse.Prefetch1(Unsafe.AsPointer(ref source));
    }

    /// <summary>Asks for rows of a panel to be in the cache soon.</summary>
    /// <param name="source">The first element of the panel.</param>
    /// <param name="stride">From a row of the panel to the next.</param>
    /// <param name="rows">How many rows there are.</param>
    public static unsafe void Prefetch<V, T>(ref T source, int stride, int rows)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!Sse.IsSupported) return;
        for (var row = 0; row < rows; row++)
        {
            var address = (byte*)Unsafe.AsPointer(ref source);
            for (var offset = 0; offset < 2 * V.Count * sizeof(T); offset += CacheLine) Sse.Prefetch0(address + offset);
            source = ref Unsafe.Add(ref source, stride);
        }
    }
}
