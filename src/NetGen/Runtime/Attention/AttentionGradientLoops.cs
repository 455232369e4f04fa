using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// The loops of attention's gradients. With p = softmax(s), g = do·vᵀ ⊙ mask and d = Σ p ⊙ g of each query, that by the scores is p ⊙ (g − d). Lanes that are queries give p, d and
/// the gradients by queries; lanes that are keys give those by keys and values, of scores computed anew: nothing is summed over lanes, and of no more than a block there are scores.
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
                ref T part = ref Unsafe.Add(ref source, head * size);
                ref T given = ref Unsafe.Add(ref gradient, head * size);
                ref T masks = ref Unsafe.Add(ref mask, head * steps * TNest.MaskStride);
                ref T wanted = ref Unsafe.Add(ref result, head * size);
                for (int first = 0; first < steps; first += V.Count)
                    ByQueries<V, T, TNest>(ref part, ref given, ref masks, ref room, ref wanted, first);
                for (int first = 0; first < steps; first += V.Count)
                    ByKeys<V, T, TNest>(ref part, ref given, ref masks, ref room, ref wanted, first);
            }

            source = ref Unsafe.Add(ref source, steps * TNest.SourceStride);
            gradient = ref Unsafe.Add(ref gradient, steps * TNest.ResultStride);
            mask = ref Unsafe.Add(ref mask, TNest.Heads * steps * TNest.MaskStride);
            result = ref Unsafe.Add(ref result, steps * TNest.SourceStride);
        }
    }

    /// <summary>The gradients by a block of queries, and what softmax is made of for each.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void ByQueries<V, T, TNest>(ref T queries, ref T gradient, ref T mask, ref T room, ref T result, int first)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int lanes = Math.Min(V.Count, TNest.Steps - first), seen = AttentionLoops.Seen<TNest>(first, lanes), width = TNest.Heads * TNest.Size;
        var parts = new AttentionRoom(V.Count, TNest.Size, TNest.Steps);
        ref T keys = ref Unsafe.Add(ref queries, width);
        ref T scores = ref Unsafe.Add(ref room, parts.Scores);
        ref T slopes = ref Unsafe.Add(ref room, parts.Slopes);
        T scale = AttentionLoops.Scale<T, TNest>();
        AttentionTiles.ToLanes<V, T, SourceRows<TNest>>(ref queries, first, lanes, scale, ref room);
        AttentionTiles.Products<V, T, SourceRows<TNest>>(ref room, ref keys, seen, ref scores);
        AttentionTiles.ToLanes<V, T, ResultRows<TNest>>(ref gradient, first, lanes, T.One, ref room);
        AttentionTiles.Products<V, T, SourceRows<TNest>>(ref room, ref Unsafe.Add(ref keys, width), seen, ref slopes);
        if (TNest.MaskStride > 0)
            AttentionLoops.Multiply<V, T>(ref slopes, ref Unsafe.Add(ref mask, first), TNest.MaskStride, seen);
        V inverse = AttentionLoops.Exponentials<V, T, TNest>(ref scores, first, seen, out V largest);
        V mean = Mean<V, T>(ref scores, ref slopes, seen) * inverse;
        for (int key = 0; key < seen; key++)
            (V.Load(ref scores, key * V.Count) * (V.Load(ref slopes, key * V.Count) - mean)).Store(ref scores, key * V.Count);
        largest.Store(ref room, parts.Largest + first);
        inverse.Store(ref room, parts.Inverses + first);
        mean.Store(ref room, parts.Means + first);
        ref T sums = ref Unsafe.Add(ref room, parts.Sums);
        AttentionTiles.Sums<V, T, SourceRows<TNest>>(ref scores, ref keys, seen, ref sums);
        AttentionTiles.ToRows<V, T, SourceRows<TNest>>(ref sums, inverse * V.Create(scale), first, lanes, ref result);
    }

    /// <summary>The gradients by a block of keys, and by their values.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void ByKeys<V, T, TNest>(ref T queries, ref T gradient, ref T mask, ref T room, ref T result, int first)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int lanes = Math.Min(V.Count, TNest.Steps - first), width = TNest.Heads * TNest.Size;
        int begin = TNest.IsCausal ? first : 0, count = TNest.Steps - begin;
        var parts = new AttentionRoom(V.Count, TNest.Size, TNest.Steps);
        ref T keys = ref Unsafe.Add(ref queries, width);
        ref T scores = ref Unsafe.Add(ref room, parts.Scores);
        ref T slopes = ref Unsafe.Add(ref room, parts.Slopes);
        ref T asking = ref Unsafe.Add(ref queries, begin * TNest.SourceStride);
        ref T given = ref Unsafe.Add(ref gradient, begin * TNest.ResultStride);
        T scale = AttentionLoops.Scale<T, TNest>();
        AttentionTiles.ToLanes<V, T, SourceRows<TNest>>(ref keys, first, lanes, scale, ref room);
        AttentionTiles.Products<V, T, SourceRows<TNest>>(ref room, ref asking, count, ref scores);
        AttentionTiles.ToLanes<V, T, SourceRows<TNest>>(ref Unsafe.Add(ref keys, width), first, lanes, T.One, ref room);
        AttentionTiles.Products<V, T, ResultRows<TNest>>(ref room, ref given, count, ref slopes);
        if (TNest.MaskStride > 0)
            MaskedSlopes<V, T, TNest>(ref mask, ref room, parts, first, begin, lanes);
        else
            Slopes<V, T, TNest>(ref room, parts, first, begin);
        ref T sums = ref Unsafe.Add(ref room, parts.Sums);
        AttentionTiles.Sums<V, T, SourceRows<TNest>>(ref slopes, ref asking, count, ref sums);
        AttentionTiles.ToRows<V, T, SourceRows<TNest>>(ref sums, V.Create(scale), first, lanes, ref Unsafe.Add(ref result, width));
        AttentionTiles.Sums<V, T, ResultRows<TNest>>(ref scores, ref given, count, ref sums);
        AttentionTiles.ToRows<V, T, SourceRows<TNest>>(ref sums, V.One, first, lanes, ref Unsafe.Add(ref result, 2 * width));
    }

    /// <summary>Scores become probabilities, and slopes the gradients by the scores.</summary>
    private static void Slopes<V, T, TNest>(ref T room, AttentionRoom parts, int first, int begin)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        ref T scores = ref Unsafe.Add(ref room, parts.Scores);
        ref T slopes = ref Unsafe.Add(ref room, parts.Slopes);
        for (int query = begin; query < TNest.Steps; query++)
        {
            int place = (query - begin) * V.Count;
            V probability = Probability<V, T, TNest>(V.Load(ref scores, place), ref room, parts, first, query);
            probability.Store(ref scores, place);
            (probability * (V.Load(ref slopes, place) - V.Create(Unsafe.Add(ref room, parts.Means + query)))).Store(ref slopes, place);
        }
    }

    /// <summary>The same where some probabilities were dropped. Rows of the mask are those of keys, of which lanes are made.</summary>
    private static void MaskedSlopes<V, T, TNest>(ref T mask, ref T room, AttentionRoom parts, int first, int begin, int lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        ref T scores = ref Unsafe.Add(ref room, parts.Scores);
        ref T slopes = ref Unsafe.Add(ref room, parts.Slopes);
        ref T masks = ref Unsafe.Add(ref room, parts.Masks);
        Matrix.Transpose(ref Unsafe.Add(ref mask, first * TNest.MaskStride), lanes, TNest.Steps, TNest.MaskStride, ref masks, V.Count);
        for (int query = begin; query < TNest.Steps; query++)
        {
            int place = (query - begin) * V.Count;
            V kept = V.Load(ref masks, query * V.Count), probability = Probability<V, T, TNest>(V.Load(ref scores, place), ref room, parts, first, query);
            (probability * kept).Store(ref scores, place);
            (probability * (V.Load(ref slopes, place) * kept - V.Create(Unsafe.Add(ref room, parts.Means + query)))).Store(ref slopes, place);
        }
    }

    /// <summary>The probabilities of keys for one query; those that it does not see have none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Probability<V, T, TNest>(V scores, ref T room, AttentionRoom parts, int first, int query)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        V probability = VectorMath.Exp<V, T>(scores - V.Create(Unsafe.Add(ref room, parts.Largest + query))) * V.Create(Unsafe.Add(ref room, parts.Inverses + query));
        return TNest.IsCausal && query < first + V.Count - 1 ? V.Select(V.FirstLanes(query - first + 1), probability, V.Zero) : probability;
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
