// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Rows of samples times weights: a tile's sums are in registers while the terms pass by.</summary>
internal static class SampleTiles
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x2<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, leftStride = TNest.LeftStride, rightStride = TNest.RightStride, resultStride = TNest.ResultStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
        }

        V sum1_0 = sum0_0, sum1_1 = sum0_1;
        V sum2_0 = sum0_0, sum2_1 = sum0_1;
        V sum3_0 = sum0_0, sum3_1 = sum0_1;
        V sum4_0 = sum0_0, sum4_1 = sum0_1;
        V sum5_0 = sum0_0, sum5_1 = sum0_1;
        V sum6_0 = sum0_0, sum6_1 = sum0_1;
        V sum7_0 = sum0_0, sum7_1 = sum0_1;
        int i = 0;
        do
        {
            if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                Panel.Prefetch(ref second);
            V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
            V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
            V left1 = V.Create(Unsafe.Add(ref left, leftStride));
            V.MultiplyAccumulate(ref sum1_0, left1, right0);
            V.MultiplyAccumulate(ref sum1_1, left1, right1);
            V left2 = V.Create(Unsafe.Add(ref left, 2 * leftStride));
            V.MultiplyAccumulate(ref sum2_0, left2, right0);
            V.MultiplyAccumulate(ref sum2_1, left2, right1);
            V left3 = V.Create(Unsafe.Add(ref left, 3 * leftStride));
            V.MultiplyAccumulate(ref sum3_0, left3, right0);
            V.MultiplyAccumulate(ref sum3_1, left3, right1);
            V left4 = V.Create(Unsafe.Add(ref left, 4 * leftStride));
            V.MultiplyAccumulate(ref sum4_0, left4, right0);
            V.MultiplyAccumulate(ref sum4_1, left4, right1);
            V left5 = V.Create(Unsafe.Add(ref left, 5 * leftStride));
            V.MultiplyAccumulate(ref sum5_0, left5, right0);
            V.MultiplyAccumulate(ref sum5_1, left5, right1);
            V left6 = V.Create(Unsafe.Add(ref left, 6 * leftStride));
            V.MultiplyAccumulate(ref sum6_0, left6, right0);
            V.MultiplyAccumulate(ref sum6_1, left6, right1);
            V left7 = V.Create(Unsafe.Add(ref left, 7 * leftStride));
            V.MultiplyAccumulate(ref sum7_0, left7, right0);
            V.MultiplyAccumulate(ref sum7_1, left7, right1);
            left = ref Unsafe.Add(ref left, 1);
            right = ref Unsafe.Add(ref right, rightStride);
            if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                second = ref Unsafe.Add(ref second, rightStride);
        } while (++i < depth);

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum1_0, ref first, ref second, resultStride).Store(ref result, resultStride);
        TEpilogue.Apply(sum1_1, ref first, ref second, resultStride + V.Count).Store(ref result, resultStride + V.Count);
        TEpilogue.Apply(sum2_0, ref first, ref second, 2 * resultStride).Store(ref result, 2 * resultStride);
        TEpilogue.Apply(sum2_1, ref first, ref second, 2 * resultStride + V.Count).Store(ref result, 2 * resultStride + V.Count);
        TEpilogue.Apply(sum3_0, ref first, ref second, 3 * resultStride).Store(ref result, 3 * resultStride);
        TEpilogue.Apply(sum3_1, ref first, ref second, 3 * resultStride + V.Count).Store(ref result, 3 * resultStride + V.Count);
        TEpilogue.Apply(sum4_0, ref first, ref second, 4 * resultStride).Store(ref result, 4 * resultStride);
        TEpilogue.Apply(sum4_1, ref first, ref second, 4 * resultStride + V.Count).Store(ref result, 4 * resultStride + V.Count);
        TEpilogue.Apply(sum5_0, ref first, ref second, 5 * resultStride).Store(ref result, 5 * resultStride);
        TEpilogue.Apply(sum5_1, ref first, ref second, 5 * resultStride + V.Count).Store(ref result, 5 * resultStride + V.Count);
        TEpilogue.Apply(sum6_0, ref first, ref second, 6 * resultStride).Store(ref result, 6 * resultStride);
        TEpilogue.Apply(sum6_1, ref first, ref second, 6 * resultStride + V.Count).Store(ref result, 6 * resultStride + V.Count);
        TEpilogue.Apply(sum7_0, ref first, ref second, 7 * resultStride).Store(ref result, 7 * resultStride);
        TEpilogue.Apply(sum7_1, ref first, ref second, 7 * resultStride + V.Count).Store(ref result, 7 * resultStride + V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x2<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, leftStride = TNest.LeftStride, rightStride = TNest.RightStride, resultStride = TNest.ResultStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
        }

        V sum1_0 = sum0_0, sum1_1 = sum0_1;
        V sum2_0 = sum0_0, sum2_1 = sum0_1;
        V sum3_0 = sum0_0, sum3_1 = sum0_1;
        V sum4_0 = sum0_0, sum4_1 = sum0_1;
        V sum5_0 = sum0_0, sum5_1 = sum0_1;
        if (depth >= 2)
        {
            int i = 0;
            do
            {
                if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                    Panel.Prefetch(ref second);
                V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
                V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
                V left1 = V.Create(Unsafe.Add(ref left, leftStride));
                V.MultiplyAccumulate(ref sum1_0, left1, right0);
                V.MultiplyAccumulate(ref sum1_1, left1, right1);
                V left2 = V.Create(Unsafe.Add(ref left, 2 * leftStride));
                V.MultiplyAccumulate(ref sum2_0, left2, right0);
                V.MultiplyAccumulate(ref sum2_1, left2, right1);
                V left3 = V.Create(Unsafe.Add(ref left, 3 * leftStride));
                V.MultiplyAccumulate(ref sum3_0, left3, right0);
                V.MultiplyAccumulate(ref sum3_1, left3, right1);
                V left4 = V.Create(Unsafe.Add(ref left, 4 * leftStride));
                V.MultiplyAccumulate(ref sum4_0, left4, right0);
                V.MultiplyAccumulate(ref sum4_1, left4, right1);
                V left5 = V.Create(Unsafe.Add(ref left, 5 * leftStride));
                V.MultiplyAccumulate(ref sum5_0, left5, right0);
                V.MultiplyAccumulate(ref sum5_1, left5, right1);
                if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                    Panel.Prefetch(ref Unsafe.Add(ref second, rightStride));
                V right0_1 = V.Load(ref right, rightStride), right1_1 = V.Load(ref right, rightStride + V.Count);
                V left0_1 = V.Create(Unsafe.Add(ref left, 1));
                V.MultiplyAccumulate(ref sum0_0, left0_1, right0_1);
                V.MultiplyAccumulate(ref sum0_1, left0_1, right1_1);
                V left1_1 = V.Create(Unsafe.Add(ref left, leftStride + 1));
                V.MultiplyAccumulate(ref sum1_0, left1_1, right0_1);
                V.MultiplyAccumulate(ref sum1_1, left1_1, right1_1);
                V left2_1 = V.Create(Unsafe.Add(ref left, 2 * leftStride + 1));
                V.MultiplyAccumulate(ref sum2_0, left2_1, right0_1);
                V.MultiplyAccumulate(ref sum2_1, left2_1, right1_1);
                V left3_1 = V.Create(Unsafe.Add(ref left, 3 * leftStride + 1));
                V.MultiplyAccumulate(ref sum3_0, left3_1, right0_1);
                V.MultiplyAccumulate(ref sum3_1, left3_1, right1_1);
                V left4_1 = V.Create(Unsafe.Add(ref left, 4 * leftStride + 1));
                V.MultiplyAccumulate(ref sum4_0, left4_1, right0_1);
                V.MultiplyAccumulate(ref sum4_1, left4_1, right1_1);
                V left5_1 = V.Create(Unsafe.Add(ref left, 5 * leftStride + 1));
                V.MultiplyAccumulate(ref sum5_0, left5_1, right0_1);
                V.MultiplyAccumulate(ref sum5_1, left5_1, right1_1);
                left = ref Unsafe.Add(ref left, 2);
                right = ref Unsafe.Add(ref right, 2 * rightStride);
                if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                    second = ref Unsafe.Add(ref second, 2 * rightStride);
            } while (++i < depth / 2);
        }

        if (depth % 2 > 0)
        {
            if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                Panel.Prefetch(ref second);
            V right0 = V.Load(ref right), right1 = V.Load(ref right, V.Count);
            V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, right0); V.MultiplyAccumulate(ref sum0_1, left0, right1);
            V left1 = V.Create(Unsafe.Add(ref left, leftStride));
            V.MultiplyAccumulate(ref sum1_0, left1, right0);
            V.MultiplyAccumulate(ref sum1_1, left1, right1);
            V left2 = V.Create(Unsafe.Add(ref left, 2 * leftStride));
            V.MultiplyAccumulate(ref sum2_0, left2, right0);
            V.MultiplyAccumulate(ref sum2_1, left2, right1);
            V left3 = V.Create(Unsafe.Add(ref left, 3 * leftStride));
            V.MultiplyAccumulate(ref sum3_0, left3, right0);
            V.MultiplyAccumulate(ref sum3_1, left3, right1);
            V left4 = V.Create(Unsafe.Add(ref left, 4 * leftStride));
            V.MultiplyAccumulate(ref sum4_0, left4, right0);
            V.MultiplyAccumulate(ref sum4_1, left4, right1);
            V left5 = V.Create(Unsafe.Add(ref left, 5 * leftStride));
            V.MultiplyAccumulate(ref sum5_0, left5, right0);
            V.MultiplyAccumulate(ref sum5_1, left5, right1);
        }

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum1_0, ref first, ref second, resultStride).Store(ref result, resultStride);
        TEpilogue.Apply(sum1_1, ref first, ref second, resultStride + V.Count).Store(ref result, resultStride + V.Count);
        TEpilogue.Apply(sum2_0, ref first, ref second, 2 * resultStride).Store(ref result, 2 * resultStride);
        TEpilogue.Apply(sum2_1, ref first, ref second, 2 * resultStride + V.Count).Store(ref result, 2 * resultStride + V.Count);
        TEpilogue.Apply(sum3_0, ref first, ref second, 3 * resultStride).Store(ref result, 3 * resultStride);
        TEpilogue.Apply(sum3_1, ref first, ref second, 3 * resultStride + V.Count).Store(ref result, 3 * resultStride + V.Count);
        TEpilogue.Apply(sum4_0, ref first, ref second, 4 * resultStride).Store(ref result, 4 * resultStride);
        TEpilogue.Apply(sum4_1, ref first, ref second, 4 * resultStride + V.Count).Store(ref result, 4 * resultStride + V.Count);
        TEpilogue.Apply(sum5_0, ref first, ref second, 5 * resultStride).Store(ref result, 5 * resultStride);
        TEpilogue.Apply(sum5_1, ref first, ref second, 5 * resultStride + V.Count).Store(ref result, 5 * resultStride + V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x2<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, rightStride = TNest.RightStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count);
        }

        V sum0_0_1 = V.Zero, sum0_1_1 = V.Zero;
        V sum0_0_2 = V.Zero, sum0_1_2 = V.Zero;
        V sum0_0_3 = V.Zero, sum0_1_3 = V.Zero;
        if (depth >= 4)
        {
            int i = 0;
            do
            {
                if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                    Panel.Prefetch(ref second);
                V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0); V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
                if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                    Panel.Prefetch(ref Unsafe.Add(ref second, rightStride));
                V left0_1 = V.Create(Unsafe.Add(ref left, 1));
                V.MultiplyAccumulate(ref sum0_0_1, left0_1, ref right, rightStride);
                V.MultiplyAccumulate(ref sum0_1_1, left0_1, ref right, rightStride + V.Count);
                if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                    Panel.Prefetch(ref Unsafe.Add(ref second, 2 * rightStride));
                V left0_2 = V.Create(Unsafe.Add(ref left, 2));
                V.MultiplyAccumulate(ref sum0_0_2, left0_2, ref right, 2 * rightStride);
                V.MultiplyAccumulate(ref sum0_1_2, left0_2, ref right, 2 * rightStride + V.Count);
                if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                    Panel.Prefetch(ref Unsafe.Add(ref second, 3 * rightStride));
                V left0_3 = V.Create(Unsafe.Add(ref left, 3));
                V.MultiplyAccumulate(ref sum0_0_3, left0_3, ref right, 3 * rightStride);
                V.MultiplyAccumulate(ref sum0_1_3, left0_3, ref right, 3 * rightStride + V.Count);
                left = ref Unsafe.Add(ref left, 4);
                right = ref Unsafe.Add(ref right, 4 * rightStride);
                if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                    second = ref Unsafe.Add(ref second, 4 * rightStride);
            } while (++i < depth / 4);
        }

        if (depth % 4 > 0)
        {
            if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                Panel.Prefetch(ref second);
            V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0); V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
        }

        if (depth % 4 > 1)
        {
            if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                Panel.Prefetch(ref Unsafe.Add(ref second, rightStride));
            V left0_1 = V.Create(Unsafe.Add(ref left, 1));
            V.MultiplyAccumulate(ref sum0_0_1, left0_1, ref right, rightStride);
            V.MultiplyAccumulate(ref sum0_1_1, left0_1, ref right, rightStride + V.Count);
        }

        if (depth % 4 > 2)
        {
            if (typeof(TEpilogue) == typeof(Begun<T>) || typeof(TEpilogue) == typeof(Continued<T>))
                Panel.Prefetch(ref Unsafe.Add(ref second, 2 * rightStride));
            V left0_2 = V.Create(Unsafe.Add(ref left, 2));
            V.MultiplyAccumulate(ref sum0_0_2, left0_2, ref right, 2 * rightStride);
            V.MultiplyAccumulate(ref sum0_1_2, left0_2, ref right, 2 * rightStride + V.Count);
        }

        sum0_0 += sum0_0_2; sum0_1 += sum0_1_2;
        sum0_0_1 += sum0_0_3; sum0_1_1 += sum0_1_3;
        sum0_0 += sum0_0_1; sum0_1 += sum0_1_1;

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x8<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, rightStride = TNest.RightStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero, sum0_2 = V.Zero, sum0_3 = V.Zero, sum0_4 = V.Zero, sum0_5 = V.Zero, sum0_6 = V.Zero, sum0_7 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum0_1 = V.Load(ref bias, V.Count);
            sum0_2 = V.Load(ref bias, 2 * V.Count);
            sum0_3 = V.Load(ref bias, 3 * V.Count);
            sum0_4 = V.Load(ref bias, 4 * V.Count);
            sum0_5 = V.Load(ref bias, 5 * V.Count);
            sum0_6 = V.Load(ref bias, 6 * V.Count);
            sum0_7 = V.Load(ref bias, 7 * V.Count);
        }

        int i = 0;
        do
        {
            V left0 = V.Create(left);
            V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
            V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
            V.MultiplyAccumulate(ref sum0_2, left0, ref right, 2 * V.Count);
            V.MultiplyAccumulate(ref sum0_3, left0, ref right, 3 * V.Count);
            V.MultiplyAccumulate(ref sum0_4, left0, ref right, 4 * V.Count);
            V.MultiplyAccumulate(ref sum0_5, left0, ref right, 5 * V.Count);
            V.MultiplyAccumulate(ref sum0_6, left0, ref right, 6 * V.Count);
            V.MultiplyAccumulate(ref sum0_7, left0, ref right, 7 * V.Count);
            left = ref Unsafe.Add(ref left, 1);
            right = ref Unsafe.Add(ref right, rightStride);
        } while (++i < depth);

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum0_2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum0_3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
        TEpilogue.Apply(sum0_4, ref first, ref second, 4 * V.Count).Store(ref result, 4 * V.Count);
        TEpilogue.Apply(sum0_5, ref first, ref second, 5 * V.Count).Store(ref result, 5 * V.Count);
        TEpilogue.Apply(sum0_6, ref first, ref second, 6 * V.Count).Store(ref result, 6 * V.Count);
        TEpilogue.Apply(sum0_7, ref first, ref second, 7 * V.Count).Store(ref result, 7 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x7<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, rightStride = TNest.RightStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero, sum0_2 = V.Zero, sum0_3 = V.Zero, sum0_4 = V.Zero, sum0_5 = V.Zero, sum0_6 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum0_1 = V.Load(ref bias, V.Count);
            sum0_2 = V.Load(ref bias, 2 * V.Count);
            sum0_3 = V.Load(ref bias, 3 * V.Count);
            sum0_4 = V.Load(ref bias, 4 * V.Count);
            sum0_5 = V.Load(ref bias, 5 * V.Count);
            sum0_6 = V.Load(ref bias, 6 * V.Count);
        }

        int i = 0;
        do
        {
            V left0 = V.Create(left);
            V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
            V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
            V.MultiplyAccumulate(ref sum0_2, left0, ref right, 2 * V.Count);
            V.MultiplyAccumulate(ref sum0_3, left0, ref right, 3 * V.Count);
            V.MultiplyAccumulate(ref sum0_4, left0, ref right, 4 * V.Count);
            V.MultiplyAccumulate(ref sum0_5, left0, ref right, 5 * V.Count);
            V.MultiplyAccumulate(ref sum0_6, left0, ref right, 6 * V.Count);
            left = ref Unsafe.Add(ref left, 1);
            right = ref Unsafe.Add(ref right, rightStride);
        } while (++i < depth);

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum0_2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum0_3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
        TEpilogue.Apply(sum0_4, ref first, ref second, 4 * V.Count).Store(ref result, 4 * V.Count);
        TEpilogue.Apply(sum0_5, ref first, ref second, 5 * V.Count).Store(ref result, 5 * V.Count);
        TEpilogue.Apply(sum0_6, ref first, ref second, 6 * V.Count).Store(ref result, 6 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x6<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, rightStride = TNest.RightStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero, sum0_2 = V.Zero, sum0_3 = V.Zero, sum0_4 = V.Zero, sum0_5 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum0_1 = V.Load(ref bias, V.Count);
            sum0_2 = V.Load(ref bias, 2 * V.Count);
            sum0_3 = V.Load(ref bias, 3 * V.Count);
            sum0_4 = V.Load(ref bias, 4 * V.Count);
            sum0_5 = V.Load(ref bias, 5 * V.Count);
        }

        int i = 0;
        do
        {
            V left0 = V.Create(left);
            V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
            V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
            V.MultiplyAccumulate(ref sum0_2, left0, ref right, 2 * V.Count);
            V.MultiplyAccumulate(ref sum0_3, left0, ref right, 3 * V.Count);
            V.MultiplyAccumulate(ref sum0_4, left0, ref right, 4 * V.Count);
            V.MultiplyAccumulate(ref sum0_5, left0, ref right, 5 * V.Count);
            left = ref Unsafe.Add(ref left, 1);
            right = ref Unsafe.Add(ref right, rightStride);
        } while (++i < depth);

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum0_2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum0_3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
        TEpilogue.Apply(sum0_4, ref first, ref second, 4 * V.Count).Store(ref result, 4 * V.Count);
        TEpilogue.Apply(sum0_5, ref first, ref second, 5 * V.Count).Store(ref result, 5 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x5<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, rightStride = TNest.RightStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero, sum0_2 = V.Zero, sum0_3 = V.Zero, sum0_4 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
            sum0_1 = V.Load(ref bias, V.Count);
            sum0_2 = V.Load(ref bias, 2 * V.Count);
            sum0_3 = V.Load(ref bias, 3 * V.Count);
            sum0_4 = V.Load(ref bias, 4 * V.Count);
        }

        int i = 0;
        do
        {
            V left0 = V.Create(left);
            V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
            V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
            V.MultiplyAccumulate(ref sum0_2, left0, ref right, 2 * V.Count);
            V.MultiplyAccumulate(ref sum0_3, left0, ref right, 3 * V.Count);
            V.MultiplyAccumulate(ref sum0_4, left0, ref right, 4 * V.Count);
            left = ref Unsafe.Add(ref left, 1);
            right = ref Unsafe.Add(ref right, rightStride);
        } while (++i < depth);

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum0_2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum0_3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
        TEpilogue.Apply(sum0_4, ref first, ref second, 4 * V.Count).Store(ref result, 4 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x4<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, rightStride = TNest.RightStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero, sum0_2 = V.Zero, sum0_3 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count); sum0_2 = V.Load(ref bias, 2 * V.Count); sum0_3 = V.Load(ref bias, 3 * V.Count);
        }

        V sum0_0_1 = V.Zero, sum0_1_1 = V.Zero, sum0_2_1 = V.Zero, sum0_3_1 = V.Zero;
        if (depth >= 2)
        {
            int i = 0;
            do
            {
                V left0 = V.Create(left);
                V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
                V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
                V.MultiplyAccumulate(ref sum0_2, left0, ref right, 2 * V.Count);
                V.MultiplyAccumulate(ref sum0_3, left0, ref right, 3 * V.Count);
                V left0_1 = V.Create(Unsafe.Add(ref left, 1));
                V.MultiplyAccumulate(ref sum0_0_1, left0_1, ref right, rightStride);
                V.MultiplyAccumulate(ref sum0_1_1, left0_1, ref right, rightStride + V.Count);
                V.MultiplyAccumulate(ref sum0_2_1, left0_1, ref right, rightStride + 2 * V.Count);
                V.MultiplyAccumulate(ref sum0_3_1, left0_1, ref right, rightStride + 3 * V.Count);
                left = ref Unsafe.Add(ref left, 2);
                right = ref Unsafe.Add(ref right, 2 * rightStride);
            } while (++i < depth / 2);
        }

        if (depth % 2 > 0)
        {
            V left0 = V.Create(left);
            V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
            V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
            V.MultiplyAccumulate(ref sum0_2, left0, ref right, 2 * V.Count);
            V.MultiplyAccumulate(ref sum0_3, left0, ref right, 3 * V.Count);
        }

        sum0_0 += sum0_0_1; sum0_1 += sum0_1_1; sum0_2 += sum0_2_1; sum0_3 += sum0_3_1;

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum0_2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum0_3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x3<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, rightStride = TNest.RightStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero, sum0_1 = V.Zero, sum0_2 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias); sum0_1 = V.Load(ref bias, V.Count); sum0_2 = V.Load(ref bias, 2 * V.Count);
        }

        V sum0_0_1 = V.Zero, sum0_1_1 = V.Zero, sum0_2_1 = V.Zero;
        if (depth >= 2)
        {
            int i = 0;
            do
            {
                V left0 = V.Create(left);
                V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
                V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
                V.MultiplyAccumulate(ref sum0_2, left0, ref right, 2 * V.Count);
                V left0_1 = V.Create(Unsafe.Add(ref left, 1));
                V.MultiplyAccumulate(ref sum0_0_1, left0_1, ref right, rightStride);
                V.MultiplyAccumulate(ref sum0_1_1, left0_1, ref right, rightStride + V.Count);
                V.MultiplyAccumulate(ref sum0_2_1, left0_1, ref right, rightStride + 2 * V.Count);
                left = ref Unsafe.Add(ref left, 2);
                right = ref Unsafe.Add(ref right, 2 * rightStride);
            } while (++i < depth / 2);
        }

        if (depth % 2 > 0)
        {
            V left0 = V.Create(left);
            V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
            V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
            V.MultiplyAccumulate(ref sum0_2, left0, ref right, 2 * V.Count);
        }

        sum0_0 += sum0_0_1; sum0_1 += sum0_1_1; sum0_2 += sum0_2_1;

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum0_1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum0_2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile16x1<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, leftStride = TNest.LeftStride, rightStride = TNest.RightStride, resultStride = TNest.ResultStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
        }

        V sum1_0 = sum0_0;
        V sum2_0 = sum0_0;
        V sum3_0 = sum0_0;
        V sum4_0 = sum0_0;
        V sum5_0 = sum0_0;
        V sum6_0 = sum0_0;
        V sum7_0 = sum0_0;
        V sum8_0 = sum0_0;
        V sum9_0 = sum0_0;
        V sum10_0 = sum0_0;
        V sum11_0 = sum0_0;
        V sum12_0 = sum0_0;
        V sum13_0 = sum0_0;
        V sum14_0 = sum0_0;
        V sum15_0 = sum0_0;
        int i = 0;
        do
        {
            V right0 = V.Load(ref right);
            V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
            V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, leftStride);
            V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, 2 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, 3 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, 4 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, 5 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, 6 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, 7 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum8_0, right0, ref left, 8 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum9_0, right0, ref left, 9 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum10_0, right0, ref left, 10 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum11_0, right0, ref left, 11 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum12_0, right0, ref left, 12 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum13_0, right0, ref left, 13 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum14_0, right0, ref left, 14 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum15_0, right0, ref left, 15 * leftStride);
            left = ref Unsafe.Add(ref left, 1);
            right = ref Unsafe.Add(ref right, rightStride);
        } while (++i < depth);

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1_0, ref first, ref second, resultStride).Store(ref result, resultStride);
        TEpilogue.Apply(sum2_0, ref first, ref second, 2 * resultStride).Store(ref result, 2 * resultStride);
        TEpilogue.Apply(sum3_0, ref first, ref second, 3 * resultStride).Store(ref result, 3 * resultStride);
        TEpilogue.Apply(sum4_0, ref first, ref second, 4 * resultStride).Store(ref result, 4 * resultStride);
        TEpilogue.Apply(sum5_0, ref first, ref second, 5 * resultStride).Store(ref result, 5 * resultStride);
        TEpilogue.Apply(sum6_0, ref first, ref second, 6 * resultStride).Store(ref result, 6 * resultStride);
        TEpilogue.Apply(sum7_0, ref first, ref second, 7 * resultStride).Store(ref result, 7 * resultStride);
        TEpilogue.Apply(sum8_0, ref first, ref second, 8 * resultStride).Store(ref result, 8 * resultStride);
        TEpilogue.Apply(sum9_0, ref first, ref second, 9 * resultStride).Store(ref result, 9 * resultStride);
        TEpilogue.Apply(sum10_0, ref first, ref second, 10 * resultStride).Store(ref result, 10 * resultStride);
        TEpilogue.Apply(sum11_0, ref first, ref second, 11 * resultStride).Store(ref result, 11 * resultStride);
        TEpilogue.Apply(sum12_0, ref first, ref second, 12 * resultStride).Store(ref result, 12 * resultStride);
        TEpilogue.Apply(sum13_0, ref first, ref second, 13 * resultStride).Store(ref result, 13 * resultStride);
        TEpilogue.Apply(sum14_0, ref first, ref second, 14 * resultStride).Store(ref result, 14 * resultStride);
        TEpilogue.Apply(sum15_0, ref first, ref second, 15 * resultStride).Store(ref result, 15 * resultStride);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x1<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, leftStride = TNest.LeftStride, rightStride = TNest.RightStride, resultStride = TNest.ResultStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
        }

        V sum1_0 = sum0_0;
        V sum2_0 = sum0_0;
        V sum3_0 = sum0_0;
        V sum4_0 = sum0_0;
        V sum5_0 = sum0_0;
        V sum6_0 = sum0_0;
        V sum7_0 = sum0_0;
        int i = 0;
        do
        {
            V right0 = V.Load(ref right);
            V.BroadcastMultiplyAccumulate(ref sum0_0, right0, ref left, 0);
            V.BroadcastMultiplyAccumulate(ref sum1_0, right0, ref left, leftStride);
            V.BroadcastMultiplyAccumulate(ref sum2_0, right0, ref left, 2 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum3_0, right0, ref left, 3 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum4_0, right0, ref left, 4 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum5_0, right0, ref left, 5 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum6_0, right0, ref left, 6 * leftStride);
            V.BroadcastMultiplyAccumulate(ref sum7_0, right0, ref left, 7 * leftStride);
            left = ref Unsafe.Add(ref left, 1);
            right = ref Unsafe.Add(ref right, rightStride);
        } while (++i < depth);

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1_0, ref first, ref second, resultStride).Store(ref result, resultStride);
        TEpilogue.Apply(sum2_0, ref first, ref second, 2 * resultStride).Store(ref result, 2 * resultStride);
        TEpilogue.Apply(sum3_0, ref first, ref second, 3 * resultStride).Store(ref result, 3 * resultStride);
        TEpilogue.Apply(sum4_0, ref first, ref second, 4 * resultStride).Store(ref result, 4 * resultStride);
        TEpilogue.Apply(sum5_0, ref first, ref second, 5 * resultStride).Store(ref result, 5 * resultStride);
        TEpilogue.Apply(sum6_0, ref first, ref second, 6 * resultStride).Store(ref result, 6 * resultStride);
        TEpilogue.Apply(sum7_0, ref first, ref second, 7 * resultStride).Store(ref result, 7 * resultStride);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x1<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, rightStride = TNest.RightStride;
        bool hasBias = TNest.HasBias;
        V sum0_0 = V.Zero;
        if (hasBias)
        {
            sum0_0 = V.Load(ref bias);
        }

        V sum0_0_1 = V.Zero;
        V sum0_0_2 = V.Zero;
        V sum0_0_3 = V.Zero;
        V sum0_0_4 = V.Zero;
        V sum0_0_5 = V.Zero;
        V sum0_0_6 = V.Zero;
        V sum0_0_7 = V.Zero;
        if (depth >= 8)
        {
            int i = 0;
            do
            {
                V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
                V left0_1 = V.Create(Unsafe.Add(ref left, 1)); V.MultiplyAccumulate(ref sum0_0_1, left0_1, ref right, rightStride);
                V left0_2 = V.Create(Unsafe.Add(ref left, 2)); V.MultiplyAccumulate(ref sum0_0_2, left0_2, ref right, 2 * rightStride);
                V left0_3 = V.Create(Unsafe.Add(ref left, 3)); V.MultiplyAccumulate(ref sum0_0_3, left0_3, ref right, 3 * rightStride);
                V left0_4 = V.Create(Unsafe.Add(ref left, 4)); V.MultiplyAccumulate(ref sum0_0_4, left0_4, ref right, 4 * rightStride);
                V left0_5 = V.Create(Unsafe.Add(ref left, 5)); V.MultiplyAccumulate(ref sum0_0_5, left0_5, ref right, 5 * rightStride);
                V left0_6 = V.Create(Unsafe.Add(ref left, 6)); V.MultiplyAccumulate(ref sum0_0_6, left0_6, ref right, 6 * rightStride);
                V left0_7 = V.Create(Unsafe.Add(ref left, 7)); V.MultiplyAccumulate(ref sum0_0_7, left0_7, ref right, 7 * rightStride);
                left = ref Unsafe.Add(ref left, 8);
                right = ref Unsafe.Add(ref right, 8 * rightStride);
            } while (++i < depth / 8);
        }

        if (depth % 8 > 0)
        {
            V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0);
        }

        if (depth % 8 > 1)
        {
            V left0_1 = V.Create(Unsafe.Add(ref left, 1)); V.MultiplyAccumulate(ref sum0_0_1, left0_1, ref right, rightStride);
        }

        if (depth % 8 > 2)
        {
            V left0_2 = V.Create(Unsafe.Add(ref left, 2)); V.MultiplyAccumulate(ref sum0_0_2, left0_2, ref right, 2 * rightStride);
        }

        if (depth % 8 > 3)
        {
            V left0_3 = V.Create(Unsafe.Add(ref left, 3)); V.MultiplyAccumulate(ref sum0_0_3, left0_3, ref right, 3 * rightStride);
        }

        if (depth % 8 > 4)
        {
            V left0_4 = V.Create(Unsafe.Add(ref left, 4)); V.MultiplyAccumulate(ref sum0_0_4, left0_4, ref right, 4 * rightStride);
        }

        if (depth % 8 > 5)
        {
            V left0_5 = V.Create(Unsafe.Add(ref left, 5)); V.MultiplyAccumulate(ref sum0_0_5, left0_5, ref right, 5 * rightStride);
        }

        if (depth % 8 > 6)
        {
            V left0_6 = V.Create(Unsafe.Add(ref left, 6)); V.MultiplyAccumulate(ref sum0_0_6, left0_6, ref right, 6 * rightStride);
        }

        sum0_0 += sum0_0_4;
        sum0_0_1 += sum0_0_5;
        sum0_0_2 += sum0_0_6;
        sum0_0_3 += sum0_0_7;
        sum0_0 += sum0_0_2;
        sum0_0_1 += sum0_0_3;
        sum0_0 += sum0_0_1;

        TEpilogue.Apply(sum0_0, ref first, ref second, 0).Store(ref result, 0);
    }
}
