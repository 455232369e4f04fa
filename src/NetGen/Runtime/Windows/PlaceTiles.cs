// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>Places of two rows times weights of a window on one channel: a tile's sums are in registers while the taps pass by, and are turned to rows of channels.</summary>
internal static class PlaceTiles
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x3<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0, both0 = upper0;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                Vector512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Vector512.Create(weights);
                upper0 = PlaceLanes.Add(upper0, weight0, upper);
                lower0 = PlaceLanes.Add(lower0, weight0, lower);
                both0 = PlaceLanes.Add(both0, weight0, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result);
        lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            PlaceLanes.Store(pooled0, pooled0, pooled0, pooled0, ref result, 3, resultBelow, 3);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            PlaceLanes.Store(pairs0, pairs0, pairs0, pairs0, ref result, 2, resultBelow, 4);
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            PlaceLanes.Store(halves0, halves0, halves0, halves0, ref Unsafe.Add(ref result, 2 * lanes), 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(upper0, upper0, upper0, upper0, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower0, lower0, lower0, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
            PlaceLanes.Store(both0, both0, both0, both0, ref Unsafe.Add(ref result, 4 * lanes), 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x3<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0, both0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1, both1 = upper1;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                Vector512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Vector512.Create(weights);
                upper0 = PlaceLanes.Add(upper0, weight0, upper);
                lower0 = PlaceLanes.Add(lower0, weight0, lower);
                both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                both1 = PlaceLanes.Add(both1, weight1, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result);
        lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result);
        lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            PlaceLanes.Store(pooled0, pooled1, pooled0, pooled1, ref result, 3, resultBelow, 3);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            PlaceLanes.Store(pairs0, pairs1, pairs0, pairs1, ref result, 2, resultBelow, 4);
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            PlaceLanes.Store(halves0, halves1, halves0, halves1, ref Unsafe.Add(ref result, 2 * lanes), 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper0, upper1, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower0, lower1, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
            PlaceLanes.Store(both0, both1, both0, both1, ref Unsafe.Add(ref result, 4 * lanes), 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x3<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0, both0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1, both1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2, both2 = upper2;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                Vector512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Vector512.Create(weights);
                upper0 = PlaceLanes.Add(upper0, weight0, upper);
                lower0 = PlaceLanes.Add(lower0, weight0, lower);
                both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                both2 = PlaceLanes.Add(both2, weight2, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result);
        lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result);
        lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result);
        lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled0, ref result, 3, resultBelow, 3);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs0, ref result, 2, resultBelow, 4);
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            PlaceLanes.Store(halves0, halves1, halves2, halves0, ref Unsafe.Add(ref result, 2 * lanes), 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper0, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower2, lower0, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
            PlaceLanes.Store(both0, both1, both2, both0, ref Unsafe.Add(ref result, 4 * lanes), 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x3<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0, both0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1, both1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2, both2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3, both3 = upper3;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                Vector512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Vector512.Create(weights);
                upper0 = PlaceLanes.Add(upper0, weight0, upper);
                lower0 = PlaceLanes.Add(lower0, weight0, lower);
                both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                both3 = PlaceLanes.Add(both3, weight3, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result);
        lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result);
        lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result);
        lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result);
        lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, ref result, 3, resultBelow, 3);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, ref result, 2, resultBelow, 4);
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, ref Unsafe.Add(ref result, 2 * lanes), 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
            PlaceLanes.Store(both0, both1, both2, both3, ref Unsafe.Add(ref result, 4 * lanes), 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x3<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0, both0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1, both1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2, both2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3, both3 = upper3;
        Vector512<T> upper4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero, lower4 = upper4, both4 = upper4;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                Vector512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Vector512.Create(weights);
                upper0 = PlaceLanes.Add(upper0, weight0, upper);
                lower0 = PlaceLanes.Add(lower0, weight0, lower);
                both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                both3 = PlaceLanes.Add(both3, weight3, both);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4));
                upper4 = PlaceLanes.Add(upper4, weight4, upper);
                lower4 = PlaceLanes.Add(lower4, weight4, lower);
                both4 = PlaceLanes.Add(both4, weight4, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result);
        lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result);
        lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result);
        lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result);
        lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        upper4 = PlaceLanes.Finish<T, TEpilogue>(upper4, ref result);
        lower4 = PlaceLanes.Finish<T, TEpilogue>(lower4, ref result);
        both4 = PlaceLanes.Finish<T, TEpilogue>(both4, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            Vector512<T> pooled4 = PlaceLanes.Squares(upper4, lower4, both4);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled0, pooled1, pooled2, ref result, 6, resultBelow, 6);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Vector512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs0, pairs1, pairs2, ref result, 4, resultBelow, 8);
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Vector512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves0, halves1, halves2, ref Unsafe.Add(ref result, 4 * lanes), 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper0, upper1, upper2, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower0, lower1, lower2, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
            PlaceLanes.Store(both0, both1, both2, both3, both4, both0, both1, both2, ref Unsafe.Add(ref result, 8 * lanes), 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x3<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0, both0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1, both1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2, both2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3, both3 = upper3;
        Vector512<T> upper4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero, lower4 = upper4, both4 = upper4;
        Vector512<T> upper5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero, lower5 = upper5, both5 = upper5;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                Vector512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Vector512.Create(weights);
                upper0 = PlaceLanes.Add(upper0, weight0, upper);
                lower0 = PlaceLanes.Add(lower0, weight0, lower);
                both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                both3 = PlaceLanes.Add(both3, weight3, both);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4));
                upper4 = PlaceLanes.Add(upper4, weight4, upper);
                lower4 = PlaceLanes.Add(lower4, weight4, lower);
                both4 = PlaceLanes.Add(both4, weight4, both);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5));
                upper5 = PlaceLanes.Add(upper5, weight5, upper);
                lower5 = PlaceLanes.Add(lower5, weight5, lower);
                both5 = PlaceLanes.Add(both5, weight5, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result);
        lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result);
        lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result);
        lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result);
        lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        upper4 = PlaceLanes.Finish<T, TEpilogue>(upper4, ref result);
        lower4 = PlaceLanes.Finish<T, TEpilogue>(lower4, ref result);
        both4 = PlaceLanes.Finish<T, TEpilogue>(both4, ref result);
        upper5 = PlaceLanes.Finish<T, TEpilogue>(upper5, ref result);
        lower5 = PlaceLanes.Finish<T, TEpilogue>(lower5, ref result);
        both5 = PlaceLanes.Finish<T, TEpilogue>(both5, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            Vector512<T> pooled4 = PlaceLanes.Squares(upper4, lower4, both4);
            Vector512<T> pooled5 = PlaceLanes.Squares(upper5, lower5, both5);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled0, pooled1, ref result, 6, resultBelow, 6);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Vector512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Vector512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs0, pairs1, ref result, 4, resultBelow, 8);
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Vector512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Vector512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves0, halves1, ref Unsafe.Add(ref result, 4 * lanes), 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper0, upper1, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower0, lower1, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both0, both1, ref Unsafe.Add(ref result, 8 * lanes), 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x3<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0, both0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1, both1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2, both2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3, both3 = upper3;
        Vector512<T> upper4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero, lower4 = upper4, both4 = upper4;
        Vector512<T> upper5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero, lower5 = upper5, both5 = upper5;
        Vector512<T> upper6 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 6)) : Vector512<T>.Zero, lower6 = upper6, both6 = upper6;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                Vector512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Vector512.Create(weights);
                upper0 = PlaceLanes.Add(upper0, weight0, upper);
                lower0 = PlaceLanes.Add(lower0, weight0, lower);
                both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                both3 = PlaceLanes.Add(both3, weight3, both);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4));
                upper4 = PlaceLanes.Add(upper4, weight4, upper);
                lower4 = PlaceLanes.Add(lower4, weight4, lower);
                both4 = PlaceLanes.Add(both4, weight4, both);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5));
                upper5 = PlaceLanes.Add(upper5, weight5, upper);
                lower5 = PlaceLanes.Add(lower5, weight5, lower);
                both5 = PlaceLanes.Add(both5, weight5, both);
                var weight6 = Vector512.Create(Unsafe.Add(ref weights, 6));
                upper6 = PlaceLanes.Add(upper6, weight6, upper);
                lower6 = PlaceLanes.Add(lower6, weight6, lower);
                both6 = PlaceLanes.Add(both6, weight6, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result);
        lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result);
        lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result);
        lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result);
        lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        upper4 = PlaceLanes.Finish<T, TEpilogue>(upper4, ref result);
        lower4 = PlaceLanes.Finish<T, TEpilogue>(lower4, ref result);
        both4 = PlaceLanes.Finish<T, TEpilogue>(both4, ref result);
        upper5 = PlaceLanes.Finish<T, TEpilogue>(upper5, ref result);
        lower5 = PlaceLanes.Finish<T, TEpilogue>(lower5, ref result);
        both5 = PlaceLanes.Finish<T, TEpilogue>(both5, ref result);
        upper6 = PlaceLanes.Finish<T, TEpilogue>(upper6, ref result);
        lower6 = PlaceLanes.Finish<T, TEpilogue>(lower6, ref result);
        both6 = PlaceLanes.Finish<T, TEpilogue>(both6, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            Vector512<T> pooled4 = PlaceLanes.Squares(upper4, lower4, both4);
            Vector512<T> pooled5 = PlaceLanes.Squares(upper5, lower5, both5);
            Vector512<T> pooled6 = PlaceLanes.Squares(upper6, lower6, both6);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled0, ref result, 6, resultBelow, 6);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Vector512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Vector512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            Vector512<T> pairs6 = PlaceLanes.Pairs(upper6, lower6);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs6, pairs0, ref result, 4, resultBelow, 8);
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Vector512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Vector512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            Vector512<T> halves6 = PlaceLanes.Pairs(both6, both6);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves6, halves0, ref Unsafe.Add(ref result, 4 * lanes), 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper6, upper0, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower6, lower0, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both6, both0, ref Unsafe.Add(ref result, 8 * lanes), 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x3<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0, both0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1, both1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2, both2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3, both3 = upper3;
        Vector512<T> upper4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero, lower4 = upper4, both4 = upper4;
        Vector512<T> upper5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero, lower5 = upper5, both5 = upper5;
        Vector512<T> upper6 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 6)) : Vector512<T>.Zero, lower6 = upper6, both6 = upper6;
        Vector512<T> upper7 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 7)) : Vector512<T>.Zero, lower7 = upper7, both7 = upper7;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                Vector512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Vector512.Create(weights);
                upper0 = PlaceLanes.Add(upper0, weight0, upper);
                lower0 = PlaceLanes.Add(lower0, weight0, lower);
                both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                both3 = PlaceLanes.Add(both3, weight3, both);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4));
                upper4 = PlaceLanes.Add(upper4, weight4, upper);
                lower4 = PlaceLanes.Add(lower4, weight4, lower);
                both4 = PlaceLanes.Add(both4, weight4, both);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5));
                upper5 = PlaceLanes.Add(upper5, weight5, upper);
                lower5 = PlaceLanes.Add(lower5, weight5, lower);
                both5 = PlaceLanes.Add(both5, weight5, both);
                var weight6 = Vector512.Create(Unsafe.Add(ref weights, 6));
                upper6 = PlaceLanes.Add(upper6, weight6, upper);
                lower6 = PlaceLanes.Add(lower6, weight6, lower);
                both6 = PlaceLanes.Add(both6, weight6, both);
                var weight7 = Vector512.Create(Unsafe.Add(ref weights, 7));
                upper7 = PlaceLanes.Add(upper7, weight7, upper);
                lower7 = PlaceLanes.Add(lower7, weight7, lower);
                both7 = PlaceLanes.Add(both7, weight7, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result);
        lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result);
        lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result);
        lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result);
        lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        upper4 = PlaceLanes.Finish<T, TEpilogue>(upper4, ref result);
        lower4 = PlaceLanes.Finish<T, TEpilogue>(lower4, ref result);
        both4 = PlaceLanes.Finish<T, TEpilogue>(both4, ref result);
        upper5 = PlaceLanes.Finish<T, TEpilogue>(upper5, ref result);
        lower5 = PlaceLanes.Finish<T, TEpilogue>(lower5, ref result);
        both5 = PlaceLanes.Finish<T, TEpilogue>(both5, ref result);
        upper6 = PlaceLanes.Finish<T, TEpilogue>(upper6, ref result);
        lower6 = PlaceLanes.Finish<T, TEpilogue>(lower6, ref result);
        both6 = PlaceLanes.Finish<T, TEpilogue>(both6, ref result);
        upper7 = PlaceLanes.Finish<T, TEpilogue>(upper7, ref result);
        lower7 = PlaceLanes.Finish<T, TEpilogue>(lower7, ref result);
        both7 = PlaceLanes.Finish<T, TEpilogue>(both7, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            Vector512<T> pooled4 = PlaceLanes.Squares(upper4, lower4, both4);
            Vector512<T> pooled5 = PlaceLanes.Squares(upper5, lower5, both5);
            Vector512<T> pooled6 = PlaceLanes.Squares(upper6, lower6, both6);
            Vector512<T> pooled7 = PlaceLanes.Squares(upper7, lower7, both7);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled7, ref result, 6, resultBelow, 6);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Vector512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Vector512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            Vector512<T> pairs6 = PlaceLanes.Pairs(upper6, lower6);
            Vector512<T> pairs7 = PlaceLanes.Pairs(upper7, lower7);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs6, pairs7, ref result, 4, resultBelow, 8);
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Vector512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Vector512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            Vector512<T> halves6 = PlaceLanes.Pairs(both6, both6);
            Vector512<T> halves7 = PlaceLanes.Pairs(both7, both7);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves6, halves7, ref Unsafe.Add(ref result, 4 * lanes), 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper6, upper7, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower6, lower7, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both6, both7, ref Unsafe.Add(ref result, 8 * lanes), 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x2<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); upper0 = PlaceLanes.Add(upper0, weight0, upper); lower0 = PlaceLanes.Add(lower0, weight0, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result); lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            PlaceLanes.Store(pooled0, pooled0, pooled0, pooled0, ref result, 2, resultBelow, 2);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            PlaceLanes.Store(pairs0, pairs0, pairs0, pairs0, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper0, upper0, upper0, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower0, lower0, lower0, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x2<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); upper0 = PlaceLanes.Add(upper0, weight0, upper); lower0 = PlaceLanes.Add(lower0, weight0, lower);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result); lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result); lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            PlaceLanes.Store(pooled0, pooled1, pooled0, pooled1, ref result, 2, resultBelow, 2);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            PlaceLanes.Store(pairs0, pairs1, pairs0, pairs1, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper0, upper1, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower0, lower1, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x2<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); upper0 = PlaceLanes.Add(upper0, weight0, upper); lower0 = PlaceLanes.Add(lower0, weight0, lower);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result); lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result); lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result); lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled0, ref result, 2, resultBelow, 2);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs0, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper0, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower2, lower0, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x2<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); upper0 = PlaceLanes.Add(upper0, weight0, upper); lower0 = PlaceLanes.Add(lower0, weight0, lower);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result); lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result); lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result); lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result); lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, ref result, 2, resultBelow, 2);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x2<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3;
        Vector512<T> upper4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero, lower4 = upper4;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); upper0 = PlaceLanes.Add(upper0, weight0, upper); lower0 = PlaceLanes.Add(lower0, weight0, lower);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4));
                upper4 = PlaceLanes.Add(upper4, weight4, upper);
                lower4 = PlaceLanes.Add(lower4, weight4, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result); lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result); lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result); lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result); lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        upper4 = PlaceLanes.Finish<T, TEpilogue>(upper4, ref result); lower4 = PlaceLanes.Finish<T, TEpilogue>(lower4, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            Vector512<T> pooled4 = PlaceLanes.Squares(upper4, lower4);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled0, pooled1, pooled2, ref result, 4, resultBelow, 4);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Vector512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs0, pairs1, pairs2, ref result, 4, resultBelow, 8);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper0, upper1, upper2, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower0, lower1, lower2, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x2<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3;
        Vector512<T> upper4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero, lower4 = upper4;
        Vector512<T> upper5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero, lower5 = upper5;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); upper0 = PlaceLanes.Add(upper0, weight0, upper); lower0 = PlaceLanes.Add(lower0, weight0, lower);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4));
                upper4 = PlaceLanes.Add(upper4, weight4, upper);
                lower4 = PlaceLanes.Add(lower4, weight4, lower);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5));
                upper5 = PlaceLanes.Add(upper5, weight5, upper);
                lower5 = PlaceLanes.Add(lower5, weight5, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result); lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result); lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result); lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result); lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        upper4 = PlaceLanes.Finish<T, TEpilogue>(upper4, ref result); lower4 = PlaceLanes.Finish<T, TEpilogue>(lower4, ref result);
        upper5 = PlaceLanes.Finish<T, TEpilogue>(upper5, ref result); lower5 = PlaceLanes.Finish<T, TEpilogue>(lower5, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            Vector512<T> pooled4 = PlaceLanes.Squares(upper4, lower4);
            Vector512<T> pooled5 = PlaceLanes.Squares(upper5, lower5);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled0, pooled1, ref result, 4, resultBelow, 4);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Vector512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Vector512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs0, pairs1, ref result, 4, resultBelow, 8);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper0, upper1, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower0, lower1, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x2<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3;
        Vector512<T> upper4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero, lower4 = upper4;
        Vector512<T> upper5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero, lower5 = upper5;
        Vector512<T> upper6 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 6)) : Vector512<T>.Zero, lower6 = upper6;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); upper0 = PlaceLanes.Add(upper0, weight0, upper); lower0 = PlaceLanes.Add(lower0, weight0, lower);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4));
                upper4 = PlaceLanes.Add(upper4, weight4, upper);
                lower4 = PlaceLanes.Add(lower4, weight4, lower);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5));
                upper5 = PlaceLanes.Add(upper5, weight5, upper);
                lower5 = PlaceLanes.Add(lower5, weight5, lower);
                var weight6 = Vector512.Create(Unsafe.Add(ref weights, 6));
                upper6 = PlaceLanes.Add(upper6, weight6, upper);
                lower6 = PlaceLanes.Add(lower6, weight6, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result); lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result); lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result); lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result); lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        upper4 = PlaceLanes.Finish<T, TEpilogue>(upper4, ref result); lower4 = PlaceLanes.Finish<T, TEpilogue>(lower4, ref result);
        upper5 = PlaceLanes.Finish<T, TEpilogue>(upper5, ref result); lower5 = PlaceLanes.Finish<T, TEpilogue>(lower5, ref result);
        upper6 = PlaceLanes.Finish<T, TEpilogue>(upper6, ref result); lower6 = PlaceLanes.Finish<T, TEpilogue>(lower6, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            Vector512<T> pooled4 = PlaceLanes.Squares(upper4, lower4);
            Vector512<T> pooled5 = PlaceLanes.Squares(upper5, lower5);
            Vector512<T> pooled6 = PlaceLanes.Squares(upper6, lower6);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled0, ref result, 4, resultBelow, 4);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Vector512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Vector512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            Vector512<T> pairs6 = PlaceLanes.Pairs(upper6, lower6);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs6, pairs0, ref result, 4, resultBelow, 8);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper6, upper0, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower6, lower0, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x2<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> upper0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero, lower0 = upper0;
        Vector512<T> upper1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero, lower1 = upper1;
        Vector512<T> upper2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero, lower2 = upper2;
        Vector512<T> upper3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero, lower3 = upper3;
        Vector512<T> upper4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero, lower4 = upper4;
        Vector512<T> upper5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero, lower5 = upper5;
        Vector512<T> upper6 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 6)) : Vector512<T>.Zero, lower6 = upper6;
        Vector512<T> upper7 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 7)) : Vector512<T>.Zero, lower7 = upper7;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> upper = Vector512.LoadUnsafe(ref left);
                Vector512<T> lower = Vector512.LoadUnsafe(ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); upper0 = PlaceLanes.Add(upper0, weight0, upper); lower0 = PlaceLanes.Add(lower0, weight0, lower);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1));
                upper1 = PlaceLanes.Add(upper1, weight1, upper);
                lower1 = PlaceLanes.Add(lower1, weight1, lower);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2));
                upper2 = PlaceLanes.Add(upper2, weight2, upper);
                lower2 = PlaceLanes.Add(lower2, weight2, lower);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3));
                upper3 = PlaceLanes.Add(upper3, weight3, upper);
                lower3 = PlaceLanes.Add(lower3, weight3, lower);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4));
                upper4 = PlaceLanes.Add(upper4, weight4, upper);
                lower4 = PlaceLanes.Add(lower4, weight4, lower);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5));
                upper5 = PlaceLanes.Add(upper5, weight5, upper);
                lower5 = PlaceLanes.Add(lower5, weight5, lower);
                var weight6 = Vector512.Create(Unsafe.Add(ref weights, 6));
                upper6 = PlaceLanes.Add(upper6, weight6, upper);
                lower6 = PlaceLanes.Add(lower6, weight6, lower);
                var weight7 = Vector512.Create(Unsafe.Add(ref weights, 7));
                upper7 = PlaceLanes.Add(upper7, weight7, upper);
                lower7 = PlaceLanes.Add(lower7, weight7, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = PlaceLanes.Finish<T, TEpilogue>(upper0, ref result); lower0 = PlaceLanes.Finish<T, TEpilogue>(lower0, ref result);
        upper1 = PlaceLanes.Finish<T, TEpilogue>(upper1, ref result); lower1 = PlaceLanes.Finish<T, TEpilogue>(lower1, ref result);
        upper2 = PlaceLanes.Finish<T, TEpilogue>(upper2, ref result); lower2 = PlaceLanes.Finish<T, TEpilogue>(lower2, ref result);
        upper3 = PlaceLanes.Finish<T, TEpilogue>(upper3, ref result); lower3 = PlaceLanes.Finish<T, TEpilogue>(lower3, ref result);
        upper4 = PlaceLanes.Finish<T, TEpilogue>(upper4, ref result); lower4 = PlaceLanes.Finish<T, TEpilogue>(lower4, ref result);
        upper5 = PlaceLanes.Finish<T, TEpilogue>(upper5, ref result); lower5 = PlaceLanes.Finish<T, TEpilogue>(lower5, ref result);
        upper6 = PlaceLanes.Finish<T, TEpilogue>(upper6, ref result); lower6 = PlaceLanes.Finish<T, TEpilogue>(lower6, ref result);
        upper7 = PlaceLanes.Finish<T, TEpilogue>(upper7, ref result); lower7 = PlaceLanes.Finish<T, TEpilogue>(lower7, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Vector512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Vector512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Vector512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            Vector512<T> pooled4 = PlaceLanes.Squares(upper4, lower4);
            Vector512<T> pooled5 = PlaceLanes.Squares(upper5, lower5);
            Vector512<T> pooled6 = PlaceLanes.Squares(upper6, lower6);
            Vector512<T> pooled7 = PlaceLanes.Squares(upper7, lower7);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled7, ref result, 4, resultBelow, 4);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Vector512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Vector512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Vector512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Vector512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Vector512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            Vector512<T> pairs6 = PlaceLanes.Pairs(upper6, lower6);
            Vector512<T> pairs7 = PlaceLanes.Pairs(upper7, lower7);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs6, pairs7, ref result, 4, resultBelow, 8);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper6, upper7, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower6, lower7, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x1<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> both0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); both0 = PlaceLanes.Add(both0, weight0, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(both0);
            PlaceLanes.Store(pooled0, pooled0, pooled0, pooled0, ref result, 1, resultBelow, 1);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            PlaceLanes.Store(halves0, halves0, halves0, halves0, ref result, 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(both0, both0, both0, both0, ref result, 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x1<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> both0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero;
        Vector512<T> both1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1)); both1 = PlaceLanes.Add(both1, weight1, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(both1);
            PlaceLanes.Store(pooled0, pooled1, pooled0, pooled1, ref result, 1, resultBelow, 1);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            PlaceLanes.Store(halves0, halves1, halves0, halves1, ref result, 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both0, both1, ref result, 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x1<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> both0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero;
        Vector512<T> both1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero;
        Vector512<T> both2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1)); both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2)); both2 = PlaceLanes.Add(both2, weight2, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(both2);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled0, ref result, 1, resultBelow, 1);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            PlaceLanes.Store(halves0, halves1, halves2, halves0, ref result, 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both0, ref result, 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x1<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> both0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero;
        Vector512<T> both1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero;
        Vector512<T> both2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero;
        Vector512<T> both3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1)); both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2)); both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3)); both3 = PlaceLanes.Add(both3, weight3, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(both3);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, ref result, 1, resultBelow, 1);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, ref result, 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, ref result, 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x1<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> both0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero;
        Vector512<T> both1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero;
        Vector512<T> both2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero;
        Vector512<T> both3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero;
        Vector512<T> both4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1)); both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2)); both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3)); both3 = PlaceLanes.Add(both3, weight3, both);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4)); both4 = PlaceLanes.Add(both4, weight4, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        both4 = PlaceLanes.Finish<T, TEpilogue>(both4, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(both3);
            Vector512<T> pooled4 = PlaceLanes.Squares(both4);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled0, pooled1, pooled2, ref result, 2, resultBelow, 2);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Vector512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves0, halves1, halves2, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, both4, both0, both1, both2, ref result, 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x1<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> both0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero;
        Vector512<T> both1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero;
        Vector512<T> both2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero;
        Vector512<T> both3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero;
        Vector512<T> both4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero;
        Vector512<T> both5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1)); both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2)); both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3)); both3 = PlaceLanes.Add(both3, weight3, both);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4)); both4 = PlaceLanes.Add(both4, weight4, both);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5)); both5 = PlaceLanes.Add(both5, weight5, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        both4 = PlaceLanes.Finish<T, TEpilogue>(both4, ref result);
        both5 = PlaceLanes.Finish<T, TEpilogue>(both5, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(both3);
            Vector512<T> pooled4 = PlaceLanes.Squares(both4);
            Vector512<T> pooled5 = PlaceLanes.Squares(both5);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled0, pooled1, ref result, 2, resultBelow, 2);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Vector512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Vector512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves0, halves1, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both0, both1, ref result, 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x1<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> both0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero;
        Vector512<T> both1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero;
        Vector512<T> both2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero;
        Vector512<T> both3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero;
        Vector512<T> both4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero;
        Vector512<T> both5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero;
        Vector512<T> both6 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 6)) : Vector512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1)); both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2)); both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3)); both3 = PlaceLanes.Add(both3, weight3, both);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4)); both4 = PlaceLanes.Add(both4, weight4, both);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5)); both5 = PlaceLanes.Add(both5, weight5, both);
                var weight6 = Vector512.Create(Unsafe.Add(ref weights, 6)); both6 = PlaceLanes.Add(both6, weight6, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        both4 = PlaceLanes.Finish<T, TEpilogue>(both4, ref result);
        both5 = PlaceLanes.Finish<T, TEpilogue>(both5, ref result);
        both6 = PlaceLanes.Finish<T, TEpilogue>(both6, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(both3);
            Vector512<T> pooled4 = PlaceLanes.Squares(both4);
            Vector512<T> pooled5 = PlaceLanes.Squares(both5);
            Vector512<T> pooled6 = PlaceLanes.Squares(both6);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled0, ref result, 2, resultBelow, 2);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Vector512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Vector512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            Vector512<T> halves6 = PlaceLanes.Pairs(both6, both6);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves6, halves0, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both6, both0, ref result, 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x1<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        bool hasBias = TNest.HasBias;
        int lanes = Vector512<T>.Count, below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Vector512<T> both0 = hasBias ? Vector512.Create(bias) : Vector512<T>.Zero;
        Vector512<T> both1 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 1)) : Vector512<T>.Zero;
        Vector512<T> both2 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 2)) : Vector512<T>.Zero;
        Vector512<T> both3 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 3)) : Vector512<T>.Zero;
        Vector512<T> both4 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 4)) : Vector512<T>.Zero;
        Vector512<T> both5 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 5)) : Vector512<T>.Zero;
        Vector512<T> both6 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 6)) : Vector512<T>.Zero;
        Vector512<T> both7 = hasBias ? Vector512.Create(Unsafe.Add(ref bias, 7)) : Vector512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Vector512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Vector512.Create(weights); both0 = PlaceLanes.Add(both0, weight0, both);
                var weight1 = Vector512.Create(Unsafe.Add(ref weights, 1)); both1 = PlaceLanes.Add(both1, weight1, both);
                var weight2 = Vector512.Create(Unsafe.Add(ref weights, 2)); both2 = PlaceLanes.Add(both2, weight2, both);
                var weight3 = Vector512.Create(Unsafe.Add(ref weights, 3)); both3 = PlaceLanes.Add(both3, weight3, both);
                var weight4 = Vector512.Create(Unsafe.Add(ref weights, 4)); both4 = PlaceLanes.Add(both4, weight4, both);
                var weight5 = Vector512.Create(Unsafe.Add(ref weights, 5)); both5 = PlaceLanes.Add(both5, weight5, both);
                var weight6 = Vector512.Create(Unsafe.Add(ref weights, 6)); both6 = PlaceLanes.Add(both6, weight6, both);
                var weight7 = Vector512.Create(Unsafe.Add(ref weights, 7)); both7 = PlaceLanes.Add(both7, weight7, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = PlaceLanes.Finish<T, TEpilogue>(both0, ref result);
        both1 = PlaceLanes.Finish<T, TEpilogue>(both1, ref result);
        both2 = PlaceLanes.Finish<T, TEpilogue>(both2, ref result);
        both3 = PlaceLanes.Finish<T, TEpilogue>(both3, ref result);
        both4 = PlaceLanes.Finish<T, TEpilogue>(both4, ref result);
        both5 = PlaceLanes.Finish<T, TEpilogue>(both5, ref result);
        both6 = PlaceLanes.Finish<T, TEpilogue>(both6, ref result);
        both7 = PlaceLanes.Finish<T, TEpilogue>(both7, ref result);
        if (typeof(TPool) == typeof(PoolOfSquares))
        {
            Vector512<T> pooled0 = PlaceLanes.Squares(both0);
            Vector512<T> pooled1 = PlaceLanes.Squares(both1);
            Vector512<T> pooled2 = PlaceLanes.Squares(both2);
            Vector512<T> pooled3 = PlaceLanes.Squares(both3);
            Vector512<T> pooled4 = PlaceLanes.Squares(both4);
            Vector512<T> pooled5 = PlaceLanes.Squares(both5);
            Vector512<T> pooled6 = PlaceLanes.Squares(both6);
            Vector512<T> pooled7 = PlaceLanes.Squares(both7);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled7, ref result, 2, resultBelow, 2);
        }
        else if (typeof(TPool) == typeof(PoolOfPairs))
        {
            Vector512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Vector512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Vector512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Vector512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Vector512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Vector512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            Vector512<T> halves6 = PlaceLanes.Pairs(both6, both6);
            Vector512<T> halves7 = PlaceLanes.Pairs(both7, both7);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves6, halves7, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both6, both7, ref result, 4, resultBelow, 8);
        }
    }
}
