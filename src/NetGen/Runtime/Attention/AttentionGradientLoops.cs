using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// The loops of attention's gradients, a block of as many queries as a vector has lanes at a time. With p = softmax(s) of scores s, g = do·vᵀ ⊙ mask and d = Σ p ⊙ g of each query,
/// the gradient by s is p ⊙ (g − d). Of no more than a block there are scores, which are computed anew; what keys and values get from a block is added to their rows.
/// </summary>
internal static class AttentionGradientLoops
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Backward<V, T, TNest>(ref T source, ref T gradient, ref T mask, ref T room, ref T result, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int steps = TNest.Steps, size = TNest.Size;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int head = 0; head < TNest.Heads; head++)
            {
                ref T masks = ref Unsafe.Add(ref mask, head * steps * TNest.MaskStride);
                for (int first = 0; first < steps; first += V.Count)
                {
                    ByQueries<V, T, TNest>(
                        ref Unsafe.Add(ref source, head * size), ref Unsafe.Add(ref gradient, head * size), ref Unsafe.Add(ref masks, first), TNest.MaskStride, ref room,
                        ref Unsafe.Add(ref result, head * size), first, Math.Min(V.Count, steps - first), begin: 0);
                }
            }

            source = ref Unsafe.Add(ref source, steps * TNest.SourceStride);
            gradient = ref Unsafe.Add(ref gradient, steps * TNest.ResultStride);
            mask = ref Unsafe.Add(ref mask, TNest.Heads * steps * TNest.MaskStride);
            result = ref Unsafe.Add(ref result, steps * TNest.SourceStride);
        }
    }

    /// <summary>The gradients by a block of queries, and what it adds to those by the keys and the values that it sees.</summary>
    /// <param name="queries">A head's part of the first row of all.</param>
    /// <param name="gradient">That of the first gradient by a result.</param>
    /// <param name="mask">What probabilities of the first key are multiplied by.</param>
    /// <param name="maskStride">From there to those of the next key.</param>
    /// <param name="room">Room.</param>
    /// <param name="result">The head's part of the first gradient by a row.</param>
    /// <param name="first">The first of the queries.</param>
    /// <param name="lanes">How many there are.</param>
    /// <param name="begin">The row that has the first gradients; those before have none.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void ByQueries<V, T, TNest>(ref T queries, ref T gradient, ref T mask, int maskStride, ref T room, ref T result, int first, int lanes, int begin)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int seen = AttentionLoops.Seen<TNest>(first, lanes), width = TNest.Heads * TNest.Size, row = first - begin;
        ref T keys = ref Unsafe.Add(ref queries, width);
        ref T sums = ref AttentionLoops.Sums<V, T, TNest>(ref room);
        ref T scores = ref Unsafe.Add(ref sums, TNest.Size * V.Count);
        ref T slopes = ref Unsafe.Add(ref scores, TNest.Steps * V.Count);
        T scale = AttentionLoops.Scale<T, TNest>();
        AttentionTiles.ToLanes<V, T, SourceRows<TNest>>(ref queries, first, lanes, scale, ref room);
        AttentionTiles.Products<V, T, SourceRows<TNest>>(ref room, ref keys, seen, ref scores);
        AttentionTiles.ToLanes<V, T, ResultRows<TNest>>(ref gradient, row, lanes, T.One, ref room);
        AttentionTiles.Products<V, T, SourceRows<TNest>>(ref room, ref Unsafe.Add(ref keys, width), seen, ref slopes);
        if (TNest.MaskStride > 0)
            AttentionLoops.Multiply<V, T>(ref slopes, ref mask, maskStride, seen);
        Slopes<V, T, TNest>(ref scores, ref slopes, first, seen, scale);
        if (TNest.MaskStride > 0)
            AttentionLoops.Multiply<V, T>(ref scores, ref mask, maskStride, seen);

        // Keys that no block before has seen have no gradient yet.
        int known = TNest.IsCausal ? row : row == 0 ? 0 : seen - begin, before = begin * V.Count;
        ref T asking = ref Unsafe.Add(ref queries, first * TNest.SourceStride);
        ref T given = ref Unsafe.Add(ref gradient, row * TNest.ResultStride);
        AttentionTiles.AddToRows<V, T, SourceRows<TNest>, SourceRows<TNest>>(
            ref Unsafe.Add(ref slopes, before), seen - begin, known, ref asking, lanes, ref Unsafe.Add(ref result, width));
        AttentionTiles.AddToRows<V, T, ResultRows<TNest>, SourceRows<TNest>>(
            ref Unsafe.Add(ref scores, before), seen - begin, known, ref given, lanes, ref Unsafe.Add(ref result, 2 * width));
        AttentionTiles.Sums<V, T, SourceRows<TNest>>(ref slopes, ref keys, seen, ref sums);
        AttentionTiles.ToRows<V, T, SourceRows<TNest>>(ref sums, V.One, row, lanes, ref result);
    }

    /// <summary>Scores become probabilities, and the gradients by these become those by products of queries and keys.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Slopes<V, T, TNest>(ref T scores, ref T slopes, int first, int seen, T scale)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        V inverse = AttentionLoops.Exponentials<V, T, TNest>(ref scores, first, seen), mean = Mean<V, T>(ref scores, ref slopes, seen) * inverse, factor = V.Create(scale);
        for (int key = 0; key < seen; key++)
        {
            V probability = V.Load(ref scores, key * V.Count) * inverse;
            probability.Store(ref scores, key * V.Count);
            (probability * factor * (V.Load(ref slopes, key * V.Count) - mean)).Store(ref slopes, key * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Mean<V, T>(ref T weights, ref T values, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V even = V.Zero, odd = V.Zero;
        int i = 0;
        for (; i + 1 < count; i += 2)
        {
            V.MultiplyAccumulate(ref even, V.Load(ref weights, i * V.Count), ref values, i * V.Count);
            V.MultiplyAccumulate(ref odd, V.Load(ref weights, (i + 1) * V.Count), ref values, (i + 1) * V.Count);
        }

        if (i < count)
            V.MultiplyAccumulate(ref even, V.Load(ref weights, i * V.Count), ref values, i * V.Count);
        return even + odd;
    }
}
