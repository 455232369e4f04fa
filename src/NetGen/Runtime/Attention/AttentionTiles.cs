using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// Products of a block of steps, whose lanes they are, with the rows of others, of which elements are broadcast. Eight sums are under way at a time, as many as cover the latency of
/// what adds to them.
/// </summary>
internal static class AttentionTiles
{
    /// <summary>Some rows with exchanged axes, times a number: a vector for each element. Lanes beyond are 0.</summary>
    /// <param name="rows">A head's part of the first row of all.</param>
    /// <param name="first">The first row of the block.</param>
    /// <param name="lanes">How many rows there are.</param>
    /// <param name="scale">What they are multiplied by.</param>
    /// <param name="block">Where the vectors go.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void ToLanes<V, T, TRows>(ref T rows, int first, int lanes, T scale, ref T block)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
    {
        Matrix.Transpose(ref Unsafe.Add(ref rows, first * TRows.Stride), lanes, TRows.Size, TRows.Stride, ref block, V.Count);
        V factor = V.Create(scale), there = V.FirstLanes(lanes);
        for (int i = 0; i < TRows.Size; i++)
            V.Select(there, V.Load(ref block, i * V.Count) * factor, V.Zero).Store(ref block, i * V.Count);
    }

    /// <summary>The other way round, each lane times a number of its own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void ToRows<V, T, TRows>(ref T block, V factor, int first, int lanes, ref T rows)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
    {
        for (int i = 0; i < TRows.Size; i++)
            (V.Load(ref block, i * V.Count) * factor).Store(ref block, i * V.Count);
        Matrix.Transpose(ref block, TRows.Size, lanes, V.Count, ref Unsafe.Add(ref rows, first * TRows.Stride), TRows.Stride);
    }

    /// <summary>For each of some rows a vector: its products with the rows that are lanes.</summary>
    /// <param name="block">The rows that are lanes, a vector for each element.</param>
    /// <param name="rows">A head's part of the first of the others.</param>
    /// <param name="count">How many of these there are.</param>
    /// <param name="products">Where the vectors go.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Products<V, T, TRows>(ref T block, ref T rows, int count, ref T products)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
    {
        int row = 0;
        for (; row + 8 <= count; row += 8)
        {
            EightProducts<V, T, TRows>(ref block, ref rows, ref products);
            rows = ref Unsafe.Add(ref rows, 8 * TRows.Stride);
            products = ref Unsafe.Add(ref products, 8 * V.Count);
        }

        for (; row < count; row++)
        {
            V sum = V.Zero;
            for (int i = 0; i < TRows.Size; i++)
                V.BroadcastMultiplyAccumulate(ref sum, V.Load(ref block, i * V.Count), ref rows, i);
            sum.Store(ref products);
            rows = ref Unsafe.Add(ref rows, TRows.Stride);
            products = ref Unsafe.Add(ref products, V.Count);
        }
    }

    /// <summary>For each element of a row a vector: the sum of some rows, each times its weight of the lane.</summary>
    /// <param name="weights">A vector for each row.</param>
    /// <param name="rows">A head's part of the first row.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="sums">Where the vectors go.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Sums<V, T, TRows>(ref T weights, ref T rows, int count, ref T sums)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
    {
        int i = 0;
        for (; i + 8 <= TRows.Size; i += 8)
            EightSums<V, T, TRows>(ref weights, ref Unsafe.Add(ref rows, i), count, ref Unsafe.Add(ref sums, i * V.Count));
        for (; i < TRows.Size; i++)
        {
            V sum = V.Zero;
            ref T element = ref Unsafe.Add(ref rows, i);
            for (int row = 0; row < count; row++)
                V.BroadcastMultiplyAccumulate(ref sum, V.Load(ref weights, row * V.Count), ref element, row * TRows.Stride);
            sum.Store(ref sums, i * V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EightProducts<V, T, TRows>(ref T block, ref T rows, ref T products)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
    {
        V s0 = V.Zero, s1 = V.Zero, s2 = V.Zero, s3 = V.Zero, s4 = V.Zero, s5 = V.Zero, s6 = V.Zero, s7 = V.Zero;
        for (int i = 0; i < TRows.Size; i++)
        {
            V lanes = V.Load(ref block);
            V.BroadcastMultiplyAccumulate(ref s0, lanes, ref rows, 0);
            V.BroadcastMultiplyAccumulate(ref s1, lanes, ref rows, TRows.Stride);
            V.BroadcastMultiplyAccumulate(ref s2, lanes, ref rows, 2 * TRows.Stride);
            V.BroadcastMultiplyAccumulate(ref s3, lanes, ref rows, 3 * TRows.Stride);
            V.BroadcastMultiplyAccumulate(ref s4, lanes, ref rows, 4 * TRows.Stride);
            V.BroadcastMultiplyAccumulate(ref s5, lanes, ref rows, 5 * TRows.Stride);
            V.BroadcastMultiplyAccumulate(ref s6, lanes, ref rows, 6 * TRows.Stride);
            V.BroadcastMultiplyAccumulate(ref s7, lanes, ref rows, 7 * TRows.Stride);
            block = ref Unsafe.Add(ref block, V.Count);
            rows = ref Unsafe.Add(ref rows, 1);
        }

        s0.Store(ref products);
        s1.Store(ref products, V.Count);
        s2.Store(ref products, 2 * V.Count);
        s3.Store(ref products, 3 * V.Count);
        s4.Store(ref products, 4 * V.Count);
        s5.Store(ref products, 5 * V.Count);
        s6.Store(ref products, 6 * V.Count);
        s7.Store(ref products, 7 * V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EightSums<V, T, TRows>(ref T weights, ref T rows, int count, ref T sums)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
    {
        V s0 = V.Zero, s1 = V.Zero, s2 = V.Zero, s3 = V.Zero, s4 = V.Zero, s5 = V.Zero, s6 = V.Zero, s7 = V.Zero;
        for (int row = 0; row < count; row++)
        {
            V weight = V.Load(ref weights);
            V.BroadcastMultiplyAccumulate(ref s0, weight, ref rows, 0);
            V.BroadcastMultiplyAccumulate(ref s1, weight, ref rows, 1);
            V.BroadcastMultiplyAccumulate(ref s2, weight, ref rows, 2);
            V.BroadcastMultiplyAccumulate(ref s3, weight, ref rows, 3);
            V.BroadcastMultiplyAccumulate(ref s4, weight, ref rows, 4);
            V.BroadcastMultiplyAccumulate(ref s5, weight, ref rows, 5);
            V.BroadcastMultiplyAccumulate(ref s6, weight, ref rows, 6);
            V.BroadcastMultiplyAccumulate(ref s7, weight, ref rows, 7);
            weights = ref Unsafe.Add(ref weights, V.Count);
            rows = ref Unsafe.Add(ref rows, TRows.Stride);
        }

        s0.Store(ref sums);
        s1.Store(ref sums, V.Count);
        s2.Store(ref sums, 2 * V.Count);
        s3.Store(ref sums, 3 * V.Count);
        s4.Store(ref sums, 4 * V.Count);
        s5.Store(ref sums, 5 * V.Count);
        s6.Store(ref sums, 6 * V.Count);
        s7.Store(ref sums, 7 * V.Count);
    }
}
