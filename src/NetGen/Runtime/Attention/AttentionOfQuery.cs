using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Attention of one query to the rows that are kept, where there are too few queries to fill a vector: lanes are keys while there are scores, and then the elements of values. Some
/// heads go together through each of it, so that none waits for what another has just stored.
/// </summary>
internal static class AttentionOfQuery
{
    /// <summary>Heads that go together: there is room for their scores whatever the width of a vector.</summary>
    private const int Group = 4;

    /// <summary>Whether so many queries are answered sooner one by one than as lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsFaster<V, T>(int queries)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => 4 * queries <= V.Count;

    /// <summary>What all heads give for one query.</summary>
    /// <param name="rows">The first row of all.</param>
    /// <param name="query">Which of them asks.</param>
    /// <param name="mask">What probabilities of the first head's first key are multiplied by; those of its other keys and of the other heads follow.</param>
    /// <param name="maskStride">From there to those of the next key.</param>
    /// <param name="room">Room for a vector for each step, and more.</param>
    /// <param name="result">A row.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Forward<V, T, TNest>(ref T rows, int query, ref T mask, int maskStride, ref T room, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int seen = AttentionLoops.Seen<TNest>(query, 1), stride = (seen + V.Count - 1) / V.Count * V.Count, width = TNest.Heads * TNest.Size;
        ref T asks = ref Unsafe.Add(ref rows, query * TNest.SourceStride);
        for (int head = 0; head < TNest.Heads; head += Group)
        {
            int heads = Math.Min(Group, TNest.Heads - head), part = head * TNest.Size;
            ref T keys = ref Unsafe.Add(ref rows, width + part);
            Scores<V, T, TNest>(ref Unsafe.Add(ref asks, part), ref keys, seen, ref room, stride, heads);
            Probabilities<V, T, TNest>(ref room, stride, heads, seen);
            if (TNest.MaskStride > 0)
                Multiply<T, TNest>(ref room, stride, heads, ref Unsafe.Add(ref mask, head * TNest.Steps * maskStride), maskStride, seen);
            Sums<V, T, TNest>(ref room, stride, ref Unsafe.Add(ref keys, width), seen, ref Unsafe.Add(ref result, part), heads);
        }
    }

    /// <summary>The products of a query with each key, from rows as they lie. Those behind the last key are anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scores<V, T, TNest>(ref T query, ref T keys, int seen, ref T scores, int stride, int heads)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        if (V.Count >= Vector512<T>.Count && TNest.Size > Vector256<T>.Count && TNest.Steps >= Vector512<T>.Count)
            ScoresOfBlocks<Simd512<T>, T, TNest>(ref query, ref keys, seen, ref scores, stride, heads);
        else if (V.Count == 16 && TNest.Size == 8 && TNest.Heads % 2 == 0 && TNest.Steps >= 8)
            ScoresOfPairs<V, T, TNest>(ref query, ref keys, seen, ref scores, stride, heads);
        else if (V.Count >= Vector256<T>.Count && TNest.Size > Vector128<T>.Count && TNest.Steps >= Vector256<T>.Count)
            ScoresOfBlocks<Simd256<T>, T, TNest>(ref query, ref keys, seen, ref scores, stride, heads);
        else if (Vector128<T>.Count == 4 && TNest.Steps >= Vector128<T>.Count)
            ScoresOfBlocks<Simd128<T>, T, TNest>(ref query, ref keys, seen, ref scores, stride, heads);
        else
            ScoresOfEach<T, TNest>(ref query, ref keys, seen, ref scores, stride, heads);
    }

    /// <summary>As many keys at once as there are lanes. A block that would reach beyond the rows that are kept begins earlier.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void ScoresOfBlocks<V, T, TNest>(ref T query, ref T keys, int seen, ref T scores, int stride, int heads)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        for (int head = 0; head < heads; head++)
        {
            V rest = Matrix.Rest<V, T>(TNest.Size, ref query);
            for (int key = 0; key < seen; key += V.Count)
            {
                int start = Math.Min(key, TNest.Steps - V.Count);
                Matrix.ProductsOfRows<V, T>(ref Unsafe.Add(ref keys, start * TNest.SourceStride), TNest.Size, TNest.SourceStride, ref query, rest).Store(ref scores, start);
            }

            query = ref Unsafe.Add(ref query, TNest.Size);
            keys = ref Unsafe.Add(ref keys, TNest.Size);
            scores = ref Unsafe.Add(ref scores, stride);
        }
    }

    /// <summary>The same for two heads at once, whose elements fill a vector together.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void ScoresOfPairs<V, T, TNest>(ref T query, ref T keys, int seen, ref T scores, int stride, int heads)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        for (int head = 0; head < heads; head += 2)
        {
            V both = V.Load(ref query);
            for (int key = 0; key < seen; key += 8)
            {
                int start = Math.Min(key, TNest.Steps - 8);
                V sums = Matrix.ProductsOfHalves<V, T>(ref Unsafe.Add(ref keys, start * TNest.SourceStride), TNest.SourceStride, both);
                sums.StorePartial(ref Unsafe.Add(ref scores, start), 8);
                V.Shift(sums, sums, 8).StorePartial(ref Unsafe.Add(ref scores, stride + start), 8);
            }

            query = ref Unsafe.Add(ref query, V.Count);
            keys = ref Unsafe.Add(ref keys, V.Count);
            scores = ref Unsafe.Add(ref scores, 2 * stride);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void ScoresOfEach<T, TNest>(ref T query, ref T keys, int seen, ref T scores, int stride, int heads)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        for (int head = 0; head < heads; head++)
        {
            for (int key = 0; key < seen; key++)
            {
                T sum = T.Zero;
                for (int i = head * TNest.Size; i < (head + 1) * TNest.Size; i++)
                    sum += Unsafe.Add(ref query, i) * Unsafe.Add(ref keys, key * TNest.SourceStride + i);
                Unsafe.Add(ref scores, head * stride + key) = sum;
            }
        }
    }

    /// <summary>Softmax of the scores, times what they are multiplied by first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Probabilities<V, T, TNest>(ref T scores, int stride, int heads, int seen)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        int last = stride - V.Count;
        V scale = V.Create(AttentionLoops.Scale<T, TNest>()), there = V.FirstLanes(seen - last);
        for (int head = 0; head < heads; head++)
        {
            V rest = V.Select(there, V.Load(ref scores, last) * scale, V.Create(T.NegativeInfinity)), largest = rest;
            for (int key = 0; key < last; key += V.Count)
                largest = V.AtLeast(V.Load(ref scores, key) * scale, largest);

            V most = V.Create(largest.MaxLane()), sum = V.Zero;
            rest.Store(ref scores, last);
            for (int key = 0; key < stride; key += V.Count)
            {
                V power = VectorMath.Exp<V, T>(key == last ? rest - most : V.Load(ref scores, key) * scale - most);
                power.Store(ref scores, key);
                sum += power;
            }

            V inverse = V.Create(T.One / sum.Sum());
            for (int key = 0; key < stride; key += V.Count)
                (V.Load(ref scores, key) * inverse).Store(ref scores, key);
            scores = ref Unsafe.Add(ref scores, stride);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Multiply<T, TNest>(ref T weights, int stride, int heads, ref T mask, int maskStride, int seen)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        for (int head = 0; head < heads; head++)
        {
            for (int key = 0; key < seen; key++)
                Unsafe.Add(ref weights, head * stride + key) *= Unsafe.Add(ref mask, (head * TNest.Steps + key) * maskStride);
        }
    }

    /// <summary>The sums of values, each times its weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Sums<V, T, TNest>(ref T weights, int stride, ref T values, int seen, ref T result, int heads)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        if (V.Count >= Vector512<T>.Count && TNest.Size >= Vector512<T>.Count)
            SumsOfColumns<Simd512<T>, T, TNest>(ref weights, stride, ref values, seen, ref result, heads);
        else if (V.Count >= Vector256<T>.Count && TNest.Size >= Vector256<T>.Count)
            SumsOfColumns<Simd256<T>, T, TNest>(ref weights, stride, ref values, seen, ref result, heads);
        else if (TNest.Size >= Vector128<T>.Count)
            SumsOfColumns<Simd128<T>, T, TNest>(ref weights, stride, ref values, seen, ref result, heads);
        else
            SumsOfColumns<Scalar<T>, T, TNest>(ref weights, stride, ref values, seen, ref result, heads);
    }

    /// <summary>A vector's width of columns at a time; the last begins earlier if it would reach beyond the head's part.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void SumsOfColumns<V, T, TNest>(ref T weights, int stride, ref T values, int seen, ref T result, int heads)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        for (int head = 0; head < heads; head++)
        {
            for (int column = 0; column < TNest.Size; column += V.Count)
            {
                int start = head * TNest.Size + Math.Min(column, TNest.Size - V.Count);
                SumOf<V, T, TNest>(ref weights, ref Unsafe.Add(ref values, start), seen).Store(ref result, start);
            }

            weights = ref Unsafe.Add(ref weights, stride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V SumOf<V, T, TNest>(ref T weight, ref T row, int seen)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IAttentionNest
    {
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;
        int key = 0;
        for (; key + 4 <= seen; key += 4)
        {
            V.BroadcastMultiplyAccumulate(ref sum0, V.Load(ref row), ref weight, 0);
            V.BroadcastMultiplyAccumulate(ref sum1, V.Load(ref row, TNest.SourceStride), ref weight, 1);
            V.BroadcastMultiplyAccumulate(ref sum2, V.Load(ref row, 2 * TNest.SourceStride), ref weight, 2);
            V.BroadcastMultiplyAccumulate(ref sum3, V.Load(ref row, 3 * TNest.SourceStride), ref weight, 3);
            row = ref Unsafe.Add(ref row, 4 * TNest.SourceStride);
            weight = ref Unsafe.Add(ref weight, 4);
        }

        for (; key < seen; key++)
        {
            V.BroadcastMultiplyAccumulate(ref sum0, V.Load(ref row), ref weight, 0);
            row = ref Unsafe.Add(ref row, TNest.SourceStride);
            weight = ref Unsafe.Add(ref weight, 1);
        }

        return sum0 + sum1 + (sum2 + sum3);
    }
}
