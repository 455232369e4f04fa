using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>Two vectors' width of a matrix whose rows lie far apart.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Panel
{
    private const int CacheLine = 64;

    /// <summary>Copies the rows of a panel to where they follow one another.</summary>
    /// <param name="source">The first element of the panel.</param>
    /// <param name="stride">From a row of the panel to the next.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="copy">Where the copy begins: two vectors a row.</param>
    public static void Copy<V, T>(ref T source, int stride, int rows, ref T copy)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var row = 0; row < rows; row++)
        {
            V.Load(ref source).Store(ref copy);
            V.Load(ref source, V.Count).Store(ref copy, V.Count);
            source = ref Unsafe.Add(ref source, stride);
            copy = ref Unsafe.Add(ref copy, 2 * V.Count);
        }
    }

    /// <summary>Copies some neighbouring columns of a matrix, row by row, to where these pieces of rows follow one another.</summary>
    /// <param name="source">The first element of the columns.</param>
    /// <param name="stride">From a row of the matrix to the next.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="copy">Where the copy begins: <paramref name="columns"/> elements a row.</param>
    public static void CopyColumns<T>(ref T source, int stride, int rows, int columns, ref T copy)
        where T : unmanaged
    {
        for (var row = 0; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, columns).CopyTo(MemoryMarshal.CreateSpan(ref copy, columns));
            source = ref Unsafe.Add(ref source, stride);
            copy = ref Unsafe.Add(ref copy, columns);
        }
    }

    /// <summary>Asks for rows of a panel to be in the cache soon. They need not exist.</summary>
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
            // A hint may be given for any address, so nothing has to stay in place for it.
            var address = (byte*)Unsafe.AsPointer(ref source);
            for (var offset = 0; offset < 2 * V.Count * sizeof(T); offset += CacheLine) Sse.Prefetch0(address + offset);
            source = ref Unsafe.Add(ref source, stride);
        }
    }
}
