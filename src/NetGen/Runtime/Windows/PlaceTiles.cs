// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Places of two rows times weights of a window on one channel: a tile's sums are in registers while the taps pass by, and are turned to rows of channels.</summary>
internal static class PlaceTiles
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x3<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0, both0 = upper0;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                Simd512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0);
        lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            PlaceLanes.Store(pooled0, pooled0, pooled0, pooled0, ref result, 3, resultBelow, 3);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            PlaceLanes.Store(pairs0, pairs0, pairs0, pairs0, ref result, 2, resultBelow, 4);
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
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
    public static void Tile2x3<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0, both0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1, both1 = upper1;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                Simd512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0);
        lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0);
        lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            PlaceLanes.Store(pooled0, pooled1, pooled0, pooled1, ref result, 3, resultBelow, 3);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            PlaceLanes.Store(pairs0, pairs1, pairs0, pairs1, ref result, 2, resultBelow, 4);
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
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
    public static void Tile3x3<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0, both0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1, both1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2, both2 = upper2;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                Simd512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0);
        lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0);
        lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0);
        lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled0, ref result, 3, resultBelow, 3);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs0, ref result, 2, resultBelow, 4);
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
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
    public static void Tile4x3<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0, both0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1, both1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2, both2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3, both3 = upper3;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                Simd512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0);
        lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0);
        lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0);
        lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0);
        lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, ref result, 3, resultBelow, 3);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, ref result, 2, resultBelow, 4);
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
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
    public static void Tile5x3<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0, both0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1, both1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2, both2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3, both3 = upper3;
        Simd512<T> upper4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero, lower4 = upper4, both4 = upper4;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                Simd512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4));
                Simd512<T>.MultiplyAccumulate(ref upper4, weight4, upper);
                Simd512<T>.MultiplyAccumulate(ref lower4, weight4, lower);
                Simd512<T>.MultiplyAccumulate(ref both4, weight4, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0);
        lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0);
        lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0);
        lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0);
        lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        upper4 = TEpilogue.Apply(upper4, ref result, ref result, 0);
        lower4 = TEpilogue.Apply(lower4, ref result, ref result, 0);
        both4 = TEpilogue.Apply(both4, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            Simd512<T> pooled4 = PlaceLanes.Squares(upper4, lower4, both4);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled0, pooled1, pooled2, ref result, 6, resultBelow, 6);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Simd512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs0, pairs1, pairs2, ref result, 4, resultBelow, 8);
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Simd512<T> halves4 = PlaceLanes.Pairs(both4, both4);
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
    public static void Tile6x3<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0, both0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1, both1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2, both2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3, both3 = upper3;
        Simd512<T> upper4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero, lower4 = upper4, both4 = upper4;
        Simd512<T> upper5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero, lower5 = upper5, both5 = upper5;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                Simd512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4));
                Simd512<T>.MultiplyAccumulate(ref upper4, weight4, upper);
                Simd512<T>.MultiplyAccumulate(ref lower4, weight4, lower);
                Simd512<T>.MultiplyAccumulate(ref both4, weight4, both);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5));
                Simd512<T>.MultiplyAccumulate(ref upper5, weight5, upper);
                Simd512<T>.MultiplyAccumulate(ref lower5, weight5, lower);
                Simd512<T>.MultiplyAccumulate(ref both5, weight5, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0);
        lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0);
        lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0);
        lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0);
        lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        upper4 = TEpilogue.Apply(upper4, ref result, ref result, 0);
        lower4 = TEpilogue.Apply(lower4, ref result, ref result, 0);
        both4 = TEpilogue.Apply(both4, ref result, ref result, 0);
        upper5 = TEpilogue.Apply(upper5, ref result, ref result, 0);
        lower5 = TEpilogue.Apply(lower5, ref result, ref result, 0);
        both5 = TEpilogue.Apply(both5, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            Simd512<T> pooled4 = PlaceLanes.Squares(upper4, lower4, both4);
            Simd512<T> pooled5 = PlaceLanes.Squares(upper5, lower5, both5);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled0, pooled1, ref result, 6, resultBelow, 6);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Simd512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Simd512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs0, pairs1, ref result, 4, resultBelow, 8);
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Simd512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Simd512<T> halves5 = PlaceLanes.Pairs(both5, both5);
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
    public static void Tile7x3<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0, both0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1, both1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2, both2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3, both3 = upper3;
        Simd512<T> upper4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero, lower4 = upper4, both4 = upper4;
        Simd512<T> upper5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero, lower5 = upper5, both5 = upper5;
        Simd512<T> upper6 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 6)) : Simd512<T>.Zero, lower6 = upper6, both6 = upper6;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                Simd512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4));
                Simd512<T>.MultiplyAccumulate(ref upper4, weight4, upper);
                Simd512<T>.MultiplyAccumulate(ref lower4, weight4, lower);
                Simd512<T>.MultiplyAccumulate(ref both4, weight4, both);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5));
                Simd512<T>.MultiplyAccumulate(ref upper5, weight5, upper);
                Simd512<T>.MultiplyAccumulate(ref lower5, weight5, lower);
                Simd512<T>.MultiplyAccumulate(ref both5, weight5, both);
                var weight6 = Simd512<T>.Create(Unsafe.Add(ref weights, 6));
                Simd512<T>.MultiplyAccumulate(ref upper6, weight6, upper);
                Simd512<T>.MultiplyAccumulate(ref lower6, weight6, lower);
                Simd512<T>.MultiplyAccumulate(ref both6, weight6, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0);
        lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0);
        lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0);
        lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0);
        lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        upper4 = TEpilogue.Apply(upper4, ref result, ref result, 0);
        lower4 = TEpilogue.Apply(lower4, ref result, ref result, 0);
        both4 = TEpilogue.Apply(both4, ref result, ref result, 0);
        upper5 = TEpilogue.Apply(upper5, ref result, ref result, 0);
        lower5 = TEpilogue.Apply(lower5, ref result, ref result, 0);
        both5 = TEpilogue.Apply(both5, ref result, ref result, 0);
        upper6 = TEpilogue.Apply(upper6, ref result, ref result, 0);
        lower6 = TEpilogue.Apply(lower6, ref result, ref result, 0);
        both6 = TEpilogue.Apply(both6, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            Simd512<T> pooled4 = PlaceLanes.Squares(upper4, lower4, both4);
            Simd512<T> pooled5 = PlaceLanes.Squares(upper5, lower5, both5);
            Simd512<T> pooled6 = PlaceLanes.Squares(upper6, lower6, both6);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled0, ref result, 6, resultBelow, 6);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Simd512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Simd512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            Simd512<T> pairs6 = PlaceLanes.Pairs(upper6, lower6);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs6, pairs0, ref result, 4, resultBelow, 8);
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Simd512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Simd512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            Simd512<T> halves6 = PlaceLanes.Pairs(both6, both6);
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
    public static void Tile8x3<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0, both0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1, both1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2, both2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3, both3 = upper3;
        Simd512<T> upper4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero, lower4 = upper4, both4 = upper4;
        Simd512<T> upper5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero, lower5 = upper5, both5 = upper5;
        Simd512<T> upper6 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 6)) : Simd512<T>.Zero, lower6 = upper6, both6 = upper6;
        Simd512<T> upper7 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 7)) : Simd512<T>.Zero, lower7 = upper7, both7 = upper7;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                Simd512<T> both = PlaceLanes.Both(ref Unsafe.Add(ref left, lanes), ref Unsafe.Add(ref left, below + lanes));
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4));
                Simd512<T>.MultiplyAccumulate(ref upper4, weight4, upper);
                Simd512<T>.MultiplyAccumulate(ref lower4, weight4, lower);
                Simd512<T>.MultiplyAccumulate(ref both4, weight4, both);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5));
                Simd512<T>.MultiplyAccumulate(ref upper5, weight5, upper);
                Simd512<T>.MultiplyAccumulate(ref lower5, weight5, lower);
                Simd512<T>.MultiplyAccumulate(ref both5, weight5, both);
                var weight6 = Simd512<T>.Create(Unsafe.Add(ref weights, 6));
                Simd512<T>.MultiplyAccumulate(ref upper6, weight6, upper);
                Simd512<T>.MultiplyAccumulate(ref lower6, weight6, lower);
                Simd512<T>.MultiplyAccumulate(ref both6, weight6, both);
                var weight7 = Simd512<T>.Create(Unsafe.Add(ref weights, 7));
                Simd512<T>.MultiplyAccumulate(ref upper7, weight7, upper);
                Simd512<T>.MultiplyAccumulate(ref lower7, weight7, lower);
                Simd512<T>.MultiplyAccumulate(ref both7, weight7, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0);
        lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0);
        lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0);
        lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0);
        lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        upper4 = TEpilogue.Apply(upper4, ref result, ref result, 0);
        lower4 = TEpilogue.Apply(lower4, ref result, ref result, 0);
        both4 = TEpilogue.Apply(both4, ref result, ref result, 0);
        upper5 = TEpilogue.Apply(upper5, ref result, ref result, 0);
        lower5 = TEpilogue.Apply(lower5, ref result, ref result, 0);
        both5 = TEpilogue.Apply(both5, ref result, ref result, 0);
        upper6 = TEpilogue.Apply(upper6, ref result, ref result, 0);
        lower6 = TEpilogue.Apply(lower6, ref result, ref result, 0);
        both6 = TEpilogue.Apply(both6, ref result, ref result, 0);
        upper7 = TEpilogue.Apply(upper7, ref result, ref result, 0);
        lower7 = TEpilogue.Apply(lower7, ref result, ref result, 0);
        both7 = TEpilogue.Apply(both7, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0, both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1, both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2, both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3, both3);
            Simd512<T> pooled4 = PlaceLanes.Squares(upper4, lower4, both4);
            Simd512<T> pooled5 = PlaceLanes.Squares(upper5, lower5, both5);
            Simd512<T> pooled6 = PlaceLanes.Squares(upper6, lower6, both6);
            Simd512<T> pooled7 = PlaceLanes.Squares(upper7, lower7, both7);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled7, ref result, 6, resultBelow, 6);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Simd512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Simd512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            Simd512<T> pairs6 = PlaceLanes.Pairs(upper6, lower6);
            Simd512<T> pairs7 = PlaceLanes.Pairs(upper7, lower7);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs6, pairs7, ref result, 4, resultBelow, 8);
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Simd512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Simd512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            Simd512<T> halves6 = PlaceLanes.Pairs(both6, both6);
            Simd512<T> halves7 = PlaceLanes.Pairs(both7, both7);
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
    public static void Tile1x2<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0); lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            PlaceLanes.Store(pooled0, pooled0, pooled0, pooled0, ref result, 2, resultBelow, 2);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            PlaceLanes.Store(pairs0, pairs0, pairs0, pairs0, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper0, upper0, upper0, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower0, lower0, lower0, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x2<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0); lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0); lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            PlaceLanes.Store(pooled0, pooled1, pooled0, pooled1, ref result, 2, resultBelow, 2);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            PlaceLanes.Store(pairs0, pairs1, pairs0, pairs1, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper0, upper1, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower0, lower1, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x2<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0); lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0); lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0); lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled0, ref result, 2, resultBelow, 2);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs0, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper0, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower2, lower0, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x2<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0); lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0); lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0); lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0); lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, ref result, 2, resultBelow, 2);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, ref result, 4, resultBelow, 4);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, ref Unsafe.Add(ref result, resultBelow), 4, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x2<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3;
        Simd512<T> upper4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero, lower4 = upper4;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4));
                Simd512<T>.MultiplyAccumulate(ref upper4, weight4, upper);
                Simd512<T>.MultiplyAccumulate(ref lower4, weight4, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0); lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0); lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0); lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0); lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        upper4 = TEpilogue.Apply(upper4, ref result, ref result, 0); lower4 = TEpilogue.Apply(lower4, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            Simd512<T> pooled4 = PlaceLanes.Squares(upper4, lower4);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled0, pooled1, pooled2, ref result, 4, resultBelow, 4);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Simd512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs0, pairs1, pairs2, ref result, 4, resultBelow, 8);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper0, upper1, upper2, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower0, lower1, lower2, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x2<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3;
        Simd512<T> upper4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero, lower4 = upper4;
        Simd512<T> upper5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero, lower5 = upper5;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4));
                Simd512<T>.MultiplyAccumulate(ref upper4, weight4, upper);
                Simd512<T>.MultiplyAccumulate(ref lower4, weight4, lower);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5));
                Simd512<T>.MultiplyAccumulate(ref upper5, weight5, upper);
                Simd512<T>.MultiplyAccumulate(ref lower5, weight5, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0); lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0); lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0); lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0); lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        upper4 = TEpilogue.Apply(upper4, ref result, ref result, 0); lower4 = TEpilogue.Apply(lower4, ref result, ref result, 0);
        upper5 = TEpilogue.Apply(upper5, ref result, ref result, 0); lower5 = TEpilogue.Apply(lower5, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            Simd512<T> pooled4 = PlaceLanes.Squares(upper4, lower4);
            Simd512<T> pooled5 = PlaceLanes.Squares(upper5, lower5);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled0, pooled1, ref result, 4, resultBelow, 4);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Simd512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Simd512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs0, pairs1, ref result, 4, resultBelow, 8);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper0, upper1, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower0, lower1, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x2<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3;
        Simd512<T> upper4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero, lower4 = upper4;
        Simd512<T> upper5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero, lower5 = upper5;
        Simd512<T> upper6 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 6)) : Simd512<T>.Zero, lower6 = upper6;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4));
                Simd512<T>.MultiplyAccumulate(ref upper4, weight4, upper);
                Simd512<T>.MultiplyAccumulate(ref lower4, weight4, lower);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5));
                Simd512<T>.MultiplyAccumulate(ref upper5, weight5, upper);
                Simd512<T>.MultiplyAccumulate(ref lower5, weight5, lower);
                var weight6 = Simd512<T>.Create(Unsafe.Add(ref weights, 6));
                Simd512<T>.MultiplyAccumulate(ref upper6, weight6, upper);
                Simd512<T>.MultiplyAccumulate(ref lower6, weight6, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0); lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0); lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0); lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0); lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        upper4 = TEpilogue.Apply(upper4, ref result, ref result, 0); lower4 = TEpilogue.Apply(lower4, ref result, ref result, 0);
        upper5 = TEpilogue.Apply(upper5, ref result, ref result, 0); lower5 = TEpilogue.Apply(lower5, ref result, ref result, 0);
        upper6 = TEpilogue.Apply(upper6, ref result, ref result, 0); lower6 = TEpilogue.Apply(lower6, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            Simd512<T> pooled4 = PlaceLanes.Squares(upper4, lower4);
            Simd512<T> pooled5 = PlaceLanes.Squares(upper5, lower5);
            Simd512<T> pooled6 = PlaceLanes.Squares(upper6, lower6);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled0, ref result, 4, resultBelow, 4);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Simd512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Simd512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            Simd512<T> pairs6 = PlaceLanes.Pairs(upper6, lower6);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs6, pairs0, ref result, 4, resultBelow, 8);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper6, upper0, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower6, lower0, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x2<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> upper0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero, lower0 = upper0;
        Simd512<T> upper1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero, lower1 = upper1;
        Simd512<T> upper2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero, lower2 = upper2;
        Simd512<T> upper3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero, lower3 = upper3;
        Simd512<T> upper4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero, lower4 = upper4;
        Simd512<T> upper5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero, lower5 = upper5;
        Simd512<T> upper6 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 6)) : Simd512<T>.Zero, lower6 = upper6;
        Simd512<T> upper7 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 7)) : Simd512<T>.Zero, lower7 = upper7;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> upper = Simd512<T>.Load(ref left);
                Simd512<T> lower = Simd512<T>.Load(ref left, below);
                var weight0 = Simd512<T>.Create(weights);
                Simd512<T>.MultiplyAccumulate(ref upper0, weight0, upper);
                Simd512<T>.MultiplyAccumulate(ref lower0, weight0, lower);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1));
                Simd512<T>.MultiplyAccumulate(ref upper1, weight1, upper);
                Simd512<T>.MultiplyAccumulate(ref lower1, weight1, lower);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2));
                Simd512<T>.MultiplyAccumulate(ref upper2, weight2, upper);
                Simd512<T>.MultiplyAccumulate(ref lower2, weight2, lower);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3));
                Simd512<T>.MultiplyAccumulate(ref upper3, weight3, upper);
                Simd512<T>.MultiplyAccumulate(ref lower3, weight3, lower);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4));
                Simd512<T>.MultiplyAccumulate(ref upper4, weight4, upper);
                Simd512<T>.MultiplyAccumulate(ref lower4, weight4, lower);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5));
                Simd512<T>.MultiplyAccumulate(ref upper5, weight5, upper);
                Simd512<T>.MultiplyAccumulate(ref lower5, weight5, lower);
                var weight6 = Simd512<T>.Create(Unsafe.Add(ref weights, 6));
                Simd512<T>.MultiplyAccumulate(ref upper6, weight6, upper);
                Simd512<T>.MultiplyAccumulate(ref lower6, weight6, lower);
                var weight7 = Simd512<T>.Create(Unsafe.Add(ref weights, 7));
                Simd512<T>.MultiplyAccumulate(ref upper7, weight7, upper);
                Simd512<T>.MultiplyAccumulate(ref lower7, weight7, lower);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        upper0 = TEpilogue.Apply(upper0, ref result, ref result, 0); lower0 = TEpilogue.Apply(lower0, ref result, ref result, 0);
        upper1 = TEpilogue.Apply(upper1, ref result, ref result, 0); lower1 = TEpilogue.Apply(lower1, ref result, ref result, 0);
        upper2 = TEpilogue.Apply(upper2, ref result, ref result, 0); lower2 = TEpilogue.Apply(lower2, ref result, ref result, 0);
        upper3 = TEpilogue.Apply(upper3, ref result, ref result, 0); lower3 = TEpilogue.Apply(lower3, ref result, ref result, 0);
        upper4 = TEpilogue.Apply(upper4, ref result, ref result, 0); lower4 = TEpilogue.Apply(lower4, ref result, ref result, 0);
        upper5 = TEpilogue.Apply(upper5, ref result, ref result, 0); lower5 = TEpilogue.Apply(lower5, ref result, ref result, 0);
        upper6 = TEpilogue.Apply(upper6, ref result, ref result, 0); lower6 = TEpilogue.Apply(lower6, ref result, ref result, 0);
        upper7 = TEpilogue.Apply(upper7, ref result, ref result, 0); lower7 = TEpilogue.Apply(lower7, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(upper0, lower0);
            Simd512<T> pooled1 = PlaceLanes.Squares(upper1, lower1);
            Simd512<T> pooled2 = PlaceLanes.Squares(upper2, lower2);
            Simd512<T> pooled3 = PlaceLanes.Squares(upper3, lower3);
            Simd512<T> pooled4 = PlaceLanes.Squares(upper4, lower4);
            Simd512<T> pooled5 = PlaceLanes.Squares(upper5, lower5);
            Simd512<T> pooled6 = PlaceLanes.Squares(upper6, lower6);
            Simd512<T> pooled7 = PlaceLanes.Squares(upper7, lower7);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled7, ref result, 4, resultBelow, 4);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> pairs0 = PlaceLanes.Pairs(upper0, lower0);
            Simd512<T> pairs1 = PlaceLanes.Pairs(upper1, lower1);
            Simd512<T> pairs2 = PlaceLanes.Pairs(upper2, lower2);
            Simd512<T> pairs3 = PlaceLanes.Pairs(upper3, lower3);
            Simd512<T> pairs4 = PlaceLanes.Pairs(upper4, lower4);
            Simd512<T> pairs5 = PlaceLanes.Pairs(upper5, lower5);
            Simd512<T> pairs6 = PlaceLanes.Pairs(upper6, lower6);
            Simd512<T> pairs7 = PlaceLanes.Pairs(upper7, lower7);
            PlaceLanes.Store(pairs0, pairs1, pairs2, pairs3, pairs4, pairs5, pairs6, pairs7, ref result, 4, resultBelow, 8);
        }
        else
        {
            PlaceLanes.Store(upper0, upper1, upper2, upper3, upper4, upper5, upper6, upper7, ref result, 8, resultBelow, 8);
            PlaceLanes.Store(lower0, lower1, lower2, lower3, lower4, lower5, lower6, lower7, ref Unsafe.Add(ref result, resultBelow), 8, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x1<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> both0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Simd512<T>.Create(weights); Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(both0);
            PlaceLanes.Store(pooled0, pooled0, pooled0, pooled0, ref result, 1, resultBelow, 1);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            PlaceLanes.Store(halves0, halves0, halves0, halves0, ref result, 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(both0, both0, both0, both0, ref result, 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x1<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> both0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero;
        Simd512<T> both1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Simd512<T>.Create(weights); Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1)); Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(both1);
            PlaceLanes.Store(pooled0, pooled1, pooled0, pooled1, ref result, 1, resultBelow, 1);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            PlaceLanes.Store(halves0, halves1, halves0, halves1, ref result, 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both0, both1, ref result, 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x1<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> both0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero;
        Simd512<T> both1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero;
        Simd512<T> both2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Simd512<T>.Create(weights); Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1)); Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2)); Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(both2);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled0, ref result, 1, resultBelow, 1);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            PlaceLanes.Store(halves0, halves1, halves2, halves0, ref result, 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both0, ref result, 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x1<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> both0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero;
        Simd512<T> both1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero;
        Simd512<T> both2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero;
        Simd512<T> both3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Simd512<T>.Create(weights); Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1)); Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2)); Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3)); Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(both3);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, ref result, 1, resultBelow, 1);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, ref result, 1, resultBelow, 2);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, ref result, 2, resultBelow, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x1<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> both0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero;
        Simd512<T> both1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero;
        Simd512<T> both2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero;
        Simd512<T> both3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero;
        Simd512<T> both4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Simd512<T>.Create(weights); Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1)); Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2)); Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3)); Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4)); Simd512<T>.MultiplyAccumulate(ref both4, weight4, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        both4 = TEpilogue.Apply(both4, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(both3);
            Simd512<T> pooled4 = PlaceLanes.Squares(both4);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled0, pooled1, pooled2, ref result, 2, resultBelow, 2);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Simd512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves0, halves1, halves2, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, both4, both0, both1, both2, ref result, 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x1<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> both0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero;
        Simd512<T> both1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero;
        Simd512<T> both2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero;
        Simd512<T> both3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero;
        Simd512<T> both4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero;
        Simd512<T> both5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Simd512<T>.Create(weights); Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1)); Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2)); Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3)); Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4)); Simd512<T>.MultiplyAccumulate(ref both4, weight4, both);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5)); Simd512<T>.MultiplyAccumulate(ref both5, weight5, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        both4 = TEpilogue.Apply(both4, ref result, ref result, 0);
        both5 = TEpilogue.Apply(both5, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(both3);
            Simd512<T> pooled4 = PlaceLanes.Squares(both4);
            Simd512<T> pooled5 = PlaceLanes.Squares(both5);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled0, pooled1, ref result, 2, resultBelow, 2);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Simd512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Simd512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves0, halves1, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both0, both1, ref result, 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x1<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> both0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero;
        Simd512<T> both1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero;
        Simd512<T> both2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero;
        Simd512<T> both3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero;
        Simd512<T> both4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero;
        Simd512<T> both5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero;
        Simd512<T> both6 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 6)) : Simd512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Simd512<T>.Create(weights); Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1)); Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2)); Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3)); Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4)); Simd512<T>.MultiplyAccumulate(ref both4, weight4, both);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5)); Simd512<T>.MultiplyAccumulate(ref both5, weight5, both);
                var weight6 = Simd512<T>.Create(Unsafe.Add(ref weights, 6)); Simd512<T>.MultiplyAccumulate(ref both6, weight6, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        both4 = TEpilogue.Apply(both4, ref result, ref result, 0);
        both5 = TEpilogue.Apply(both5, ref result, ref result, 0);
        both6 = TEpilogue.Apply(both6, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(both3);
            Simd512<T> pooled4 = PlaceLanes.Squares(both4);
            Simd512<T> pooled5 = PlaceLanes.Squares(both5);
            Simd512<T> pooled6 = PlaceLanes.Squares(both6);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled0, ref result, 2, resultBelow, 2);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Simd512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Simd512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            Simd512<T> halves6 = PlaceLanes.Pairs(both6, both6);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves6, halves0, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both6, both0, ref result, 4, resultBelow, 8);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x1<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        bool hasBias = TNest.HasBias;
        int lanes = Simd512<T>.Count, poolWidth = TNest.PoolWidth, poolHeight = TNest.PoolHeight;
        int below = PlaceSteps<TNest>.GridBelow, resultBelow = PlaceSteps<TNest>.PlainBelow;
        int tapRows = TNest.KernelHeight, tapColumns = TNest.KernelWidth, tapRow = WindowSteps<TNest>.TapRow, tapStep = TNest.DilationX, weightStep = TNest.WeightStride;
        Simd512<T> both0 = hasBias ? Simd512<T>.Create(bias) : Simd512<T>.Zero;
        Simd512<T> both1 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 1)) : Simd512<T>.Zero;
        Simd512<T> both2 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 2)) : Simd512<T>.Zero;
        Simd512<T> both3 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 3)) : Simd512<T>.Zero;
        Simd512<T> both4 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 4)) : Simd512<T>.Zero;
        Simd512<T> both5 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 5)) : Simd512<T>.Zero;
        Simd512<T> both6 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 6)) : Simd512<T>.Zero;
        Simd512<T> both7 = hasBias ? Simd512<T>.Create(Unsafe.Add(ref bias, 7)) : Simd512<T>.Zero;
        for (int y = 0; y < tapRows; y++)
        {
            ref T left = ref Unsafe.Add(ref grid, y * tapRow);
            int x = 0;
            do
            {
                Simd512<T> both = PlaceLanes.Both(ref left, ref Unsafe.Add(ref left, below));
                var weight0 = Simd512<T>.Create(weights); Simd512<T>.MultiplyAccumulate(ref both0, weight0, both);
                var weight1 = Simd512<T>.Create(Unsafe.Add(ref weights, 1)); Simd512<T>.MultiplyAccumulate(ref both1, weight1, both);
                var weight2 = Simd512<T>.Create(Unsafe.Add(ref weights, 2)); Simd512<T>.MultiplyAccumulate(ref both2, weight2, both);
                var weight3 = Simd512<T>.Create(Unsafe.Add(ref weights, 3)); Simd512<T>.MultiplyAccumulate(ref both3, weight3, both);
                var weight4 = Simd512<T>.Create(Unsafe.Add(ref weights, 4)); Simd512<T>.MultiplyAccumulate(ref both4, weight4, both);
                var weight5 = Simd512<T>.Create(Unsafe.Add(ref weights, 5)); Simd512<T>.MultiplyAccumulate(ref both5, weight5, both);
                var weight6 = Simd512<T>.Create(Unsafe.Add(ref weights, 6)); Simd512<T>.MultiplyAccumulate(ref both6, weight6, both);
                var weight7 = Simd512<T>.Create(Unsafe.Add(ref weights, 7)); Simd512<T>.MultiplyAccumulate(ref both7, weight7, both);
                left = ref Unsafe.Add(ref left, tapStep);
                weights = ref Unsafe.Add(ref weights, weightStep);
            } while (++x < tapColumns);
        }

        both0 = TEpilogue.Apply(both0, ref result, ref result, 0);
        both1 = TEpilogue.Apply(both1, ref result, ref result, 0);
        both2 = TEpilogue.Apply(both2, ref result, ref result, 0);
        both3 = TEpilogue.Apply(both3, ref result, ref result, 0);
        both4 = TEpilogue.Apply(both4, ref result, ref result, 0);
        both5 = TEpilogue.Apply(both5, ref result, ref result, 0);
        both6 = TEpilogue.Apply(both6, ref result, ref result, 0);
        both7 = TEpilogue.Apply(both7, ref result, ref result, 0);
        if (poolHeight == 2)
        {
            Simd512<T> pooled0 = PlaceLanes.Squares(both0);
            Simd512<T> pooled1 = PlaceLanes.Squares(both1);
            Simd512<T> pooled2 = PlaceLanes.Squares(both2);
            Simd512<T> pooled3 = PlaceLanes.Squares(both3);
            Simd512<T> pooled4 = PlaceLanes.Squares(both4);
            Simd512<T> pooled5 = PlaceLanes.Squares(both5);
            Simd512<T> pooled6 = PlaceLanes.Squares(both6);
            Simd512<T> pooled7 = PlaceLanes.Squares(both7);
            PlaceLanes.Store(pooled0, pooled1, pooled2, pooled3, pooled4, pooled5, pooled6, pooled7, ref result, 2, resultBelow, 2);
        }
        else if (poolWidth == 2)
        {
            Simd512<T> halves0 = PlaceLanes.Pairs(both0, both0);
            Simd512<T> halves1 = PlaceLanes.Pairs(both1, both1);
            Simd512<T> halves2 = PlaceLanes.Pairs(both2, both2);
            Simd512<T> halves3 = PlaceLanes.Pairs(both3, both3);
            Simd512<T> halves4 = PlaceLanes.Pairs(both4, both4);
            Simd512<T> halves5 = PlaceLanes.Pairs(both5, both5);
            Simd512<T> halves6 = PlaceLanes.Pairs(both6, both6);
            Simd512<T> halves7 = PlaceLanes.Pairs(both7, both7);
            PlaceLanes.Store(halves0, halves1, halves2, halves3, halves4, halves5, halves6, halves7, ref result, 2, resultBelow, 4);
        }
        else
        {
            PlaceLanes.Store(both0, both1, both2, both3, both4, both5, both6, both7, ref result, 4, resultBelow, 8);
        }
    }
}
