using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Rows of sequences in memory: those of each sample together, as callers have them, or those of each step, as recurrences go through them. Strides are in elements.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sequence
{
    /// <summary>Writes the rows of each step together.</summary>
    /// <param name="source">Sequences one after the other.</param>
    /// <param name="steps">The rows of each.</param>
    /// <param name="values">The elements of a row that count.</param>
    /// <param name="sourceStride">From a row to the next.</param>
    /// <param name="destination">The first step's row of the first sequence; that of the second follows.</param>
    /// <param name="destinationStride">From a row to the next.</param>
    /// <param name="samples">How many sequences there are.</param>
    public static void ByStep<T>(ref T source, int steps, int values, int sourceStride, ref T destination, int destinationStride, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Exchange(ref source, samples, steps, values, sourceStride, ref destination, destinationStride);

    /// <summary>Writes the rows of each sequence together.</summary>
    /// <param name="source">The first step's row of the first sequence; that of the second follows.</param>
    /// <param name="steps">The rows of each.</param>
    /// <param name="values">The elements of a row that count.</param>
    /// <param name="sourceStride">From a row to the next.</param>
    /// <param name="destination">Sequences one after the other.</param>
    /// <param name="destinationStride">From a row to the next.</param>
    /// <param name="samples">How many sequences there are.</param>
    public static void BySample<T>(ref T source, int steps, int values, int sourceStride, ref T destination, int destinationStride, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Exchange(ref source, steps, samples, values, sourceStride, ref destination, destinationStride);

    /// <summary>Makes some elements 0.</summary>
    public static void Clear<T>(ref T first, int count) => MemoryMarshal.CreateSpan(ref first, count).Clear();

    /// <summary>Makes the elements before some 0.</summary>
    public static void ClearBefore<T>(ref T end, int count) => Clear(ref Unsafe.Subtract(ref end, count), count);

    /// <summary>Copies some elements.</summary>
    public static void Copy<T>(ref T source, ref T destination, int count) => MemoryMarshal.CreateSpan(ref source, count).CopyTo(MemoryMarshal.CreateSpan(ref destination, count));

    private static void Exchange<T>(ref T source, int outer, int inner, int values, int sourceStride, ref T destination, int destinationStride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < outer; i++)
        {
            for (int j = 0; j < inner; j++)
            {
                ref T row = ref Unsafe.Add(ref destination, (nint)(j * outer + i) * destinationStride);
                MemoryMarshal.CreateSpan(ref source, values).CopyTo(MemoryMarshal.CreateSpan(ref row, values));
                source = ref Unsafe.Add(ref source, sourceStride);
            }
        }
    }
}
