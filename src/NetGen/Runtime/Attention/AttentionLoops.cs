using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The loops of attention, a block of as many queries as a vector has lanes at a time: sample by sample, so that the room is that of one.</summary>
internal static class AttentionLoops
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V, T, TNest>(ref T source, ref T mask, ref T room, ref T result, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int steps = TNest.Steps, size = TNest.Size;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int head = 0; head < TNest.Heads; head++)
            {
                for (int first = 0; first < steps; first += V.Count)
                {
                    int lanes = Math.Min(V.Count, steps - first);
                    ref T masks = ref Unsafe.Add(ref mask, head * steps * TNest.MaskStride + first);
                    V inverse = Weighted<V, T, TNest>(ref Unsafe.Add(ref source, head * size), first, lanes, ref masks, TNest.MaskStride, ref room);
                    AttentionTiles.ToRows<V, T, ResultRows<TNest>>(ref Sums<V, T, TNest>(ref room), inverse, first, lanes, ref Unsafe.Add(ref result, head * size));
                }
            }

            source = ref Unsafe.Add(ref source, steps * TNest.SourceStride);
            mask = ref Unsafe.Add(ref mask, TNest.Heads * steps * TNest.MaskStride);
            result = ref Unsafe.Add(ref result, steps * TNest.ResultStride);
        }
    }

    /// <summary>Sums of the values that some queries see, each times its probability but for a factor of the query.</summary>
    /// <param name="queries">A head's part of the first row of all.</param>
    /// <param name="first">The first of the queries.</param>
    /// <param name="lanes">How many there are.</param>
    /// <param name="mask">What probabilities of the first key are multiplied by.</param>
    /// <param name="maskStride">From there to those of the next key.</param>
    /// <param name="room">Room, which has the sums in the end.</param>
    /// <returns>The factors.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Weighted<V, T, TNest>(ref T queries, int first, int lanes, ref T mask, int maskStride, ref T room)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int seen = Seen<TNest>(first, lanes), width = TNest.Heads * TNest.Size;
        ref T sums = ref Sums<V, T, TNest>(ref room);
        ref T scores = ref Unsafe.Add(ref sums, TNest.Size * V.Count);
        ref T keys = ref Unsafe.Add(ref queries, width);
        AttentionTiles.ToLanes<V, T, SourceRows<TNest>>(ref queries, first, lanes, Scale<T, TNest>(), ref room);
        AttentionTiles.Products<V, T, SourceRows<TNest>>(ref room, ref keys, seen, ref scores);
        V inverse = Exponentials<V, T, TNest>(ref scores, first, seen);
        if (TNest.MaskStride > 0)
            Multiply<V, T>(ref scores, ref mask, maskStride, seen);
        AttentionTiles.Sums<V, T, SourceRows<TNest>>(ref scores, ref Unsafe.Add(ref keys, width), seen, ref sums);
        return inverse;
    }

    /// <summary>Where the sums are in the room: behind the block of queries.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Sums<V, T, TNest>(ref T room)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest => ref Unsafe.Add(ref room, TNest.Size * V.Count);

    /// <summary>How many keys there are for some queries.</summary>
    /// <param name="first">The first query.</param>
    /// <param name="lanes">How many there are.</param>
    public static int Seen<TNest>(int first, int lanes)
        where TNest : struct, IAttentionNest => TNest.IsCausal ? first + lanes : TNest.Steps;

    /// <summary>What scores are multiplied by.</summary>
    public static T Scale<T, TNest>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest => T.CreateTruncating(1 / Math.Sqrt(TNest.Size));

    /// <summary>e to the scores, less the largest of each query: probabilities but for their sums.</summary>
    /// <param name="scores">A vector for each key, whose lanes are queries.</param>
    /// <param name="first">The first query.</param>
    /// <param name="seen">How many keys there are.</param>
    /// <returns>1 by their sums.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exponentials<V, T, TNest>(ref T scores, int first, int seen)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        V largest = Largest<V, T, TNest>(ref scores, first, seen);
        V sum = V.Zero;
        for (int key = 0; key < seen; key++)
        {
            V power = VectorMath.Exp<V, T>(V.Load(ref scores, key * V.Count) - largest);
            power.Store(ref scores, key * V.Count);
            sum += power;
        }

        return V.One / sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Multiply<V, T>(ref T scores, ref T mask, int maskStride, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < count; i++)
            (V.Load(ref scores, i * V.Count) * V.Load(ref mask, i * maskStride)).Store(ref scores, i * V.Count);
    }

    /// <summary>Of keys that a query does not see, the scores become infinitely small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Largest<V, T, TNest>(ref T scores, int first, int seen)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int always = TNest.IsCausal ? first + 1 : seen, key = 1;
        V even = V.Load(ref scores), odd = even;
        for (; key + 1 < always; key += 2)
        {
            even = V.AtLeast(V.Load(ref scores, key * V.Count), even);
            odd = V.AtLeast(V.Load(ref scores, (key + 1) * V.Count), odd);
        }

        for (; key < seen; key++)
        {
            V score = V.Load(ref scores, key * V.Count);
            if (key >= always)
            {
                score = V.Select(V.FirstLanes(key - first), V.Create(T.NegativeInfinity), score);
                score.Store(ref scores, key * V.Count);
            }

            even = V.AtLeast(score, even);
        }

        return V.AtLeast(even, odd);
    }
}
