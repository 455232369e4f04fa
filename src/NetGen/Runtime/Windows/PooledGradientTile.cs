using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// What the channels of one window give to some rows of the grid: the sums are in registers while the channels pass by. What a tile has is known once code is jitted. Strides are
/// constants, and sums are stored without a call, or the JIT keeps the last one in memory.
/// </summary>
internal static class PooledGradientTile<TNest>
    where TNest : struct, IWindowNest
{
    /// <summary>Vectors of a row side by side in a whole tile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Vectors<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Math.Min(3, PooledSteps<TNest>.Row / V.Count);

    /// <summary>Rows of a whole tile, of which the registers hold the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rows<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Math.Min(Math.Min(6, (Registers.Are32 ? 18 : 12) / Vectors<V, T>()), PooledSteps<TNest>.Rows);

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TRows, TColumns>(ref T values, ref T starts, int channels, ref T weights, ref T grid)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TRows : struct, ITileShare
        where TColumns : struct, ITileShare
    {
        int rows = TRows.IsLast ? PooledSteps<TNest>.Rows % Rows<V, T>() : Rows<V, T>();
        int vectors = TColumns.IsLast ? PooledSteps<TNest>.Row / V.Count % Vectors<V, T>() : Vectors<V, T>();
        int copyRow = PooledSteps<TNest>.CopyRow, gridRow = PooledSteps<TNest>.GridRow, channel = 0;
        V sum0_0 = V.Zero, sum0_1 = V.Zero, sum0_2 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero, sum1_2 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero, sum2_2 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero, sum3_2 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero, sum4_2 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero, sum5_2 = V.Zero;
        do
        {
            V value = V.Create(Unsafe.Add(ref values, channel));
            ref T taps = ref Unsafe.Add(ref weights, Start(ref starts, channel));
            V.MultiplyAccumulate(ref sum0_0, value, ref taps, 0);
            if (vectors > 1)
                V.MultiplyAccumulate(ref sum0_1, value, ref taps, V.Count);
            if (vectors > 2)
                V.MultiplyAccumulate(ref sum0_2, value, ref taps, 2 * V.Count);
            if (rows > 1)
                V.MultiplyAccumulate(ref sum1_0, value, ref taps, copyRow);
            if (rows > 1 && vectors > 1)
                V.MultiplyAccumulate(ref sum1_1, value, ref taps, copyRow + V.Count);
            if (rows > 1 && vectors > 2)
                V.MultiplyAccumulate(ref sum1_2, value, ref taps, copyRow + 2 * V.Count);
            if (rows > 2)
                V.MultiplyAccumulate(ref sum2_0, value, ref taps, 2 * copyRow);
            if (rows > 2 && vectors > 1)
                V.MultiplyAccumulate(ref sum2_1, value, ref taps, 2 * copyRow + V.Count);
            if (rows > 2 && vectors > 2)
                V.MultiplyAccumulate(ref sum2_2, value, ref taps, 2 * copyRow + 2 * V.Count);
            if (rows > 3)
                V.MultiplyAccumulate(ref sum3_0, value, ref taps, 3 * copyRow);
            if (rows > 3 && vectors > 1)
                V.MultiplyAccumulate(ref sum3_1, value, ref taps, 3 * copyRow + V.Count);
            if (rows > 3 && vectors > 2)
                V.MultiplyAccumulate(ref sum3_2, value, ref taps, 3 * copyRow + 2 * V.Count);
            if (rows > 4)
                V.MultiplyAccumulate(ref sum4_0, value, ref taps, 4 * copyRow);
            if (rows > 4 && vectors > 1)
                V.MultiplyAccumulate(ref sum4_1, value, ref taps, 4 * copyRow + V.Count);
            if (rows > 4 && vectors > 2)
                V.MultiplyAccumulate(ref sum4_2, value, ref taps, 4 * copyRow + 2 * V.Count);
            if (rows > 5)
                V.MultiplyAccumulate(ref sum5_0, value, ref taps, 5 * copyRow);
            if (rows > 5 && vectors > 1)
                V.MultiplyAccumulate(ref sum5_1, value, ref taps, 5 * copyRow + V.Count);
            if (rows > 5 && vectors > 2)
                V.MultiplyAccumulate(ref sum5_2, value, ref taps, 5 * copyRow + 2 * V.Count);
        } while (++channel < channels);

        (V.Load(ref grid, 0) + sum0_0).Store(ref grid, 0);
        if (vectors > 1)
            (V.Load(ref grid, V.Count) + sum0_1).Store(ref grid, V.Count);
        if (vectors > 2)
            (V.Load(ref grid, 2 * V.Count) + sum0_2).Store(ref grid, 2 * V.Count);
        if (rows > 1)
            (V.Load(ref grid, gridRow) + sum1_0).Store(ref grid, gridRow);
        if (rows > 1 && vectors > 1)
            (V.Load(ref grid, gridRow + V.Count) + sum1_1).Store(ref grid, gridRow + V.Count);
        if (rows > 1 && vectors > 2)
            (V.Load(ref grid, gridRow + 2 * V.Count) + sum1_2).Store(ref grid, gridRow + 2 * V.Count);
        if (rows > 2)
            (V.Load(ref grid, 2 * gridRow) + sum2_0).Store(ref grid, 2 * gridRow);
        if (rows > 2 && vectors > 1)
            (V.Load(ref grid, 2 * gridRow + V.Count) + sum2_1).Store(ref grid, 2 * gridRow + V.Count);
        if (rows > 2 && vectors > 2)
            (V.Load(ref grid, 2 * gridRow + 2 * V.Count) + sum2_2).Store(ref grid, 2 * gridRow + 2 * V.Count);
        if (rows > 3)
            (V.Load(ref grid, 3 * gridRow) + sum3_0).Store(ref grid, 3 * gridRow);
        if (rows > 3 && vectors > 1)
            (V.Load(ref grid, 3 * gridRow + V.Count) + sum3_1).Store(ref grid, 3 * gridRow + V.Count);
        if (rows > 3 && vectors > 2)
            (V.Load(ref grid, 3 * gridRow + 2 * V.Count) + sum3_2).Store(ref grid, 3 * gridRow + 2 * V.Count);
        if (rows > 4)
            (V.Load(ref grid, 4 * gridRow) + sum4_0).Store(ref grid, 4 * gridRow);
        if (rows > 4 && vectors > 1)
            (V.Load(ref grid, 4 * gridRow + V.Count) + sum4_1).Store(ref grid, 4 * gridRow + V.Count);
        if (rows > 4 && vectors > 2)
            (V.Load(ref grid, 4 * gridRow + 2 * V.Count) + sum4_2).Store(ref grid, 4 * gridRow + 2 * V.Count);
        if (rows > 5)
            (V.Load(ref grid, 5 * gridRow) + sum5_0).Store(ref grid, 5 * gridRow);
        if (rows > 5 && vectors > 1)
            (V.Load(ref grid, 5 * gridRow + V.Count) + sum5_1).Store(ref grid, 5 * gridRow + V.Count);
        if (rows > 5 && vectors > 2)
            (V.Load(ref grid, 5 * gridRow + 2 * V.Count) + sum5_2).Store(ref grid, 5 * gridRow + 2 * V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Start<T>(ref T starts, int channel)
        where T : unmanaged =>
        typeof(T) == typeof(float) ? Unsafe.Add(ref Unsafe.As<T, int>(ref starts), channel) : (int)Unsafe.Add(ref Unsafe.As<T, long>(ref starts), channel);
}
