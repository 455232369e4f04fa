using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Products of a block of steps, whose lanes they are, with the rows of others, of which elements are broadcast. Eight sums are under way at a time, as many as cover the latency
/// of what adds to them.
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

    /// <summary>For each of some keys: the rows of a block's queries, each times its weight of the key, are added to the key's row.</summary>
    /// <param name="weights">A vector for each key.</param>
    /// <param name="keys">How many there are.</param>
    /// <param name="known">How many of them have something that is added to.</param>
    /// <param name="rows">A head's part of the first query's row.</param>
    /// <param name="lanes">How many queries there are.</param>
    /// <param name="result">A head's part of the first key's row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddToRows<VLanes, T, TRows, TResult>(ref T weights, int keys, int known, ref T rows, int lanes, ref T result)
        where VLanes : struct, ISimd<VLanes, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
        where TResult : struct, IAttentionRows
    {
        if (Vector512.IsHardwareAccelerated && TRows.Size >= Vector512<T>.Count)
            AddColumns<Simd512<T>, VLanes, T, TRows, TResult>(ref weights, keys, known, ref rows, lanes, ref result);
        else if (Vector256.IsHardwareAccelerated && TRows.Size >= Vector256<T>.Count)
            AddColumns<Simd256<T>, VLanes, T, TRows, TResult>(ref weights, keys, known, ref rows, lanes, ref result);
        else if (Vector128.IsHardwareAccelerated && TRows.Size >= Vector128<T>.Count)
            AddColumns<Simd128<T>, VLanes, T, TRows, TResult>(ref weights, keys, known, ref rows, lanes, ref result);
        else
            AddColumns<Scalar<T>, VLanes, T, TRows, TResult>(ref weights, keys, known, ref rows, lanes, ref result);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void AddColumns<V, VLanes, T, TRows, TResult>(ref T weights, int keys, int known, ref T rows, int lanes, ref T result)
        where V : struct, ISimd<V, T>
        where VLanes : struct, ISimd<VLanes, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
        where TResult : struct, IAttentionRows
    {
        for (int column = 0; column < TRows.Size; column += V.Count)
        {
            int columns = Math.Min(V.Count, TRows.Size - column);
            for (int key = 0; key < keys;)
            {
                bool adds = key < known;
                int end = adds ? known : keys;
                ref T weight = ref Unsafe.Add(ref weights, key * VLanes.Count);
                ref T row = ref Unsafe.Add(ref rows, column);
                ref T sums = ref Unsafe.Add(ref result, key * TResult.Stride + column);
                if (key + 8 <= end)
                    EightRows<V, VLanes, T, TRows, TResult>(ref weight, ref row, lanes, ref sums, columns, adds);
                else
                    OneRow<V, T, TRows>(ref weight, ref row, lanes, ref sums, columns, adds);
                key += key + 8 <= end ? 8 : 1;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OneRow<V, T, TRows>(ref T weights, ref T rows, int lanes, ref T result, int columns, bool adds)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
    {
        V sum = adds ? Load<V, T>(ref result, columns) : V.Zero;
        for (int lane = 0; lane < lanes; lane++)
            V.BroadcastMultiplyAccumulate(ref sum, Load<V, T>(ref Unsafe.Add(ref rows, lane * TRows.Stride), columns), ref weights, lane);
        Store<V, T>(sum, ref result, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EightRows<V, VLanes, T, TRows, TResult>(ref T weights, ref T rows, int lanes, ref T result, int columns, bool adds)
        where V : struct, ISimd<V, T>
        where VLanes : struct, ISimd<VLanes, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, IAttentionRows
        where TResult : struct, IAttentionRows
    {
        V s0 = V.Zero, s1 = V.Zero, s2 = V.Zero, s3 = V.Zero, s4 = V.Zero, s5 = V.Zero, s6 = V.Zero, s7 = V.Zero;
        for (int lane = 0; lane < lanes; lane++)
        {
            V row = Load<V, T>(ref rows, columns);
            V.BroadcastMultiplyAccumulate(ref s0, row, ref weights, 0);
            V.BroadcastMultiplyAccumulate(ref s1, row, ref weights, VLanes.Count);
            V.BroadcastMultiplyAccumulate(ref s2, row, ref weights, 2 * VLanes.Count);
            V.BroadcastMultiplyAccumulate(ref s3, row, ref weights, 3 * VLanes.Count);
            V.BroadcastMultiplyAccumulate(ref s4, row, ref weights, 4 * VLanes.Count);
            V.BroadcastMultiplyAccumulate(ref s5, row, ref weights, 5 * VLanes.Count);
            V.BroadcastMultiplyAccumulate(ref s6, row, ref weights, 6 * VLanes.Count);
            V.BroadcastMultiplyAccumulate(ref s7, row, ref weights, 7 * VLanes.Count);
            weights = ref Unsafe.Add(ref weights, 1);
            rows = ref Unsafe.Add(ref rows, TRows.Stride);
        }

        AddTo<V, T>(s0, ref result, columns, adds);
        AddTo<V, T>(s1, ref Unsafe.Add(ref result, TResult.Stride), columns, adds);
        AddTo<V, T>(s2, ref Unsafe.Add(ref result, 2 * TResult.Stride), columns, adds);
        AddTo<V, T>(s3, ref Unsafe.Add(ref result, 3 * TResult.Stride), columns, adds);
        AddTo<V, T>(s4, ref Unsafe.Add(ref result, 4 * TResult.Stride), columns, adds);
        AddTo<V, T>(s5, ref Unsafe.Add(ref result, 5 * TResult.Stride), columns, adds);
        AddTo<V, T>(s6, ref Unsafe.Add(ref result, 6 * TResult.Stride), columns, adds);
        AddTo<V, T>(s7, ref Unsafe.Add(ref result, 7 * TResult.Stride), columns, adds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo<V, T>(V sum, ref T result, int columns, bool adds)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Store<V, T>(adds ? sum + Load<V, T>(ref result, columns) : sum, ref result, columns);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Load<V, T>(ref T source, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => columns == V.Count ? V.Load(ref source) : V.LoadPartial(ref source, columns);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<V, T>(V value, ref T destination, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (columns == V.Count)
            value.Store(ref destination);
        else
            value.StorePartial(ref destination, columns);
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
