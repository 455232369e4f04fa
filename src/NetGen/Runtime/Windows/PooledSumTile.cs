using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>
/// The weights of some taps below one another, summed over the squares of all samples. What a tile has is known once code is jitted. Sums are stored without a call, or the
/// JIT keeps them in memory.
/// </summary>
internal static class PooledSumTile<T, TNest>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IWindowNest
{
    /// <summary>The most sums of a row of taps.</summary>
    public const int MostTerms = 8;

    /// <summary>Rows of taps of a whole tile, of which the registers hold the sums.</summary>
    public static int Rows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Min(3, TNest.KernelHeight);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<TRows>(ref T grid, ref T found, ref T sums, int samples)
        where TRows : struct, ITileShare
    {
        int rows = TRows.IsLast ? TNest.KernelHeight % Rows : Rows, depth = PooledSums<T, TNest>.Terms, lanes = Vector512<T>.Count;
        int row = WindowSteps<TNest>.TapRow, turn = WindowSteps<TNest>.Sample - TNest.Height * row;
        Vector512<T> sum0_0 = Vector512<T>.Zero, sum0_1 = Vector512<T>.Zero, sum0_2 = Vector512<T>.Zero, sum0_3 = Vector512<T>.Zero;
        Vector512<T> sum0_4 = Vector512<T>.Zero, sum0_5 = Vector512<T>.Zero, sum0_6 = Vector512<T>.Zero, sum0_7 = Vector512<T>.Zero;
        Vector512<T> sum1_0 = Vector512<T>.Zero, sum1_1 = Vector512<T>.Zero, sum1_2 = Vector512<T>.Zero, sum1_3 = Vector512<T>.Zero;
        Vector512<T> sum1_4 = Vector512<T>.Zero, sum1_5 = Vector512<T>.Zero, sum1_6 = Vector512<T>.Zero, sum1_7 = Vector512<T>.Zero;
        Vector512<T> sum2_0 = Vector512<T>.Zero, sum2_1 = Vector512<T>.Zero, sum2_2 = Vector512<T>.Zero, sum2_3 = Vector512<T>.Zero;
        Vector512<T> sum2_4 = Vector512<T>.Zero, sum2_5 = Vector512<T>.Zero, sum2_6 = Vector512<T>.Zero, sum2_7 = Vector512<T>.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < TNest.Height; y += 2)
            {
                for (int x = 0; x < PooledSums<T, TNest>.Width; x++)
                {
                    ref T start = ref Unsafe.Add(ref grid, Math.Min(x * PooledSums<T, TNest>.Step, PooledSums<T, TNest>.LastStart));
                    Vector512<T> index = Vector512.LoadUnsafe(ref found), value = Vector512.LoadUnsafe(ref Unsafe.Add(ref found, lanes));
                    var row0 = Vector512.LoadUnsafe(ref Unsafe.Add(ref start, 0 * row));
                    var row1 = Vector512.LoadUnsafe(ref Unsafe.Add(ref start, 1 * row));
                    var row2 = rows > 1 ? Vector512.LoadUnsafe(ref Unsafe.Add(ref start, 2 * row)) : row0;
                    var row3 = rows > 2 ? Vector512.LoadUnsafe(ref Unsafe.Add(ref start, 3 * row)) : row0;
                    sum0_0 = Add(sum0_0, row0, index, row1, value);
                    if (rows > 1)
                        sum1_0 = Add(sum1_0, row1, index, row2, value);
                    if (rows > 2)
                        sum2_0 = Add(sum2_0, row2, index, row3, value);

                    if (depth > 1)
                    {
                        index = PooledSums<T, TNest>.Moved(index, 1);
                        sum0_1 = Add(sum0_1, row0, index, row1, value);
                        if (rows > 1)
                            sum1_1 = Add(sum1_1, row1, index, row2, value);
                        if (rows > 2)
                            sum2_1 = Add(sum2_1, row2, index, row3, value);
                    }

                    if (depth > 2)
                    {
                        index = PooledSums<T, TNest>.Moved(index, 1);
                        sum0_2 = Add(sum0_2, row0, index, row1, value);
                        if (rows > 1)
                            sum1_2 = Add(sum1_2, row1, index, row2, value);
                        if (rows > 2)
                            sum2_2 = Add(sum2_2, row2, index, row3, value);
                    }

                    if (depth > 3)
                    {
                        index = PooledSums<T, TNest>.Moved(index, 1);
                        sum0_3 = Add(sum0_3, row0, index, row1, value);
                        if (rows > 1)
                            sum1_3 = Add(sum1_3, row1, index, row2, value);
                        if (rows > 2)
                            sum2_3 = Add(sum2_3, row2, index, row3, value);
                    }

                    if (depth > 4)
                    {
                        index = PooledSums<T, TNest>.Moved(index, 1);
                        sum0_4 = Add(sum0_4, row0, index, row1, value);
                        if (rows > 1)
                            sum1_4 = Add(sum1_4, row1, index, row2, value);
                        if (rows > 2)
                            sum2_4 = Add(sum2_4, row2, index, row3, value);
                    }

                    if (depth > 5)
                    {
                        index = PooledSums<T, TNest>.Moved(index, 1);
                        sum0_5 = Add(sum0_5, row0, index, row1, value);
                        if (rows > 1)
                            sum1_5 = Add(sum1_5, row1, index, row2, value);
                        if (rows > 2)
                            sum2_5 = Add(sum2_5, row2, index, row3, value);
                    }

                    if (depth > 6)
                    {
                        index = PooledSums<T, TNest>.Moved(index, 1);
                        sum0_6 = Add(sum0_6, row0, index, row1, value);
                        if (rows > 1)
                            sum1_6 = Add(sum1_6, row1, index, row2, value);
                        if (rows > 2)
                            sum2_6 = Add(sum2_6, row2, index, row3, value);
                    }

                    if (depth > 7)
                    {
                        index = PooledSums<T, TNest>.Moved(index, 1);
                        sum0_7 = Add(sum0_7, row0, index, row1, value);
                        if (rows > 1)
                            sum1_7 = Add(sum1_7, row1, index, row2, value);
                        if (rows > 2)
                            sum2_7 = Add(sum2_7, row2, index, row3, value);
                    }

                    found = ref Unsafe.Add(ref found, 2 * lanes);
                }

                grid = ref Unsafe.Add(ref grid, 2 * row);
            }

