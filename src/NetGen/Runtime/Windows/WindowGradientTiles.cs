// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Sums over the places of samples: a tile's are in registers while they pass by. Behind them may lie the sum of the right operand's rows, a bias's gradient.</summary>
internal static class WindowGradientTiles
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, resultStride);
                bias1 += V.Load(ref result, resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 2 * resultStride);
                bias1 += V.Load(ref result, 2 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 2 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 3 * resultStride);
                bias1 += V.Load(ref result, 3 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 3 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 4 * resultStride);
                bias1 += V.Load(ref result, 4 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 4 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum4_1 += V.Load(ref result, 4 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 5 * resultStride);
                bias1 += V.Load(ref result, 5 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum4_1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 5 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 5 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum4_1 += V.Load(ref result, 4 * resultStride + V.Count);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum5_1 += V.Load(ref result, 5 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 6 * resultStride);
                bias1 += V.Load(ref result, 6 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum4_1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum5_1, ref result, 5 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 6 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 6 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                    V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                    V left1 = V.Create(Unsafe.Add(ref left, from1)); V.MultiplyAccumulate(ref sum1_0, left1, right0); V.MultiplyAccumulate(ref sum1_1, left1, right1);
                    V left2 = V.Create(Unsafe.Add(ref left, from2)); V.MultiplyAccumulate(ref sum2_0, left2, right0); V.MultiplyAccumulate(ref sum2_1, left2, right1);
                    V left3 = V.Create(Unsafe.Add(ref left, from3)); V.MultiplyAccumulate(ref sum3_0, left3, right0); V.MultiplyAccumulate(ref sum3_1, left3, right1);
                    V left4 = V.Create(Unsafe.Add(ref left, from4)); V.MultiplyAccumulate(ref sum4_0, left4, right0); V.MultiplyAccumulate(ref sum4_1, left4, right1);
                    V left5 = V.Create(Unsafe.Add(ref left, from5)); V.MultiplyAccumulate(ref sum5_0, left5, right0); V.MultiplyAccumulate(ref sum5_1, left5, right1);
                    V left6 = V.Create(Unsafe.Add(ref left, from6)); V.MultiplyAccumulate(ref sum6_0, left6, right0); V.MultiplyAccumulate(ref sum6_1, left6, right1);
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum4_1 += V.Load(ref result, 4 * resultStride + V.Count);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum5_1 += V.Load(ref result, 5 * resultStride + V.Count);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum6_1 += V.Load(ref result, 6 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 7 * resultStride);
                bias1 += V.Load(ref result, 7 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum4_1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum5_1, ref result, 5 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum6_1, ref result, 6 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 7 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 7 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V sum7_0 = V.Zero, sum7_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum4_1 += V.Load(ref result, 4 * resultStride + V.Count);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum5_1 += V.Load(ref result, 5 * resultStride + V.Count);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum6_1 += V.Load(ref result, 6 * resultStride + V.Count);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum7_1 += V.Load(ref result, 7 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 8 * resultStride);
                bias1 += V.Load(ref result, 8 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum4_1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum5_1, ref result, 5 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum6_1, ref result, 6 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum7_1, ref result, 7 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 8 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 8 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile9x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V sum7_0 = V.Zero, sum7_1 = V.Zero;
        V sum8_0 = V.Zero, sum8_1 = V.Zero;
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum4_1 += V.Load(ref result, 4 * resultStride + V.Count);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum5_1 += V.Load(ref result, 5 * resultStride + V.Count);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum6_1 += V.Load(ref result, 6 * resultStride + V.Count);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum7_1 += V.Load(ref result, 7 * resultStride + V.Count);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum8_1 += V.Load(ref result, 8 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 9 * resultStride);
                bias1 += V.Load(ref result, 9 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum4_1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum5_1, ref result, 5 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum6_1, ref result, 6 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum7_1, ref result, 7 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum8_1, ref result, 8 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 9 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 9 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile10x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
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
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum4_1 += V.Load(ref result, 4 * resultStride + V.Count);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum5_1 += V.Load(ref result, 5 * resultStride + V.Count);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum6_1 += V.Load(ref result, 6 * resultStride + V.Count);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum7_1 += V.Load(ref result, 7 * resultStride + V.Count);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum8_1 += V.Load(ref result, 8 * resultStride + V.Count);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum9_1 += V.Load(ref result, 9 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 10 * resultStride);
                bias1 += V.Load(ref result, 10 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum4_1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum5_1, ref result, 5 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum6_1, ref result, 6 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum7_1, ref result, 7 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum8_1, ref result, 8 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum9_1, ref result, 9 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 10 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 10 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile11x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
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
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum4_1 += V.Load(ref result, 4 * resultStride + V.Count);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum5_1 += V.Load(ref result, 5 * resultStride + V.Count);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum6_1 += V.Load(ref result, 6 * resultStride + V.Count);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum7_1 += V.Load(ref result, 7 * resultStride + V.Count);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum8_1 += V.Load(ref result, 8 * resultStride + V.Count);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum9_1 += V.Load(ref result, 9 * resultStride + V.Count);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum10_1 += V.Load(ref result, 10 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 11 * resultStride);
                bias1 += V.Load(ref result, 11 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum4_1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum5_1, ref result, 5 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum6_1, ref result, 6 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum7_1, ref result, 7 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum8_1, ref result, 8 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum9_1, ref result, 9 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum10_1, ref result, 10 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 11 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 11 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile12x2<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
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
        V bias0 = V.Zero, bias1 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        (bias0, bias1) = (bias0 + right0, bias1 + right1);
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum0_1 += V.Load(ref result, V.Count);
            sum1_0 += V.Load(ref result, resultStride);
            sum1_1 += V.Load(ref result, resultStride + V.Count);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum2_1 += V.Load(ref result, 2 * resultStride + V.Count);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum3_1 += V.Load(ref result, 3 * resultStride + V.Count);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum4_1 += V.Load(ref result, 4 * resultStride + V.Count);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum5_1 += V.Load(ref result, 5 * resultStride + V.Count);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum6_1 += V.Load(ref result, 6 * resultStride + V.Count);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum7_1 += V.Load(ref result, 7 * resultStride + V.Count);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum8_1 += V.Load(ref result, 8 * resultStride + V.Count);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum9_1 += V.Load(ref result, 9 * resultStride + V.Count);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum10_1 += V.Load(ref result, 10 * resultStride + V.Count);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum11_1 += V.Load(ref result, 11 * resultStride + V.Count);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 12 * resultStride);
                bias1 += V.Load(ref result, 12 * resultStride + V.Count);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum0_1, ref result, V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum1_1, ref result, resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum2_1, ref result, 2 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum3_1, ref result, 3 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum4_1, ref result, 4 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum5_1, ref result, 5 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum6_1, ref result, 6 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum7_1, ref result, 7 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum8_1, ref result, 8 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum9_1, ref result, 9 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum10_1, ref result, 10 * resultStride + V.Count, columns - V.Count);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum11_1, ref result, 11 * resultStride + V.Count, columns - V.Count);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 12 * resultStride, columns);
            TEnd.Store<V, T>(bias1, ref result, 12 * resultStride + V.Count, columns - V.Count);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        V sum0_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile2x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 2 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 2 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile3x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 3 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 3 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile4x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 4 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 4 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile5x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 5 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 5 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 6 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 6 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile7x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    V right0 = V.Load(ref right);
                    V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
                    V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, from1);
                    V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, from2);
                    V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, from3);
                    V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, from4);
                    V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, from5);
                    V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, from6);
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 7 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 7 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 8 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 8 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile9x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        V sum0_0 = V.Zero;
        V sum1_0 = V.Zero;
        V sum2_0 = V.Zero;
        V sum3_0 = V.Zero;
        V sum4_0 = V.Zero;
        V sum5_0 = V.Zero;
        V sum6_0 = V.Zero;
        V sum7_0 = V.Zero;
        V sum8_0 = V.Zero;
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 9 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 9 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile10x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 10 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 10 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile11x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 11 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 11 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile12x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 12 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 12 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile13x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 13 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 13 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile14x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 14 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 14 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile15x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 15 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 15 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile16x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 16 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 16 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile17x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
        int from16 = 16 + 16 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            sum16_0 += V.Load(ref result, 16 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 17 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        TEnd.Store<V, T>(sum16_0, ref result, 16 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 17 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile18x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
        int from16 = 16 + 16 / depth * unitTurn;
        int from17 = 17 + 17 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            sum16_0 += V.Load(ref result, 16 * resultStride);
            sum17_0 += V.Load(ref result, 17 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 18 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        TEnd.Store<V, T>(sum16_0, ref result, 16 * resultStride, columns);
        TEnd.Store<V, T>(sum17_0, ref result, 17 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 18 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile19x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
        int from16 = 16 + 16 / depth * unitTurn;
        int from17 = 17 + 17 / depth * unitTurn;
        int from18 = 18 + 18 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            sum16_0 += V.Load(ref result, 16 * resultStride);
            sum17_0 += V.Load(ref result, 17 * resultStride);
            sum18_0 += V.Load(ref result, 18 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 19 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        TEnd.Store<V, T>(sum16_0, ref result, 16 * resultStride, columns);
        TEnd.Store<V, T>(sum17_0, ref result, 17 * resultStride, columns);
        TEnd.Store<V, T>(sum18_0, ref result, 18 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 19 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile20x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
        int from16 = 16 + 16 / depth * unitTurn;
        int from17 = 17 + 17 / depth * unitTurn;
        int from18 = 18 + 18 / depth * unitTurn;
        int from19 = 19 + 19 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            sum16_0 += V.Load(ref result, 16 * resultStride);
            sum17_0 += V.Load(ref result, 17 * resultStride);
            sum18_0 += V.Load(ref result, 18 * resultStride);
            sum19_0 += V.Load(ref result, 19 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 20 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        TEnd.Store<V, T>(sum16_0, ref result, 16 * resultStride, columns);
        TEnd.Store<V, T>(sum17_0, ref result, 17 * resultStride, columns);
        TEnd.Store<V, T>(sum18_0, ref result, 18 * resultStride, columns);
        TEnd.Store<V, T>(sum19_0, ref result, 19 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 20 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile21x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
        int from16 = 16 + 16 / depth * unitTurn;
        int from17 = 17 + 17 / depth * unitTurn;
        int from18 = 18 + 18 / depth * unitTurn;
        int from19 = 19 + 19 / depth * unitTurn;
        int from20 = 20 + 20 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            sum16_0 += V.Load(ref result, 16 * resultStride);
            sum17_0 += V.Load(ref result, 17 * resultStride);
            sum18_0 += V.Load(ref result, 18 * resultStride);
            sum19_0 += V.Load(ref result, 19 * resultStride);
            sum20_0 += V.Load(ref result, 20 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 21 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        TEnd.Store<V, T>(sum16_0, ref result, 16 * resultStride, columns);
        TEnd.Store<V, T>(sum17_0, ref result, 17 * resultStride, columns);
        TEnd.Store<V, T>(sum18_0, ref result, 18 * resultStride, columns);
        TEnd.Store<V, T>(sum19_0, ref result, 19 * resultStride, columns);
        TEnd.Store<V, T>(sum20_0, ref result, 20 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 21 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile22x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
        int from16 = 16 + 16 / depth * unitTurn;
        int from17 = 17 + 17 / depth * unitTurn;
        int from18 = 18 + 18 / depth * unitTurn;
        int from19 = 19 + 19 / depth * unitTurn;
        int from20 = 20 + 20 / depth * unitTurn;
        int from21 = 21 + 21 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            sum16_0 += V.Load(ref result, 16 * resultStride);
            sum17_0 += V.Load(ref result, 17 * resultStride);
            sum18_0 += V.Load(ref result, 18 * resultStride);
            sum19_0 += V.Load(ref result, 19 * resultStride);
            sum20_0 += V.Load(ref result, 20 * resultStride);
            sum21_0 += V.Load(ref result, 21 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 22 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        TEnd.Store<V, T>(sum16_0, ref result, 16 * resultStride, columns);
        TEnd.Store<V, T>(sum17_0, ref result, 17 * resultStride, columns);
        TEnd.Store<V, T>(sum18_0, ref result, 18 * resultStride, columns);
        TEnd.Store<V, T>(sum19_0, ref result, 19 * resultStride, columns);
        TEnd.Store<V, T>(sum20_0, ref result, 20 * resultStride, columns);
        TEnd.Store<V, T>(sum21_0, ref result, 21 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 22 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile23x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
        int from16 = 16 + 16 / depth * unitTurn;
        int from17 = 17 + 17 / depth * unitTurn;
        int from18 = 18 + 18 / depth * unitTurn;
        int from19 = 19 + 19 / depth * unitTurn;
        int from20 = 20 + 20 / depth * unitTurn;
        int from21 = 21 + 21 / depth * unitTurn;
        int from22 = 22 + 22 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            sum16_0 += V.Load(ref result, 16 * resultStride);
            sum17_0 += V.Load(ref result, 17 * resultStride);
            sum18_0 += V.Load(ref result, 18 * resultStride);
            sum19_0 += V.Load(ref result, 19 * resultStride);
            sum20_0 += V.Load(ref result, 20 * resultStride);
            sum21_0 += V.Load(ref result, 21 * resultStride);
            sum22_0 += V.Load(ref result, 22 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 23 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        TEnd.Store<V, T>(sum16_0, ref result, 16 * resultStride, columns);
        TEnd.Store<V, T>(sum17_0, ref result, 17 * resultStride, columns);
        TEnd.Store<V, T>(sum18_0, ref result, 18 * resultStride, columns);
        TEnd.Store<V, T>(sum19_0, ref result, 19 * resultStride, columns);
        TEnd.Store<V, T>(sum20_0, ref result, 20 * resultStride, columns);
        TEnd.Store<V, T>(sum21_0, ref result, 21 * resultStride, columns);
        TEnd.Store<V, T>(sum22_0, ref result, 22 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 23 * resultStride, columns);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile24x1<V, T, TAccess, TBias, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int height = TAccess.Height, width = TAccess.Width, depth = TAccess.Depth, unitTurn = TAccess.UnitStep - depth, resultStride = TAccess.ResultStep;
        int leftStride = TAccess.LeftStep, leftTurn = TAccess.LeftTurn, leftSampleTurn = TAccess.LeftSampleTurn;
        int rightStride = TAccess.RightStride, rightTurn = TAccess.RightTurn, rightSampleTurn = TAccess.RightSampleTurn;
        int from1 = 1 + 1 / depth * unitTurn;
        int from2 = 2 + 2 / depth * unitTurn;
        int from3 = 3 + 3 / depth * unitTurn;
        int from4 = 4 + 4 / depth * unitTurn;
        int from5 = 5 + 5 / depth * unitTurn;
        int from6 = 6 + 6 / depth * unitTurn;
        int from7 = 7 + 7 / depth * unitTurn;
        int from8 = 8 + 8 / depth * unitTurn;
        int from9 = 9 + 9 / depth * unitTurn;
        int from10 = 10 + 10 / depth * unitTurn;
        int from11 = 11 + 11 / depth * unitTurn;
        int from12 = 12 + 12 / depth * unitTurn;
        int from13 = 13 + 13 / depth * unitTurn;
        int from14 = 14 + 14 / depth * unitTurn;
        int from15 = 15 + 15 / depth * unitTurn;
        int from16 = 16 + 16 / depth * unitTurn;
        int from17 = 17 + 17 / depth * unitTurn;
        int from18 = 18 + 18 / depth * unitTurn;
        int from19 = 19 + 19 / depth * unitTurn;
        int from20 = 20 + 20 / depth * unitTurn;
        int from21 = 21 + 21 / depth * unitTurn;
        int from22 = 22 + 22 / depth * unitTurn;
        int from23 = 23 + 23 / depth * unitTurn;
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
        V bias0 = V.Zero;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
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
                    if (typeof(TBias) == typeof(BiasRow))
                        bias0 += right0;
                    left = ref Unsafe.Add(ref left, leftStride);
                    right = ref Unsafe.Add(ref right, rightStride);
                }

                left = ref Unsafe.Add(ref left, leftTurn);
                right = ref Unsafe.Add(ref right, rightTurn);
            }

            left = ref Unsafe.Add(ref left, leftSampleTurn);
            right = ref Unsafe.Add(ref right, rightSampleTurn);
        }

        if (accumulate)
        {
            sum0_0 += V.Load(ref result);
            sum1_0 += V.Load(ref result, resultStride);
            sum2_0 += V.Load(ref result, 2 * resultStride);
            sum3_0 += V.Load(ref result, 3 * resultStride);
            sum4_0 += V.Load(ref result, 4 * resultStride);
            sum5_0 += V.Load(ref result, 5 * resultStride);
            sum6_0 += V.Load(ref result, 6 * resultStride);
            sum7_0 += V.Load(ref result, 7 * resultStride);
            sum8_0 += V.Load(ref result, 8 * resultStride);
            sum9_0 += V.Load(ref result, 9 * resultStride);
            sum10_0 += V.Load(ref result, 10 * resultStride);
            sum11_0 += V.Load(ref result, 11 * resultStride);
            sum12_0 += V.Load(ref result, 12 * resultStride);
            sum13_0 += V.Load(ref result, 13 * resultStride);
            sum14_0 += V.Load(ref result, 14 * resultStride);
            sum15_0 += V.Load(ref result, 15 * resultStride);
            sum16_0 += V.Load(ref result, 16 * resultStride);
            sum17_0 += V.Load(ref result, 17 * resultStride);
            sum18_0 += V.Load(ref result, 18 * resultStride);
            sum19_0 += V.Load(ref result, 19 * resultStride);
            sum20_0 += V.Load(ref result, 20 * resultStride);
            sum21_0 += V.Load(ref result, 21 * resultStride);
            sum22_0 += V.Load(ref result, 22 * resultStride);
            sum23_0 += V.Load(ref result, 23 * resultStride);
            if (typeof(TBias) == typeof(BiasRow))
            {
                bias0 += V.Load(ref result, 24 * resultStride);
            }
        }

        TEnd.Store<V, T>(sum0_0, ref result, 0, columns);
        TEnd.Store<V, T>(sum1_0, ref result, resultStride, columns);
        TEnd.Store<V, T>(sum2_0, ref result, 2 * resultStride, columns);
        TEnd.Store<V, T>(sum3_0, ref result, 3 * resultStride, columns);
        TEnd.Store<V, T>(sum4_0, ref result, 4 * resultStride, columns);
        TEnd.Store<V, T>(sum5_0, ref result, 5 * resultStride, columns);
        TEnd.Store<V, T>(sum6_0, ref result, 6 * resultStride, columns);
        TEnd.Store<V, T>(sum7_0, ref result, 7 * resultStride, columns);
        TEnd.Store<V, T>(sum8_0, ref result, 8 * resultStride, columns);
        TEnd.Store<V, T>(sum9_0, ref result, 9 * resultStride, columns);
        TEnd.Store<V, T>(sum10_0, ref result, 10 * resultStride, columns);
        TEnd.Store<V, T>(sum11_0, ref result, 11 * resultStride, columns);
        TEnd.Store<V, T>(sum12_0, ref result, 12 * resultStride, columns);
        TEnd.Store<V, T>(sum13_0, ref result, 13 * resultStride, columns);
        TEnd.Store<V, T>(sum14_0, ref result, 14 * resultStride, columns);
        TEnd.Store<V, T>(sum15_0, ref result, 15 * resultStride, columns);
        TEnd.Store<V, T>(sum16_0, ref result, 16 * resultStride, columns);
        TEnd.Store<V, T>(sum17_0, ref result, 17 * resultStride, columns);
        TEnd.Store<V, T>(sum18_0, ref result, 18 * resultStride, columns);
        TEnd.Store<V, T>(sum19_0, ref result, 19 * resultStride, columns);
        TEnd.Store<V, T>(sum20_0, ref result, 20 * resultStride, columns);
        TEnd.Store<V, T>(sum21_0, ref result, 21 * resultStride, columns);
        TEnd.Store<V, T>(sum22_0, ref result, 22 * resultStride, columns);
        TEnd.Store<V, T>(sum23_0, ref result, 23 * resultStride, columns);
        if (typeof(TBias) == typeof(BiasRow))
        {
            TEnd.Store<V, T>(bias0, ref result, 24 * resultStride, columns);
        }
    }
}
