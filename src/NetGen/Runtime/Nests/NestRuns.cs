using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Copies of runs of neighbours that lie one behind the other in what is written, and zeros between them: each element is written once.</summary>
internal static class NestRuns
{
    private const int OfTwo = 3, Short = 64;

    /// <summary>Whether the loops of a nest go through what is written in the order of memory, the innermost through neighbours on both sides.</summary>
    public static bool AreInOrder(ReadOnlySpan<int> loops)
    {
        int reach = 1;
        for (int loop = loops.Length - OfTwo; loop >= 0; loop -= OfTwo)
        {
            int stride = loops[loop + 2];
            if (stride < reach || reach == 1 && (stride != 1 || loops[loop + 1] != 1))
                return false;
            reach = loops[loop] * stride;
        }

        return !loops.IsEmpty;
    }

    /// <summary>Copies elements, and writes 0 to all others of a result.</summary>
    public static void CopyAmongZeros<T>(ref T source, ref T result, int length, int first, ReadOnlySpan<int> loops)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int written = Copy(ref source, ref result, first, loops, 0);
        Clear(ref result, written, length);
    }

    /// <summary>Writes the runs from a place on, and zeros before each: says up to where the result is written, which it is told too.</summary>
    private static int Copy<T>(ref T source, ref T result, int at, ReadOnlySpan<int> loops, int written)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (loops.Length == OfTwo)
            return Run(ref source, ref result, at, loops[0], written);
        if (loops.Length == 2 * OfTwo)
            return Runs(ref source, loops[1], ref result, at, loops[2], loops[0], loops[OfTwo], written);
        for (int i = 0; i < loops[0]; i++)
            written = Copy(ref Unsafe.Add(ref source, i * loops[1]), ref result, at + (i * loops[2]), loops[OfTwo..], written);
        return written;
    }

    private static int Runs<T>(ref T source, int sourceStride, ref T result, int at, int resultStride, int runs, int count, int written)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int run = 0; run < runs; run++)
            written = Run(ref Unsafe.Add(ref source, run * sourceStride), ref result, at + (run * resultStride), count, written);
        return written;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Run<T>(ref T source, ref T result, int at, int count, int written)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Clear(ref result, written, at);
        ref T target = ref Unsafe.Add(ref result, at);
        if (count > Short)
        {
            MemoryMarshal.CreateReadOnlySpan(ref source, count).CopyTo(MemoryMarshal.CreateSpan(ref target, count));
            return at + count;
        }

        int i = 0;
        for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
            Vector.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref target, (nuint)i);
        for (; i < count; i++)
            Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
        return at + count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear<T>(ref T result, int from, int to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (to - from > Short)
        {
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, from), to - from).Clear();
            return;
        }

        for (; from <= to - Vector<T>.Count; from += Vector<T>.Count)
            Vector<T>.Zero.StoreUnsafe(ref result, (nuint)from);
        for (; from < to; from++)
            Unsafe.Add(ref result, from) = T.Zero;
    }
}
