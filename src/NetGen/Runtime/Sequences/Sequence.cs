using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Rows of sequences in memory: those of each sample together, as callers have them, or those of each step, as recurrences go through them. Strides are in elements.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sequence
{
    /// <summary>What the position of a sequence is less than: whole numbers up to it are numbers of every type.</summary>
    private const int MostSteps = 1 << 24;

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

    /// <summary>Writes the rows of recent steps side by side, and keeps those of this call for the next.</summary>
    /// <param name="rows">The rows of the call: those of the first step, one for each sequence, then those of the next.</param>
    /// <param name="values">The elements of a row that count.</param>
    /// <param name="stride">From a row to the next.</param>
    /// <param name="kept">The rows before, sequence by sequence: step i at i modulo <paramref name="capacity"/>. Zeros before a sequence begins.</param>
    /// <param name="keptStride">From a row that is kept to the next.</param>
    /// <param name="capacity">How many there are for each sequence, a power of two that is no less than the furthest step is back.</param>
    /// <param name="position">How many steps there have been.</param>
    /// <param name="taps">How many steps are written side by side, the last of them the row's own.</param>
    /// <param name="dilation">From one to the next.</param>
    /// <param name="result">Where they go.</param>
    /// <param name="tapStride">From one to the next there.</param>
    /// <param name="resultStride">From a row to the next there.</param>
    /// <param name="samples">How many rows the call has.</param>
    /// <param name="sequences">How many of them a step has.</param>
    public static void Unfold<T>(
        ref T rows, int values, int stride, ref T kept, int keptStride, int capacity, ref T position, int taps, int dilation, ref T result, int tapStride, int resultStride,
        int samples, int sequences)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int begin = int.CreateTruncating(position), steps = samples / sequences, mask = capacity - 1;
        for (int step = 0, row = 0; step < steps; step++)
        {
            for (int sequence = 0; sequence < sequences; sequence++, row++)
            {
                for (int tap = 0, of = step - (taps - 1) * dilation; tap < taps; tap++, of += dilation)
                {
                    ref T source = ref of >= 0 ? ref Unsafe.Add(ref rows, (nint)(of * sequences + sequence) * stride)
                        : ref Unsafe.Add(ref kept, (nint)(sequence * capacity + ((begin + of) & mask)) * keptStride);
                    Copy(ref source, ref Unsafe.Add(ref result, (nint)row * resultStride + tap * tapStride), values);
                }
            }
        }

        for (int row = Math.Max(0, steps - capacity) * sequences; row < samples; row++)
        {
            int place = row % sequences * capacity + ((begin + row / sequences) & mask);
            Copy(ref Unsafe.Add(ref rows, (nint)row * stride), ref Unsafe.Add(ref kept, (nint)place * keptStride), values);
        }
    }

    /// <summary>The adjoint of <see cref="Unfold"/>: each part of a row is added to the row of the step that it is of, where that is one of the call.</summary>
    /// <param name="rows">The rows, several steps side by side.</param>
    /// <param name="tapStride">From one to the next.</param>
    /// <param name="stride">From a row to the next.</param>
    /// <param name="taps">How many steps there are side by side.</param>
    /// <param name="dilation">From one to the next.</param>
    /// <param name="result">Where the sums go.</param>
    /// <param name="values">The elements of a row that count.</param>
    /// <param name="resultStride">From a row to the next there.</param>
    /// <param name="samples">How many rows the call has.</param>
    /// <param name="sequences">How many of them a step has.</param>
    public static void Fold<T>(
        ref T rows, int tapStride, int stride, int taps, int dilation, ref T result, int values, int resultStride, int samples, int sequences)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int apart = dilation * sequences;
        for (int row = 0; row < samples; row++)
        {
            ref T sum = ref Unsafe.Add(ref result, (nint)row * resultStride);
            Copy(ref Unsafe.Add(ref rows, (nint)row * stride + (taps - 1) * tapStride), ref sum, values);
            for (int tap = taps - 2, of = row + apart; tap >= 0 && of < samples; tap--, of += apart)
                Add(ref Unsafe.Add(ref rows, (nint)of * stride + tap * tapStride), ref sum, values);
        }
    }

    /// <summary>So many steps have gone by. What is kept by position has places for a power of two of them, so that it may begin anew with a larger one.</summary>
    public static void Advance<T>(ref T position, int steps)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => position = T.CreateTruncating((int.CreateTruncating(position) + (long)steps) % MostSteps);

    private static void Add<T>(ref T row, ref T sum, int values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < values; i++)
            Unsafe.Add(ref sum, i) += Unsafe.Add(ref row, i);
    }

    /// <summary>
    /// Copies what sequences leave to their next steps. Denormal numbers become 0: arithmetic with them takes longer, and what dies away would stay among them for ever.
    /// </summary>
    public static void Leave<T>(ref T source, ref T destination, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => FaintNumbers.Copy(ref source, ref destination, count, SmallestNormal.Of<T>());

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
