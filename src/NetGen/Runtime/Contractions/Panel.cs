using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>Two vectors' width of a matrix whose rows lie far apart, which a kernel will soon need. It may lie beyond what exists: these are hints.</summary>
internal static class Panel
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

    /// <summary>Asks for a row of a panel to be in the cache soon.</summary>
    /// <param name="source">The row's first element.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<V, T>(ref T source)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!Sse.IsSupported) return;
        var address = (byte*)Unsafe.AsPointer(ref source);
        Sse.Prefetch0(address);
        if (2 * V.Count * sizeof(T) > CacheLine) Sse.Prefetch0(address + CacheLine);
    }
}
