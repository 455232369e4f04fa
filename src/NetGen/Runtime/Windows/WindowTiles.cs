// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Rows of positions times weights of a window: a tile's sums are in registers while the taps and their channels pass by.</summary>
internal static class WindowTiles
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 1 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0); V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 2 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0)), ref result, V.Count, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 3 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 4 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest2_0), ref result, 0, columns);
            V largest0_1 = V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0));
            V largest2_1 = V.Max(TEpilogue.Apply(sum2_1, ref first, ref second, 0), TEpilogue.Apply(sum3_1, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_1, largest2_1), ref result, V.Count, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0)), ref result, V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_1, ref first, ref second, 0), TEpilogue.Apply(sum3_1, ref first, ref second, 0)), ref result, toStep + V.Count, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 5 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
            sum4_0 = V.Load(ref result, to4);
            sum4_1 = V.Load(ref result, to4 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
            sum4_0 = sum0_0; sum4_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_1, ref first, ref second, to4 + V.Count), ref result, to4 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 6 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
            sum4_0 = V.Load(ref result, to4);
            sum4_1 = V.Load(ref result, to4 + V.Count);
            sum5_0 = V.Load(ref result, to5);
            sum5_1 = V.Load(ref result, to5 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
            sum4_0 = sum0_0; sum4_1 = sum0_1;
            sum5_0 = sum0_0; sum5_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0)), ref result, V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_1, ref first, ref second, 0), TEpilogue.Apply(sum3_1, ref first, ref second, 0)), ref result, toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_1, ref first, ref second, 0), TEpilogue.Apply(sum5_1, ref first, ref second, 0)), ref result, 2 * toStep + V.Count, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_1, ref first, ref second, to4 + V.Count), ref result, to4 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_1, ref first, ref second, to5 + V.Count), ref result, to5 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 7 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
            sum4_0 = V.Load(ref result, to4);
            sum4_1 = V.Load(ref result, to4 + V.Count);
            sum5_0 = V.Load(ref result, to5);
            sum5_1 = V.Load(ref result, to5 + V.Count);
            sum6_0 = V.Load(ref result, to6);
            sum6_1 = V.Load(ref result, to6 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
            sum4_0 = sum0_0; sum4_1 = sum0_1;
            sum5_0 = sum0_0; sum5_1 = sum0_1;
            sum6_0 = sum0_0; sum6_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    V left6 = V.Create(Unsafe.Add(ref left, from6)); V.MultiplyAccumulate(ref sum6_0, left6, right0); V.MultiplyAccumulate(ref sum6_1, left6, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_1, ref first, ref second, to4 + V.Count), ref result, to4 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_1, ref first, ref second, to5 + V.Count), ref result, to5 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_1, ref first, ref second, to6 + V.Count), ref result, to6 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 8 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V sum7_0 = V.Zero, sum7_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
            sum4_0 = V.Load(ref result, to4);
            sum4_1 = V.Load(ref result, to4 + V.Count);
            sum5_0 = V.Load(ref result, to5);
            sum5_1 = V.Load(ref result, to5 + V.Count);
            sum6_0 = V.Load(ref result, to6);
            sum6_1 = V.Load(ref result, to6 + V.Count);
            sum7_0 = V.Load(ref result, to7);
            sum7_1 = V.Load(ref result, to7 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
            sum4_0 = sum0_0; sum4_1 = sum0_1;
            sum5_0 = sum0_0; sum5_1 = sum0_1;
            sum6_0 = sum0_0; sum6_1 = sum0_1;
            sum7_0 = sum0_0; sum7_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    V left6 = V.Create(Unsafe.Add(ref left, from6)); V.MultiplyAccumulate(ref sum6_0, left6, right0); V.MultiplyAccumulate(ref sum6_1, left6, right1);
                    V left7 = V.Create(Unsafe.Add(ref left, from7)); V.MultiplyAccumulate(ref sum7_0, left7, right0); V.MultiplyAccumulate(ref sum7_1, left7, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest4_0 = V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest4_0), ref result, 0, columns);
            V largest0_1 = V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0));
            V largest4_1 = V.Max(TEpilogue.Apply(sum4_1, ref first, ref second, 0), TEpilogue.Apply(sum5_1, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_1, largest4_1), ref result, V.Count, columns);
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            V largest6_0 = V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_0, largest6_0), ref result, toStep, columns);
            V largest2_1 = V.Max(TEpilogue.Apply(sum2_1, ref first, ref second, 0), TEpilogue.Apply(sum3_1, ref first, ref second, 0));
            V largest6_1 = V.Max(TEpilogue.Apply(sum6_1, ref first, ref second, 0), TEpilogue.Apply(sum7_1, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_1, largest6_1), ref result, toStep + V.Count, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0)), ref result, V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_1, ref first, ref second, 0), TEpilogue.Apply(sum3_1, ref first, ref second, 0)), ref result, toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_1, ref first, ref second, 0), TEpilogue.Apply(sum5_1, ref first, ref second, 0)), ref result, 2 * toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_1, ref first, ref second, 0), TEpilogue.Apply(sum7_1, ref first, ref second, 0)), ref result, 3 * toStep + V.Count, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_1, ref first, ref second, to4 + V.Count), ref result, to4 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_1, ref first, ref second, to5 + V.Count), ref result, to5 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_1, ref first, ref second, to6 + V.Count), ref result, to6 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_1, ref first, ref second, to7 + V.Count), ref result, to7 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile9x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 9 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V sum7_0 = V.Zero, sum7_1 = V.Zero;
        V sum8_0 = V.Zero, sum8_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
            sum4_0 = V.Load(ref result, to4);
            sum4_1 = V.Load(ref result, to4 + V.Count);
            sum5_0 = V.Load(ref result, to5);
            sum5_1 = V.Load(ref result, to5 + V.Count);
            sum6_0 = V.Load(ref result, to6);
            sum6_1 = V.Load(ref result, to6 + V.Count);
            sum7_0 = V.Load(ref result, to7);
            sum7_1 = V.Load(ref result, to7 + V.Count);
            sum8_0 = V.Load(ref result, to8);
            sum8_1 = V.Load(ref result, to8 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
            sum4_0 = sum0_0; sum4_1 = sum0_1;
            sum5_0 = sum0_0; sum5_1 = sum0_1;
            sum6_0 = sum0_0; sum6_1 = sum0_1;
            sum7_0 = sum0_0; sum7_1 = sum0_1;
            sum8_0 = sum0_0; sum8_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    V left6 = V.Create(Unsafe.Add(ref left, from6)); V.MultiplyAccumulate(ref sum6_0, left6, right0); V.MultiplyAccumulate(ref sum6_1, left6, right1);
                    V left7 = V.Create(Unsafe.Add(ref left, from7)); V.MultiplyAccumulate(ref sum7_0, left7, right0); V.MultiplyAccumulate(ref sum7_1, left7, right1);
                    V left8 = V.Create(Unsafe.Add(ref left, from8)); V.MultiplyAccumulate(ref sum8_0, left8, right0); V.MultiplyAccumulate(ref sum8_1, left8, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_1, ref first, ref second, to4 + V.Count), ref result, to4 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_1, ref first, ref second, to5 + V.Count), ref result, to5 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_1, ref first, ref second, to6 + V.Count), ref result, to6 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_1, ref first, ref second, to7 + V.Count), ref result, to7 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_1, ref first, ref second, to8 + V.Count), ref result, to8 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile10x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 10 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V sum7_0 = V.Zero, sum7_1 = V.Zero;
        V sum8_0 = V.Zero, sum8_1 = V.Zero;
        V sum9_0 = V.Zero, sum9_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
            sum4_0 = V.Load(ref result, to4);
            sum4_1 = V.Load(ref result, to4 + V.Count);
            sum5_0 = V.Load(ref result, to5);
            sum5_1 = V.Load(ref result, to5 + V.Count);
            sum6_0 = V.Load(ref result, to6);
            sum6_1 = V.Load(ref result, to6 + V.Count);
            sum7_0 = V.Load(ref result, to7);
            sum7_1 = V.Load(ref result, to7 + V.Count);
            sum8_0 = V.Load(ref result, to8);
            sum8_1 = V.Load(ref result, to8 + V.Count);
            sum9_0 = V.Load(ref result, to9);
            sum9_1 = V.Load(ref result, to9 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
            sum4_0 = sum0_0; sum4_1 = sum0_1;
            sum5_0 = sum0_0; sum5_1 = sum0_1;
            sum6_0 = sum0_0; sum6_1 = sum0_1;
            sum7_0 = sum0_0; sum7_1 = sum0_1;
            sum8_0 = sum0_0; sum8_1 = sum0_1;
            sum9_0 = sum0_0; sum9_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    V left6 = V.Create(Unsafe.Add(ref left, from6)); V.MultiplyAccumulate(ref sum6_0, left6, right0); V.MultiplyAccumulate(ref sum6_1, left6, right1);
                    V left7 = V.Create(Unsafe.Add(ref left, from7)); V.MultiplyAccumulate(ref sum7_0, left7, right0); V.MultiplyAccumulate(ref sum7_1, left7, right1);
                    V left8 = V.Create(Unsafe.Add(ref left, from8)); V.MultiplyAccumulate(ref sum8_0, left8, right0); V.MultiplyAccumulate(ref sum8_1, left8, right1);
                    V left9 = V.Create(Unsafe.Add(ref left, from9)); V.MultiplyAccumulate(ref sum9_0, left9, right0); V.MultiplyAccumulate(ref sum9_1, left9, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0)), ref result, V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_1, ref first, ref second, 0), TEpilogue.Apply(sum3_1, ref first, ref second, 0)), ref result, toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_1, ref first, ref second, 0), TEpilogue.Apply(sum5_1, ref first, ref second, 0)), ref result, 2 * toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_1, ref first, ref second, 0), TEpilogue.Apply(sum7_1, ref first, ref second, 0)), ref result, 3 * toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_1, ref first, ref second, 0), TEpilogue.Apply(sum9_1, ref first, ref second, 0)), ref result, 4 * toStep + V.Count, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_1, ref first, ref second, to4 + V.Count), ref result, to4 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_1, ref first, ref second, to5 + V.Count), ref result, to5 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_1, ref first, ref second, to6 + V.Count), ref result, to6 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_1, ref first, ref second, to7 + V.Count), ref result, to7 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_1, ref first, ref second, to8 + V.Count), ref result, to8 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_1, ref first, ref second, to9 + V.Count), ref result, to9 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile11x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 11 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V sum7_0 = V.Zero, sum7_1 = V.Zero;
        V sum8_0 = V.Zero, sum8_1 = V.Zero;
        V sum9_0 = V.Zero, sum9_1 = V.Zero;
        V sum10_0 = V.Zero, sum10_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
            sum4_0 = V.Load(ref result, to4);
            sum4_1 = V.Load(ref result, to4 + V.Count);
            sum5_0 = V.Load(ref result, to5);
            sum5_1 = V.Load(ref result, to5 + V.Count);
            sum6_0 = V.Load(ref result, to6);
            sum6_1 = V.Load(ref result, to6 + V.Count);
            sum7_0 = V.Load(ref result, to7);
            sum7_1 = V.Load(ref result, to7 + V.Count);
            sum8_0 = V.Load(ref result, to8);
            sum8_1 = V.Load(ref result, to8 + V.Count);
            sum9_0 = V.Load(ref result, to9);
            sum9_1 = V.Load(ref result, to9 + V.Count);
            sum10_0 = V.Load(ref result, to10);
            sum10_1 = V.Load(ref result, to10 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
            sum4_0 = sum0_0; sum4_1 = sum0_1;
            sum5_0 = sum0_0; sum5_1 = sum0_1;
            sum6_0 = sum0_0; sum6_1 = sum0_1;
            sum7_0 = sum0_0; sum7_1 = sum0_1;
            sum8_0 = sum0_0; sum8_1 = sum0_1;
            sum9_0 = sum0_0; sum9_1 = sum0_1;
            sum10_0 = sum0_0; sum10_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    V left6 = V.Create(Unsafe.Add(ref left, from6)); V.MultiplyAccumulate(ref sum6_0, left6, right0); V.MultiplyAccumulate(ref sum6_1, left6, right1);
                    V left7 = V.Create(Unsafe.Add(ref left, from7)); V.MultiplyAccumulate(ref sum7_0, left7, right0); V.MultiplyAccumulate(ref sum7_1, left7, right1);
                    V left8 = V.Create(Unsafe.Add(ref left, from8)); V.MultiplyAccumulate(ref sum8_0, left8, right0); V.MultiplyAccumulate(ref sum8_1, left8, right1);
                    V left9 = V.Create(Unsafe.Add(ref left, from9)); V.MultiplyAccumulate(ref sum9_0, left9, right0); V.MultiplyAccumulate(ref sum9_1, left9, right1);
                    V left10 = V.Create(Unsafe.Add(ref left, from10));
                    V.MultiplyAccumulate(ref sum10_0, left10, right0);
                    V.MultiplyAccumulate(ref sum10_1, left10, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_1, ref first, ref second, to4 + V.Count), ref result, to4 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_1, ref first, ref second, to5 + V.Count), ref result, to5 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_1, ref first, ref second, to6 + V.Count), ref result, to6 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_1, ref first, ref second, to7 + V.Count), ref result, to7 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_1, ref first, ref second, to8 + V.Count), ref result, to8 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_1, ref first, ref second, to9 + V.Count), ref result, to9 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_1, ref first, ref second, to10 + V.Count), ref result, to10 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile12x2<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 12 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V sum7_0 = V.Zero, sum7_1 = V.Zero;
        V sum8_0 = V.Zero, sum8_1 = V.Zero;
        V sum9_0 = V.Zero, sum9_1 = V.Zero;
        V sum10_0 = V.Zero, sum10_1 = V.Zero;
        V sum11_0 = V.Zero, sum11_1 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum0_1 = V.Load(ref result, V.Count);
            sum1_0 = V.Load(ref result, to1);
            sum1_1 = V.Load(ref result, to1 + V.Count);
            sum2_0 = V.Load(ref result, to2);
            sum2_1 = V.Load(ref result, to2 + V.Count);
            sum3_0 = V.Load(ref result, to3);
            sum3_1 = V.Load(ref result, to3 + V.Count);
            sum4_0 = V.Load(ref result, to4);
            sum4_1 = V.Load(ref result, to4 + V.Count);
            sum5_0 = V.Load(ref result, to5);
            sum5_1 = V.Load(ref result, to5 + V.Count);
            sum6_0 = V.Load(ref result, to6);
            sum6_1 = V.Load(ref result, to6 + V.Count);
            sum7_0 = V.Load(ref result, to7);
            sum7_1 = V.Load(ref result, to7 + V.Count);
            sum8_0 = V.Load(ref result, to8);
            sum8_1 = V.Load(ref result, to8 + V.Count);
            sum9_0 = V.Load(ref result, to9);
            sum9_1 = V.Load(ref result, to9 + V.Count);
            sum10_0 = V.Load(ref result, to10);
            sum10_1 = V.Load(ref result, to10 + V.Count);
            sum11_0 = V.Load(ref result, to11);
            sum11_1 = V.Load(ref result, to11 + V.Count);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
            sum1_0 = sum0_0; sum1_1 = sum0_1;
            sum2_0 = sum0_0; sum2_1 = sum0_1;
            sum3_0 = sum0_0; sum3_1 = sum0_1;
            sum4_0 = sum0_0; sum4_1 = sum0_1;
            sum5_0 = sum0_0; sum5_1 = sum0_1;
            sum6_0 = sum0_0; sum6_1 = sum0_1;
            sum7_0 = sum0_0; sum7_1 = sum0_1;
            sum8_0 = sum0_0; sum8_1 = sum0_1;
            sum9_0 = sum0_0; sum9_1 = sum0_1;
            sum10_0 = sum0_0; sum10_1 = sum0_1;
            sum11_0 = sum0_0; sum11_1 = sum0_1;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    V left6 = V.Create(Unsafe.Add(ref left, from6)); V.MultiplyAccumulate(ref sum6_0, left6, right0); V.MultiplyAccumulate(ref sum6_1, left6, right1);
                    V left7 = V.Create(Unsafe.Add(ref left, from7)); V.MultiplyAccumulate(ref sum7_0, left7, right0); V.MultiplyAccumulate(ref sum7_1, left7, right1);
                    V left8 = V.Create(Unsafe.Add(ref left, from8)); V.MultiplyAccumulate(ref sum8_0, left8, right0); V.MultiplyAccumulate(ref sum8_1, left8, right1);
                    V left9 = V.Create(Unsafe.Add(ref left, from9)); V.MultiplyAccumulate(ref sum9_0, left9, right0); V.MultiplyAccumulate(ref sum9_1, left9, right1);
                    V left10 = V.Create(Unsafe.Add(ref left, from10));
                    V.MultiplyAccumulate(ref sum10_0, left10, right0);
                    V.MultiplyAccumulate(ref sum10_1, left10, right1);
                    V left11 = V.Create(Unsafe.Add(ref left, from11));
                    V.MultiplyAccumulate(ref sum11_0, left11, right0);
                    V.MultiplyAccumulate(ref sum11_1, left11, right1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest6_0 = V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest6_0), ref result, 0, columns);
            V largest0_1 = V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0));
            V largest6_1 = V.Max(TEpilogue.Apply(sum6_1, ref first, ref second, 0), TEpilogue.Apply(sum7_1, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_1, largest6_1), ref result, V.Count, columns);
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            V largest8_0 = V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_0, largest8_0), ref result, toStep, columns);
            V largest2_1 = V.Max(TEpilogue.Apply(sum2_1, ref first, ref second, 0), TEpilogue.Apply(sum3_1, ref first, ref second, 0));
            V largest8_1 = V.Max(TEpilogue.Apply(sum8_1, ref first, ref second, 0), TEpilogue.Apply(sum9_1, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_1, largest8_1), ref result, toStep + V.Count, columns);
            V largest4_0 = V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0));
            V largest10_0 = V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest4_0, largest10_0), ref result, 2 * toStep, columns);
            V largest4_1 = V.Max(TEpilogue.Apply(sum4_1, ref first, ref second, 0), TEpilogue.Apply(sum5_1, ref first, ref second, 0));
            V largest10_1 = V.Max(TEpilogue.Apply(sum10_1, ref first, ref second, 0), TEpilogue.Apply(sum11_1, ref first, ref second, 0));
            TEnd.Store(V.Max(largest4_1, largest10_1), ref result, 2 * toStep + V.Count, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_1, ref first, ref second, 0), TEpilogue.Apply(sum1_1, ref first, ref second, 0)), ref result, V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_1, ref first, ref second, 0), TEpilogue.Apply(sum3_1, ref first, ref second, 0)), ref result, toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_1, ref first, ref second, 0), TEpilogue.Apply(sum5_1, ref first, ref second, 0)), ref result, 2 * toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_1, ref first, ref second, 0), TEpilogue.Apply(sum7_1, ref first, ref second, 0)), ref result, 3 * toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_1, ref first, ref second, 0), TEpilogue.Apply(sum9_1, ref first, ref second, 0)), ref result, 4 * toStep + V.Count, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0)), ref result, 5 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_1, ref first, ref second, 0), TEpilogue.Apply(sum11_1, ref first, ref second, 0)), ref result, 5 * toStep + V.Count, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum0_1, ref first, ref second, V.Count), ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_1, ref first, ref second, to1 + V.Count), ref result, to1 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_1, ref first, ref second, to2 + V.Count), ref result, to2 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_1, ref first, ref second, to3 + V.Count), ref result, to3 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_1, ref first, ref second, to4 + V.Count), ref result, to4 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_1, ref first, ref second, to5 + V.Count), ref result, to5 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_1, ref first, ref second, to6 + V.Count), ref result, to6 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_1, ref first, ref second, to7 + V.Count), ref result, to7 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_1, ref first, ref second, to8 + V.Count), ref result, to8 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_1, ref first, ref second, to9 + V.Count), ref result, to9 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_1, ref first, ref second, to10 + V.Count), ref result, to10 + V.Count, columns - V.Count);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_1, ref first, ref second, to11 + V.Count), ref result, to11 + V.Count, columns - V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 1 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        V sum0_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 2 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 3 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 4 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest2_0), ref result, 0, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 5 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 6 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 7 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 8 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest4_0 = V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest4_0), ref result, 0, columns);
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            V largest6_0 = V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_0, largest6_0), ref result, toStep, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile9x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 9 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile10x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 10 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile11x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 11 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile12x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 12 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest6_0 = V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest6_0), ref result, 0, columns);
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            V largest8_0 = V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_0, largest8_0), ref result, toStep, columns);
            V largest4_0 = V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0));
            V largest10_0 = V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest4_0, largest10_0), ref result, 2 * toStep, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0)), ref result, 5 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile13x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 13 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile14x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 14 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0)), ref result, 5 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0)), ref result, 6 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile15x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 15 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile16x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 16 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest8_0 = V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest8_0), ref result, 0, columns);
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            V largest10_0 = V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_0, largest10_0), ref result, toStep, columns);
            V largest4_0 = V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0));
            V largest12_0 = V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest4_0, largest12_0), ref result, 2 * toStep, columns);
            V largest6_0 = V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0));
            V largest14_0 = V.Max(TEpilogue.Apply(sum14_0, ref first, ref second, 0), TEpilogue.Apply(sum15_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest6_0, largest14_0), ref result, 3 * toStep, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0)), ref result, 5 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0)), ref result, 6 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum14_0, ref first, ref second, 0), TEpilogue.Apply(sum15_0, ref first, ref second, 0)), ref result, 7 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile17x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 17 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int from16 = 16 * fromStep + 16 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        int to16 = 16 * toStep + 16 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        V sum16_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
            sum16_0 = V.Load(ref result, to16);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
            sum16_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    V.BroadcastMultiplyAccumulate(ref sum16_0, right0, ref left, from16);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum16_0, ref first, ref second, to16), ref result, to16, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile18x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 18 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int from16 = 16 * fromStep + 16 / width * fromTurn;
        int from17 = 17 * fromStep + 17 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        int to16 = 16 * toStep + 16 / width * toTurn;
        int to17 = 17 * toStep + 17 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        V sum16_0 = V.Zero;
        V sum17_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
            sum16_0 = V.Load(ref result, to16);
            sum17_0 = V.Load(ref result, to17);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
            sum16_0 = sum0_0;
            sum17_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    V.BroadcastMultiplyAccumulate(ref sum16_0, right0, ref left, from16);
                    V.BroadcastMultiplyAccumulate(ref sum17_0, right0, ref left, from17);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0)), ref result, 5 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0)), ref result, 6 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum14_0, ref first, ref second, 0), TEpilogue.Apply(sum15_0, ref first, ref second, 0)), ref result, 7 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum16_0, ref first, ref second, 0), TEpilogue.Apply(sum17_0, ref first, ref second, 0)), ref result, 8 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum16_0, ref first, ref second, to16), ref result, to16, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum17_0, ref first, ref second, to17), ref result, to17, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile19x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 19 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int from16 = 16 * fromStep + 16 / width * fromTurn;
        int from17 = 17 * fromStep + 17 / width * fromTurn;
        int from18 = 18 * fromStep + 18 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        int to16 = 16 * toStep + 16 / width * toTurn;
        int to17 = 17 * toStep + 17 / width * toTurn;
        int to18 = 18 * toStep + 18 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        V sum16_0 = V.Zero;
        V sum17_0 = V.Zero;
        V sum18_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
            sum16_0 = V.Load(ref result, to16);
            sum17_0 = V.Load(ref result, to17);
            sum18_0 = V.Load(ref result, to18);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
            sum16_0 = sum0_0;
            sum17_0 = sum0_0;
            sum18_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    V.BroadcastMultiplyAccumulate(ref sum16_0, right0, ref left, from16);
                    V.BroadcastMultiplyAccumulate(ref sum17_0, right0, ref left, from17);
                    V.BroadcastMultiplyAccumulate(ref sum18_0, right0, ref left, from18);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum16_0, ref first, ref second, to16), ref result, to16, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum17_0, ref first, ref second, to17), ref result, to17, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum18_0, ref first, ref second, to18), ref result, to18, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile20x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 20 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int from16 = 16 * fromStep + 16 / width * fromTurn;
        int from17 = 17 * fromStep + 17 / width * fromTurn;
        int from18 = 18 * fromStep + 18 / width * fromTurn;
        int from19 = 19 * fromStep + 19 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        int to16 = 16 * toStep + 16 / width * toTurn;
        int to17 = 17 * toStep + 17 / width * toTurn;
        int to18 = 18 * toStep + 18 / width * toTurn;
        int to19 = 19 * toStep + 19 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        V sum16_0 = V.Zero;
        V sum17_0 = V.Zero;
        V sum18_0 = V.Zero;
        V sum19_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
            sum16_0 = V.Load(ref result, to16);
            sum17_0 = V.Load(ref result, to17);
            sum18_0 = V.Load(ref result, to18);
            sum19_0 = V.Load(ref result, to19);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
            sum16_0 = sum0_0;
            sum17_0 = sum0_0;
            sum18_0 = sum0_0;
            sum19_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    V.BroadcastMultiplyAccumulate(ref sum16_0, right0, ref left, from16);
                    V.BroadcastMultiplyAccumulate(ref sum17_0, right0, ref left, from17);
                    V.BroadcastMultiplyAccumulate(ref sum18_0, right0, ref left, from18);
                    V.BroadcastMultiplyAccumulate(ref sum19_0, right0, ref left, from19);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest10_0 = V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest10_0), ref result, 0, columns);
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            V largest12_0 = V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_0, largest12_0), ref result, toStep, columns);
            V largest4_0 = V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0));
            V largest14_0 = V.Max(TEpilogue.Apply(sum14_0, ref first, ref second, 0), TEpilogue.Apply(sum15_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest4_0, largest14_0), ref result, 2 * toStep, columns);
            V largest6_0 = V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0));
            V largest16_0 = V.Max(TEpilogue.Apply(sum16_0, ref first, ref second, 0), TEpilogue.Apply(sum17_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest6_0, largest16_0), ref result, 3 * toStep, columns);
            V largest8_0 = V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0));
            V largest18_0 = V.Max(TEpilogue.Apply(sum18_0, ref first, ref second, 0), TEpilogue.Apply(sum19_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest8_0, largest18_0), ref result, 4 * toStep, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0)), ref result, 5 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0)), ref result, 6 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum14_0, ref first, ref second, 0), TEpilogue.Apply(sum15_0, ref first, ref second, 0)), ref result, 7 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum16_0, ref first, ref second, 0), TEpilogue.Apply(sum17_0, ref first, ref second, 0)), ref result, 8 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum18_0, ref first, ref second, 0), TEpilogue.Apply(sum19_0, ref first, ref second, 0)), ref result, 9 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum16_0, ref first, ref second, to16), ref result, to16, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum17_0, ref first, ref second, to17), ref result, to17, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum18_0, ref first, ref second, to18), ref result, to18, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum19_0, ref first, ref second, to19), ref result, to19, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile21x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 21 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int from16 = 16 * fromStep + 16 / width * fromTurn;
        int from17 = 17 * fromStep + 17 / width * fromTurn;
        int from18 = 18 * fromStep + 18 / width * fromTurn;
        int from19 = 19 * fromStep + 19 / width * fromTurn;
        int from20 = 20 * fromStep + 20 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        int to16 = 16 * toStep + 16 / width * toTurn;
        int to17 = 17 * toStep + 17 / width * toTurn;
        int to18 = 18 * toStep + 18 / width * toTurn;
        int to19 = 19 * toStep + 19 / width * toTurn;
        int to20 = 20 * toStep + 20 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        V sum16_0 = V.Zero;
        V sum17_0 = V.Zero;
        V sum18_0 = V.Zero;
        V sum19_0 = V.Zero;
        V sum20_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
            sum16_0 = V.Load(ref result, to16);
            sum17_0 = V.Load(ref result, to17);
            sum18_0 = V.Load(ref result, to18);
            sum19_0 = V.Load(ref result, to19);
            sum20_0 = V.Load(ref result, to20);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
            sum16_0 = sum0_0;
            sum17_0 = sum0_0;
            sum18_0 = sum0_0;
            sum19_0 = sum0_0;
            sum20_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    V.BroadcastMultiplyAccumulate(ref sum16_0, right0, ref left, from16);
                    V.BroadcastMultiplyAccumulate(ref sum17_0, right0, ref left, from17);
                    V.BroadcastMultiplyAccumulate(ref sum18_0, right0, ref left, from18);
                    V.BroadcastMultiplyAccumulate(ref sum19_0, right0, ref left, from19);
                    V.BroadcastMultiplyAccumulate(ref sum20_0, right0, ref left, from20);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum16_0, ref first, ref second, to16), ref result, to16, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum17_0, ref first, ref second, to17), ref result, to17, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum18_0, ref first, ref second, to18), ref result, to18, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum19_0, ref first, ref second, to19), ref result, to19, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum20_0, ref first, ref second, to20), ref result, to20, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile22x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 22 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int from16 = 16 * fromStep + 16 / width * fromTurn;
        int from17 = 17 * fromStep + 17 / width * fromTurn;
        int from18 = 18 * fromStep + 18 / width * fromTurn;
        int from19 = 19 * fromStep + 19 / width * fromTurn;
        int from20 = 20 * fromStep + 20 / width * fromTurn;
        int from21 = 21 * fromStep + 21 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        int to16 = 16 * toStep + 16 / width * toTurn;
        int to17 = 17 * toStep + 17 / width * toTurn;
        int to18 = 18 * toStep + 18 / width * toTurn;
        int to19 = 19 * toStep + 19 / width * toTurn;
        int to20 = 20 * toStep + 20 / width * toTurn;
        int to21 = 21 * toStep + 21 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        V sum16_0 = V.Zero;
        V sum17_0 = V.Zero;
        V sum18_0 = V.Zero;
        V sum19_0 = V.Zero;
        V sum20_0 = V.Zero;
        V sum21_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
            sum16_0 = V.Load(ref result, to16);
            sum17_0 = V.Load(ref result, to17);
            sum18_0 = V.Load(ref result, to18);
            sum19_0 = V.Load(ref result, to19);
            sum20_0 = V.Load(ref result, to20);
            sum21_0 = V.Load(ref result, to21);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
            sum16_0 = sum0_0;
            sum17_0 = sum0_0;
            sum18_0 = sum0_0;
            sum19_0 = sum0_0;
            sum20_0 = sum0_0;
            sum21_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    V.BroadcastMultiplyAccumulate(ref sum16_0, right0, ref left, from16);
                    V.BroadcastMultiplyAccumulate(ref sum17_0, right0, ref left, from17);
                    V.BroadcastMultiplyAccumulate(ref sum18_0, right0, ref left, from18);
                    V.BroadcastMultiplyAccumulate(ref sum19_0, right0, ref left, from19);
                    V.BroadcastMultiplyAccumulate(ref sum20_0, right0, ref left, from20);
                    V.BroadcastMultiplyAccumulate(ref sum21_0, right0, ref left, from21);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0)), ref result, 5 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0)), ref result, 6 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum14_0, ref first, ref second, 0), TEpilogue.Apply(sum15_0, ref first, ref second, 0)), ref result, 7 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum16_0, ref first, ref second, 0), TEpilogue.Apply(sum17_0, ref first, ref second, 0)), ref result, 8 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum18_0, ref first, ref second, 0), TEpilogue.Apply(sum19_0, ref first, ref second, 0)), ref result, 9 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum20_0, ref first, ref second, 0), TEpilogue.Apply(sum21_0, ref first, ref second, 0)), ref result, 10 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum16_0, ref first, ref second, to16), ref result, to16, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum17_0, ref first, ref second, to17), ref result, to17, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum18_0, ref first, ref second, to18), ref result, to18, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum19_0, ref first, ref second, to19), ref result, to19, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum20_0, ref first, ref second, to20), ref result, to20, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum21_0, ref first, ref second, to21), ref result, to21, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile23x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 23 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int from16 = 16 * fromStep + 16 / width * fromTurn;
        int from17 = 17 * fromStep + 17 / width * fromTurn;
        int from18 = 18 * fromStep + 18 / width * fromTurn;
        int from19 = 19 * fromStep + 19 / width * fromTurn;
        int from20 = 20 * fromStep + 20 / width * fromTurn;
        int from21 = 21 * fromStep + 21 / width * fromTurn;
        int from22 = 22 * fromStep + 22 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        int to16 = 16 * toStep + 16 / width * toTurn;
        int to17 = 17 * toStep + 17 / width * toTurn;
        int to18 = 18 * toStep + 18 / width * toTurn;
        int to19 = 19 * toStep + 19 / width * toTurn;
        int to20 = 20 * toStep + 20 / width * toTurn;
        int to21 = 21 * toStep + 21 / width * toTurn;
        int to22 = 22 * toStep + 22 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        V sum16_0 = V.Zero;
        V sum17_0 = V.Zero;
        V sum18_0 = V.Zero;
        V sum19_0 = V.Zero;
        V sum20_0 = V.Zero;
        V sum21_0 = V.Zero;
        V sum22_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
            sum16_0 = V.Load(ref result, to16);
            sum17_0 = V.Load(ref result, to17);
            sum18_0 = V.Load(ref result, to18);
            sum19_0 = V.Load(ref result, to19);
            sum20_0 = V.Load(ref result, to20);
            sum21_0 = V.Load(ref result, to21);
            sum22_0 = V.Load(ref result, to22);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
            sum16_0 = sum0_0;
            sum17_0 = sum0_0;
            sum18_0 = sum0_0;
            sum19_0 = sum0_0;
            sum20_0 = sum0_0;
            sum21_0 = sum0_0;
            sum22_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    V.BroadcastMultiplyAccumulate(ref sum16_0, right0, ref left, from16);
                    V.BroadcastMultiplyAccumulate(ref sum17_0, right0, ref left, from17);
                    V.BroadcastMultiplyAccumulate(ref sum18_0, right0, ref left, from18);
                    V.BroadcastMultiplyAccumulate(ref sum19_0, right0, ref left, from19);
                    V.BroadcastMultiplyAccumulate(ref sum20_0, right0, ref left, from20);
                    V.BroadcastMultiplyAccumulate(ref sum21_0, right0, ref left, from21);
                    V.BroadcastMultiplyAccumulate(ref sum22_0, right0, ref left, from22);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum16_0, ref first, ref second, to16), ref result, to16, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum17_0, ref first, ref second, to17), ref result, to17, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum18_0, ref first, ref second, to18), ref result, to18, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum19_0, ref first, ref second, to19), ref result, to19, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum20_0, ref first, ref second, to20), ref result, to20, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum21_0, ref first, ref second, to21), ref result, to21, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum22_0, ref first, ref second, to22), ref result, to22, columns);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile24x1<V, T, TAccess, TEpilogue, TEnd>(ref T start, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, rightStride = TAccess.RightStride;
        bool accumulates = TAccess.Accumulates, hasBias = TAccess.HasBias;
        int poolWidth = TAccess.PoolWidth, poolHeight = TAccess.PoolHeight;
        int width = poolWidth == 1 ? TAccess.Width : 24 / poolHeight;
        int fromStep = TAccess.LeftStep, fromTurn = TAccess.LeftRow - width * fromStep, toStep = TAccess.ResultStep, toTurn = TAccess.ResultTurn;
        int tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns, rowStep = TAccess.TapRowStep, columnStep = TAccess.TapColumnStep, tapTurn = TAccess.RightTapTurn;
        int from1 = fromStep + 1 / width * fromTurn;
        int from2 = 2 * fromStep + 2 / width * fromTurn;
        int from3 = 3 * fromStep + 3 / width * fromTurn;
        int from4 = 4 * fromStep + 4 / width * fromTurn;
        int from5 = 5 * fromStep + 5 / width * fromTurn;
        int from6 = 6 * fromStep + 6 / width * fromTurn;
        int from7 = 7 * fromStep + 7 / width * fromTurn;
        int from8 = 8 * fromStep + 8 / width * fromTurn;
        int from9 = 9 * fromStep + 9 / width * fromTurn;
        int from10 = 10 * fromStep + 10 / width * fromTurn;
        int from11 = 11 * fromStep + 11 / width * fromTurn;
        int from12 = 12 * fromStep + 12 / width * fromTurn;
        int from13 = 13 * fromStep + 13 / width * fromTurn;
        int from14 = 14 * fromStep + 14 / width * fromTurn;
        int from15 = 15 * fromStep + 15 / width * fromTurn;
        int from16 = 16 * fromStep + 16 / width * fromTurn;
        int from17 = 17 * fromStep + 17 / width * fromTurn;
        int from18 = 18 * fromStep + 18 / width * fromTurn;
        int from19 = 19 * fromStep + 19 / width * fromTurn;
        int from20 = 20 * fromStep + 20 / width * fromTurn;
        int from21 = 21 * fromStep + 21 / width * fromTurn;
        int from22 = 22 * fromStep + 22 / width * fromTurn;
        int from23 = 23 * fromStep + 23 / width * fromTurn;
        int to1 = toStep + 1 / width * toTurn;
        int to2 = 2 * toStep + 2 / width * toTurn;
        int to3 = 3 * toStep + 3 / width * toTurn;
        int to4 = 4 * toStep + 4 / width * toTurn;
        int to5 = 5 * toStep + 5 / width * toTurn;
        int to6 = 6 * toStep + 6 / width * toTurn;
        int to7 = 7 * toStep + 7 / width * toTurn;
        int to8 = 8 * toStep + 8 / width * toTurn;
        int to9 = 9 * toStep + 9 / width * toTurn;
        int to10 = 10 * toStep + 10 / width * toTurn;
        int to11 = 11 * toStep + 11 / width * toTurn;
        int to12 = 12 * toStep + 12 / width * toTurn;
        int to13 = 13 * toStep + 13 / width * toTurn;
        int to14 = 14 * toStep + 14 / width * toTurn;
        int to15 = 15 * toStep + 15 / width * toTurn;
        int to16 = 16 * toStep + 16 / width * toTurn;
        int to17 = 17 * toStep + 17 / width * toTurn;
        int to18 = 18 * toStep + 18 / width * toTurn;
        int to19 = 19 * toStep + 19 / width * toTurn;
        int to20 = 20 * toStep + 20 / width * toTurn;
        int to21 = 21 * toStep + 21 / width * toTurn;
        int to22 = 22 * toStep + 22 / width * toTurn;
        int to23 = 23 * toStep + 23 / width * toTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V sum9_0 = V.Zero;
        V sum10_0 = V.Zero;
        V sum11_0 = V.Zero;
        V sum12_0 = V.Zero;
        V sum13_0 = V.Zero;
        V sum14_0 = V.Zero;
        V sum15_0 = V.Zero;
        V sum16_0 = V.Zero;
        V sum17_0 = V.Zero;
        V sum18_0 = V.Zero;
        V sum19_0 = V.Zero;
        V sum20_0 = V.Zero;
        V sum21_0 = V.Zero;
        V sum22_0 = V.Zero;
        V sum23_0 = V.Zero;
        if (accumulates)
        {
            sum0_0 = V.Load(ref result);
            sum1_0 = V.Load(ref result, to1);
            sum2_0 = V.Load(ref result, to2);
            sum3_0 = V.Load(ref result, to3);
            sum4_0 = V.Load(ref result, to4);
            sum5_0 = V.Load(ref result, to5);
            sum6_0 = V.Load(ref result, to6);
            sum7_0 = V.Load(ref result, to7);
            sum8_0 = V.Load(ref result, to8);
            sum9_0 = V.Load(ref result, to9);
            sum10_0 = V.Load(ref result, to10);
            sum11_0 = V.Load(ref result, to11);
            sum12_0 = V.Load(ref result, to12);
            sum13_0 = V.Load(ref result, to13);
            sum14_0 = V.Load(ref result, to14);
            sum15_0 = V.Load(ref result, to15);
            sum16_0 = V.Load(ref result, to16);
            sum17_0 = V.Load(ref result, to17);
            sum18_0 = V.Load(ref result, to18);
            sum19_0 = V.Load(ref result, to19);
            sum20_0 = V.Load(ref result, to20);
            sum21_0 = V.Load(ref result, to21);
            sum22_0 = V.Load(ref result, to22);
            sum23_0 = V.Load(ref result, to23);
        }
        else if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum1_0 = sum0_0;
            sum2_0 = sum0_0;
            sum3_0 = sum0_0;
            sum4_0 = sum0_0;
            sum5_0 = sum0_0;
            sum6_0 = sum0_0;
            sum7_0 = sum0_0;
            sum8_0 = sum0_0;
            sum9_0 = sum0_0;
            sum10_0 = sum0_0;
            sum11_0 = sum0_0;
            sum12_0 = sum0_0;
            sum13_0 = sum0_0;
            sum14_0 = sum0_0;
            sum15_0 = sum0_0;
            sum16_0 = sum0_0;
            sum17_0 = sum0_0;
            sum18_0 = sum0_0;
            sum19_0 = sum0_0;
            sum20_0 = sum0_0;
            sum21_0 = sum0_0;
            sum22_0 = sum0_0;
            sum23_0 = sum0_0;
        }

        for (int y = 0; y < tapRows; y++)
        {
            for (int x = 0; x < tapColumns; x++)
            {
                ref T left = ref Unsafe.Add(ref start, y * rowStep + x * columnStep);
                int i = 0;
                do
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, from7);
                    V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, from8);
                    V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, from9);
                    V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, from10);
                    V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, from11);
                    V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, from12);
                    V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, from13);
                    V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, from14);
                    V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, from15);
                    V.BroadcastMultiplyAccumulate(ref sum16_0, right0, ref left, from16);
                    V.BroadcastMultiplyAccumulate(ref sum17_0, right0, ref left, from17);
                    V.BroadcastMultiplyAccumulate(ref sum18_0, right0, ref left, from18);
                    V.BroadcastMultiplyAccumulate(ref sum19_0, right0, ref left, from19);
                    V.BroadcastMultiplyAccumulate(ref sum20_0, right0, ref left, from20);
                    V.BroadcastMultiplyAccumulate(ref sum21_0, right0, ref left, from21);
                    V.BroadcastMultiplyAccumulate(ref sum22_0, right0, ref left, from22);
                    V.BroadcastMultiplyAccumulate(ref sum23_0, right0, ref left, from23);
                    left = ref Unsafe.Add(ref left, 1);
                    right = ref Unsafe.Add(ref right, rightStride);
                } while (++i < depth);

                right = ref Unsafe.Add(ref right, tapTurn);
            }
        }

        if (poolWidth == 2 && poolHeight == 2)
        {
            V largest0_0 = V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0));
            V largest12_0 = V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest0_0, largest12_0), ref result, 0, columns);
            V largest2_0 = V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0));
            V largest14_0 = V.Max(TEpilogue.Apply(sum14_0, ref first, ref second, 0), TEpilogue.Apply(sum15_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest2_0, largest14_0), ref result, toStep, columns);
            V largest4_0 = V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0));
            V largest16_0 = V.Max(TEpilogue.Apply(sum16_0, ref first, ref second, 0), TEpilogue.Apply(sum17_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest4_0, largest16_0), ref result, 2 * toStep, columns);
            V largest6_0 = V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0));
            V largest18_0 = V.Max(TEpilogue.Apply(sum18_0, ref first, ref second, 0), TEpilogue.Apply(sum19_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest6_0, largest18_0), ref result, 3 * toStep, columns);
            V largest8_0 = V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0));
            V largest20_0 = V.Max(TEpilogue.Apply(sum20_0, ref first, ref second, 0), TEpilogue.Apply(sum21_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest8_0, largest20_0), ref result, 4 * toStep, columns);
            V largest10_0 = V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0));
            V largest22_0 = V.Max(TEpilogue.Apply(sum22_0, ref first, ref second, 0), TEpilogue.Apply(sum23_0, ref first, ref second, 0));
            TEnd.Store(V.Max(largest10_0, largest22_0), ref result, 5 * toStep, columns);
            return;
        }

        if (poolWidth == 2 && poolHeight == 1)
        {
            TEnd.Store(V.Max(TEpilogue.Apply(sum0_0, ref first, ref second, 0), TEpilogue.Apply(sum1_0, ref first, ref second, 0)), ref result, 0, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum2_0, ref first, ref second, 0), TEpilogue.Apply(sum3_0, ref first, ref second, 0)), ref result, toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum4_0, ref first, ref second, 0), TEpilogue.Apply(sum5_0, ref first, ref second, 0)), ref result, 2 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum6_0, ref first, ref second, 0), TEpilogue.Apply(sum7_0, ref first, ref second, 0)), ref result, 3 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum8_0, ref first, ref second, 0), TEpilogue.Apply(sum9_0, ref first, ref second, 0)), ref result, 4 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum10_0, ref first, ref second, 0), TEpilogue.Apply(sum11_0, ref first, ref second, 0)), ref result, 5 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum12_0, ref first, ref second, 0), TEpilogue.Apply(sum13_0, ref first, ref second, 0)), ref result, 6 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum14_0, ref first, ref second, 0), TEpilogue.Apply(sum15_0, ref first, ref second, 0)), ref result, 7 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum16_0, ref first, ref second, 0), TEpilogue.Apply(sum17_0, ref first, ref second, 0)), ref result, 8 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum18_0, ref first, ref second, 0), TEpilogue.Apply(sum19_0, ref first, ref second, 0)), ref result, 9 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum20_0, ref first, ref second, 0), TEpilogue.Apply(sum21_0, ref first, ref second, 0)), ref result, 10 * toStep, columns);
            TEnd.Store(V.Max(TEpilogue.Apply(sum22_0, ref first, ref second, 0), TEpilogue.Apply(sum23_0, ref first, ref second, 0)), ref result, 11 * toStep, columns);
            return;
        }

        TEnd.Store<V, T>(TEpilogue.Apply(sum0_0, ref first, ref second, 0), ref result, 0, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum1_0, ref first, ref second, to1), ref result, to1, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum2_0, ref first, ref second, to2), ref result, to2, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum3_0, ref first, ref second, to3), ref result, to3, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum4_0, ref first, ref second, to4), ref result, to4, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum5_0, ref first, ref second, to5), ref result, to5, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum6_0, ref first, ref second, to6), ref result, to6, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum7_0, ref first, ref second, to7), ref result, to7, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum8_0, ref first, ref second, to8), ref result, to8, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum9_0, ref first, ref second, to9), ref result, to9, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum10_0, ref first, ref second, to10), ref result, to10, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum11_0, ref first, ref second, to11), ref result, to11, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum12_0, ref first, ref second, to12), ref result, to12, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum13_0, ref first, ref second, to13), ref result, to13, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum14_0, ref first, ref second, to14), ref result, to14, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum15_0, ref first, ref second, to15), ref result, to15, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum16_0, ref first, ref second, to16), ref result, to16, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum17_0, ref first, ref second, to17), ref result, to17, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum18_0, ref first, ref second, to18), ref result, to18, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum19_0, ref first, ref second, to19), ref result, to19, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum20_0, ref first, ref second, to20), ref result, to20, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum21_0, ref first, ref second, to21), ref result, to21, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum22_0, ref first, ref second, to22), ref result, to22, columns);
        TEnd.Store<V, T>(TEpilogue.Apply(sum23_0, ref first, ref second, to23), ref result, to23, columns);
    }
}