            grid = ref Unsafe.Add(ref grid, turn);
        }

        sum0_0.StoreUnsafe(ref sums);
        if (depth > 1)
            sum0_1.StoreUnsafe(ref Unsafe.Add(ref sums, lanes));
        if (depth > 2)
            sum0_2.StoreUnsafe(ref Unsafe.Add(ref sums, 2 * lanes));
        if (depth > 3)
            sum0_3.StoreUnsafe(ref Unsafe.Add(ref sums, 3 * lanes));
        if (depth > 4)
            sum0_4.StoreUnsafe(ref Unsafe.Add(ref sums, 4 * lanes));
        if (depth > 5)
            sum0_5.StoreUnsafe(ref Unsafe.Add(ref sums, 5 * lanes));
        if (depth > 6)
            sum0_6.StoreUnsafe(ref Unsafe.Add(ref sums, 6 * lanes));
        if (depth > 7)
            sum0_7.StoreUnsafe(ref Unsafe.Add(ref sums, 7 * lanes));
        if (rows > 1)
            sum1_0.StoreUnsafe(ref Unsafe.Add(ref sums, depth * lanes));
        if (rows > 1 && depth > 1)
            sum1_1.StoreUnsafe(ref Unsafe.Add(ref sums, (depth + 1) * lanes));
        if (rows > 1 && depth > 2)
            sum1_2.StoreUnsafe(ref Unsafe.Add(ref sums, (depth + 2) * lanes));
        if (rows > 1 && depth > 3)
            sum1_3.StoreUnsafe(ref Unsafe.Add(ref sums, (depth + 3) * lanes));
        if (rows > 1 && depth > 4)
            sum1_4.StoreUnsafe(ref Unsafe.Add(ref sums, (depth + 4) * lanes));
        if (rows > 1 && depth > 5)
            sum1_5.StoreUnsafe(ref Unsafe.Add(ref sums, (depth + 5) * lanes));
        if (rows > 1 && depth > 6)
            sum1_6.StoreUnsafe(ref Unsafe.Add(ref sums, (depth + 6) * lanes));
        if (rows > 1 && depth > 7)
            sum1_7.StoreUnsafe(ref Unsafe.Add(ref sums, (depth + 7) * lanes));
        if (rows > 2)
            sum2_0.StoreUnsafe(ref Unsafe.Add(ref sums, 2 * depth * lanes));
        if (rows > 2 && depth > 1)
            sum2_1.StoreUnsafe(ref Unsafe.Add(ref sums, (2 * depth + 1) * lanes));
        if (rows > 2 && depth > 2)
            sum2_2.StoreUnsafe(ref Unsafe.Add(ref sums, (2 * depth + 2) * lanes));
        if (rows > 2 && depth > 3)
            sum2_3.StoreUnsafe(ref Unsafe.Add(ref sums, (2 * depth + 3) * lanes));
        if (rows > 2 && depth > 4)
            sum2_4.StoreUnsafe(ref Unsafe.Add(ref sums, (2 * depth + 4) * lanes));
        if (rows > 2 && depth > 5)
            sum2_5.StoreUnsafe(ref Unsafe.Add(ref sums, (2 * depth + 5) * lanes));
        if (rows > 2 && depth > 6)
            sum2_6.StoreUnsafe(ref Unsafe.Add(ref sums, (2 * depth + 6) * lanes));
        if (rows > 2 && depth > 7)
            sum2_7.StoreUnsafe(ref Unsafe.Add(ref sums, (2 * depth + 7) * lanes));
    }

    /// <summary>Each lane's element of two rows times its gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Add(Vector512<T> sum, Vector512<T> row, Vector512<T> index, Vector512<T> below, Vector512<T> value) => typeof(T) == typeof(float)
        ? Vector512.MultiplyAddEstimate(
            Avx512F.PermuteVar16x32x2(row.As<T, float>(), index.As<T, int>(), below.As<T, float>()), value.As<T, float>(), sum.As<T, float>()).As<float, T>()
        : Vector512.MultiplyAddEstimate(
            Avx512F.PermuteVar8x64x2(row.As<T, double>(), index.As<T, long>(), below.As<T, double>()), value.As<T, double>(), sum.As<T, double>()).As<double, T>();
}
