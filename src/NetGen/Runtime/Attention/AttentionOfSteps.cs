using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Attention of the next steps of some sequences. The rows of all steps of a sequence are kept together, and blocks of queries are those of <see cref="AttentionLoops"/>; what is
/// given and what comes out has the sequences of each step together.
/// </summary>
internal static class AttentionOfSteps
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V, T, TNest>(ref T source, ref T mask, ref T kept, int begin, ref T room, ref T result, int samples, int sequences)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int end = begin + samples / sequences;
        for (int sequence = 0; sequence < sequences; sequence++)
        {
            Gather<T, SourceRows<TNest>>(ref source, sequence, end - begin, sequences, ref Unsafe.Add(ref kept, begin * TNest.SourceStride));
            if (AttentionOfQuery.IsFaster<V, T>(end - begin))
                EachQuery<V, T, TNest>(ref mask, ref kept, begin, end, ref room, ref result, sequence, sequences);
            else
                Blocks<V, T, TNest>(ref mask, ref kept, begin, end, ref room, ref result, sequence, sequences);
            kept = ref Unsafe.Add(ref kept, TNest.Steps * TNest.SourceStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EachQuery<V, T, TNest>(ref T mask, ref T kept, int begin, int end, ref T room, ref T result, int sequence, int sequences)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        ref T masks = ref Mask<T, TNest>(ref mask, sequence, 0, end - begin);
        for (int query = begin; query < end; query++)
        {
            int step = query - begin;
            ref T row = ref Unsafe.Add(ref result, (step * sequences + sequence) * TNest.ResultStride);
            AttentionOfQuery.Forward<V, T, TNest>(ref kept, query, ref Unsafe.Add(ref masks, step), end - begin, ref room, ref row);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Blocks<V, T, TNest>(ref T mask, ref T kept, int begin, int end, ref T room, ref T result, int sequence, int sequences)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int size = TNest.Size;
        ref T rows = ref Unsafe.Add(ref room, (2 * size + TNest.Steps) * V.Count);
        for (int head = 0; head < TNest.Heads; head++)
        {
            ref T masks = ref Mask<T, TNest>(ref mask, sequence, head, end - begin);
            for (int first = begin; first < end; first += V.Count)
            {
                int lanes = Math.Min(V.Count, end - first);
                V inverse = AttentionLoops.Weighted<V, T, TNest>(
                    ref Unsafe.Add(ref kept, head * size), first, lanes, ref Unsafe.Add(ref masks, first - begin), end - begin, ref room);
                AttentionTiles.ToRows<V, T, HeadAlone<TNest>>(ref AttentionLoops.Sums<V, T, TNest>(ref room), inverse, 0, lanes, ref rows);
                for (int lane = 0; lane < lanes; lane++)
                {
                    int row = (first - begin + lane) * sequences + sequence;
                    Copy(ref Unsafe.Add(ref rows, lane * size), ref Unsafe.Add(ref result, row * TNest.ResultStride + head * size), size);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V, T, TNest>(ref T gradient, ref T mask, ref T kept, int begin, ref T room, ref T result, int samples, int sequences)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int steps = samples / sequences, size = TNest.Size;
        ref T given = ref Unsafe.Add(ref room, 2 * (size + TNest.Steps) * V.Count);
        ref T found = ref Unsafe.Add(ref given, TNest.Steps * TNest.ResultStride);
        for (int sequence = 0; sequence < sequences; sequence++)
        {
            Gather<T, ResultRows<TNest>>(ref gradient, sequence, steps, sequences, ref given);
            for (int head = 0; head < TNest.Heads; head++)
            {
                ref T masks = ref Mask<T, TNest>(ref mask, sequence, head, steps);
                for (int first = 0; first < steps; first += V.Count)
                {
                    AttentionGradientLoops.ByQueries<V, T, TNest>(
                        ref Unsafe.Add(ref kept, head * size), ref Unsafe.Add(ref given, head * size), ref Unsafe.Add(ref masks, first), steps, ref room,
                        ref Unsafe.Add(ref found, head * size), begin + first, Math.Min(V.Count, steps - first), begin);
                }
            }

            for (int step = 0; step < steps; step++)
            {
                ref T row = ref Unsafe.Add(ref result, (nint)(step * sequences + sequence) * TNest.SourceStride);
                Copy(ref Unsafe.Add(ref found, step * TNest.SourceStride), ref row, 3 * TNest.Heads * size);
            }

            kept = ref Unsafe.Add(ref kept, TNest.Steps * TNest.SourceStride);
        }
    }

    /// <summary>The rows of one sequence together, padding included.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Gather<T, TRows>(ref T rows, int sequence, int steps, int sequences, ref T result)
        where T : unmanaged
        where TRows : struct, IAttentionRows
    {
        for (int step = 0; step < steps; step++)
            Copy(ref Unsafe.Add(ref rows, (nint)(step * sequences + sequence) * TRows.Stride), ref Unsafe.Add(ref result, step * TRows.Stride), TRows.Stride);
    }

    /// <summary>What the probabilities of a head's first key are multiplied by; those of the next lie behind them.</summary>
    private static ref T Mask<T, TNest>(ref T mask, int sequence, int head, int steps)
        where TNest : struct, IAttentionNest =>
        ref TNest.MaskStride == 0 ? ref mask : ref Unsafe.Add(ref mask, (nint)(sequence * TNest.Heads + head) * TNest.Steps * steps);

    private static void Copy<T>(ref T source, ref T destination, int count) => MemoryMarshal.CreateSpan(ref source, count).CopyTo(MemoryMarshal.CreateSpan(ref destination, count));
}
