using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The loops of pools: window by window, channels in vectors, of which rows have whole ones.</summary>
internal static class PoolLoops
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Pool<V, T, TNest, TKind>(ref T grid, ref T plain, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TKind : struct, IPoolKind
    {
        int height = TNest.Height, width = TNest.Width, columns = TNest.Columns;
        int plainStride = TNest.PlainStride, gridStride = TNest.GridStride, rowStep = TNest.GridWidth * gridStride;
        bool pairs = PoolWindow.AreTwoWide<TNest>();
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    PoolWindow window = PoolWindow.Of<TNest>(y, x);
                    int start = window.Y * rowStep + window.X * gridStride;
                    V share = V.Create(T.One / T.CreateTruncating(window.Places));
                    for (int column = 0; column < columns; column += V.Count)
                    {
                        V pooled = TKind.Start<V, T>();
                        for (int tapY = window.FirstY; tapY < window.EndY; tapY++)
                        {
                            int tap = start + tapY * rowStep + column;
                            if (pairs)
                            {
                                pooled = TKind.Add<V, T>(TKind.Add<V, T>(pooled, V.Load(ref grid, tap)), V.Load(ref grid, tap + gridStride));
                                continue;
                            }

                            for (int tapX = window.FirstX; tapX < window.EndX; tapX++)
                                pooled = TKind.Add<V, T>(pooled, V.Load(ref grid, tap + tapX * gridStride));
                        }

                        (TKind.IsMean ? pooled * share : pooled).Store(ref plain, column);
                    }

                    plain = ref Unsafe.Add(ref plain, plainStride);
                }
            }

            grid = ref Unsafe.Add(ref grid, TNest.GridHeight * rowStep);
        }
    }

    /// <summary>What belongs to each window is added to all of its places.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Spread<V, T, TNest, TKind>(ref T plain, ref T grid, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TKind : struct, IPoolKind
    {
        int height = TNest.Height, width = TNest.Width, columns = TNest.Columns;
        int plainStride = TNest.PlainStride, gridStride = TNest.GridStride, rowStep = TNest.GridWidth * gridStride;
        bool areApart = PoolWindow.AreApart<TNest>();
        for (int sample = 0; sample < samples; sample++)
        {
            if (!PoolWindow.Cover<TNest>())
                Clear<V, T, TNest>(ref grid);
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    PoolWindow window = PoolWindow.Of<TNest>(y, x);
                    int start = window.Y * rowStep + window.X * gridStride;
                    V share = V.Create(T.One / T.CreateTruncating(window.Places));
                    for (int column = 0; column < columns; column += V.Count)
                    {
                        V each = TKind.IsMean ? V.Load(ref plain, column) * share : V.Load(ref plain, column);
                        for (int tapY = window.FirstY; tapY < window.EndY; tapY++)
                        {
                            for (int tapX = window.FirstX; tapX < window.EndX; tapX++)
                            {
                                int place = start + tapY * rowStep + tapX * gridStride + column;
                                (areApart ? each : V.Load(ref grid, place) + each).Store(ref grid, place);
                            }
                        }
                    }

                    plain = ref Unsafe.Add(ref plain, plainStride);
                }
            }

            grid = ref Unsafe.Add(ref grid, TNest.GridHeight * rowStep);
        }
    }

    /// <summary>What belongs to each window is added to the first of its places that has the largest element.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void ToLargest<V, T, TNest>(ref T gradients, ref T values, ref T largest, ref T result, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        int height = TNest.Height, width = TNest.Width, columns = TNest.Columns;
        int plainStride = TNest.PlainStride, gridStride = TNest.GridStride, rowStep = TNest.GridWidth * gridStride;
        bool pairs = PoolWindow.AreTwoWide<TNest>(), areApart = PoolWindow.AreApart<TNest>();
        for (int sample = 0; sample < samples; sample++)
        {
            if (!PoolWindow.Cover<TNest>())
                Clear<V, T, TNest>(ref result);
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    PoolWindow window = PoolWindow.Of<TNest>(y, x);
                    int start = window.Y * rowStep + window.X * gridStride;
                    for (int column = 0; column < columns; column += V.Count)
                    {
                        V left = V.Load(ref gradients, column), most = V.Load(ref largest, column);
                        for (int tapY = window.FirstY; tapY < window.EndY; tapY++)
                        {
                            int tap = start + tapY * rowStep + column;
                            if (pairs)
                            {
                                left = Give<V, T>(left, most, ref Unsafe.Add(ref values, tap), ref Unsafe.Add(ref result, tap), areApart);
                                left = Give<V, T>(left, most, ref Unsafe.Add(ref values, tap + gridStride), ref Unsafe.Add(ref result, tap + gridStride), areApart);
                                continue;
                            }

                            for (int tapX = window.FirstX; tapX < window.EndX; tapX++)
                            {
                                int place = tap + tapX * gridStride;
                                left = Give<V, T>(left, most, ref Unsafe.Add(ref values, place), ref Unsafe.Add(ref result, place), areApart);
                            }
                        }
                    }

                    gradients = ref Unsafe.Add(ref gradients, plainStride);
                    largest = ref Unsafe.Add(ref largest, plainStride);
                }
            }

            values = ref Unsafe.Add(ref values, TNest.GridHeight * rowStep);
            result = ref Unsafe.Add(ref result, TNest.GridHeight * rowStep);
        }
    }

    /// <summary>Gives a place what is left of a window's gradient where it has the largest element.</summary>
    /// <param name="left">What is left.</param>
    /// <param name="most">The largest element.</param>
    /// <param name="value">The place's element.</param>
    /// <param name="result">The place's gradient.</param>
    /// <param name="isAlone">Whether no other window has the place.</param>
    /// <returns>What is left then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Give<V, T>(V left, V most, ref T value, ref T result, bool isAlone)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V isLargest = V.Equal(V.Load(ref value), most), given = V.Select(isLargest, left, V.Zero);
        (isAlone ? given : V.Load(ref result) + given).Store(ref result);
        return V.Select(isLargest, V.Zero, left);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear<V, T, TNest>(ref T grid)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        int end = TNest.GridHeight * TNest.GridWidth * TNest.GridStride;
        for (int i = 0; i < end; i += V.Count)
            V.Zero.Store(ref grid, i);
    }
}
