// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Weights, which are read as they lie, times samples side by side: a tile's sums are in registers while the terms pass by.</summary>
internal static class SwappedTiles
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile8x2<V, T, TNest>(ref T left, ref T right, ref T result, int rightStride)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        int depth = TNest.Inputs, leftStride = TNest.RightStride, resultStride = 2 * V.Count;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        V sum6_0 = V.Zero, sum6_1 = V.Zero;
        V sum7_0 = V.Zero, sum7_1 = V.Zero;
        int i = 0;
        do
        {
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
        } while (++i < depth);

        sum0_0.Store(ref result, 0);
        sum0_1.Store(ref result, V.Count);
        sum1_0.Store(ref result, resultStride);
        sum1_1.Store(ref result, resultStride + V.Count);
        sum2_0.Store(ref result, 2 * resultStride);
        sum2_1.Store(ref result, 2 * resultStride + V.Count);
        sum3_0.Store(ref result, 3 * resultStride);
        sum3_1.Store(ref result, 3 * resultStride + V.Count);
        sum4_0.Store(ref result, 4 * resultStride);
        sum4_1.Store(ref result, 4 * resultStride + V.Count);
        sum5_0.Store(ref result, 5 * resultStride);
        sum5_1.Store(ref result, 5 * resultStride + V.Count);
        sum6_0.Store(ref result, 6 * resultStride);
        sum6_1.Store(ref result, 6 * resultStride + V.Count);
        sum7_0.Store(ref result, 7 * resultStride);
        sum7_1.Store(ref result, 7 * resultStride + V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile6x2<V, T, TNest>(ref T left, ref T right, ref T result, int rightStride)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        int depth = TNest.Inputs, leftStride = TNest.RightStride, resultStride = 2 * V.Count;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum1_0 = V.Zero, sum1_1 = V.Zero;
        V sum2_0 = V.Zero, sum2_1 = V.Zero;
        V sum3_0 = V.Zero, sum3_1 = V.Zero;
        V sum4_0 = V.Zero, sum4_1 = V.Zero;
        V sum5_0 = V.Zero, sum5_1 = V.Zero;
        if (depth >= 2)
        {
            int i = 0;
            do
            {
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
            } while (++i < depth / 2);
        }

        if (depth % 2 > 0)
        {
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

        sum0_0.Store(ref result, 0);
        sum0_1.Store(ref result, V.Count);
        sum1_0.Store(ref result, resultStride);
        sum1_1.Store(ref result, resultStride + V.Count);
        sum2_0.Store(ref result, 2 * resultStride);
        sum2_1.Store(ref result, 2 * resultStride + V.Count);
        sum3_0.Store(ref result, 3 * resultStride);
        sum3_1.Store(ref result, 3 * resultStride + V.Count);
        sum4_0.Store(ref result, 4 * resultStride);
        sum4_1.Store(ref result, 4 * resultStride + V.Count);
        sum5_0.Store(ref result, 5 * resultStride);
        sum5_1.Store(ref result, 5 * resultStride + V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x2<V, T, TNest>(ref T left, ref T right, ref T result, int rightStride)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        int depth = TNest.Inputs;
        V sum0_0 = V.Zero, sum0_1 = V.Zero;
        V sum0_0_1 = V.Zero, sum0_1_1 = V.Zero;
        V sum0_0_2 = V.Zero, sum0_1_2 = V.Zero;
        V sum0_0_3 = V.Zero, sum0_1_3 = V.Zero;
        if (depth >= 4)
        {
            int i = 0;
            do
            {
                V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0); V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
                V left0_1 = V.Create(Unsafe.Add(ref left, 1));
                V.MultiplyAccumulate(ref sum0_0_1, left0_1, ref right, rightStride);
                V.MultiplyAccumulate(ref sum0_1_1, left0_1, ref right, rightStride + V.Count);
                V left0_2 = V.Create(Unsafe.Add(ref left, 2));
                V.MultiplyAccumulate(ref sum0_0_2, left0_2, ref right, 2 * rightStride);
                V.MultiplyAccumulate(ref sum0_1_2, left0_2, ref right, 2 * rightStride + V.Count);
                V left0_3 = V.Create(Unsafe.Add(ref left, 3));
                V.MultiplyAccumulate(ref sum0_0_3, left0_3, ref right, 3 * rightStride);
                V.MultiplyAccumulate(ref sum0_1_3, left0_3, ref right, 3 * rightStride + V.Count);
                left = ref Unsafe.Add(ref left, 4);
                right = ref Unsafe.Add(ref right, 4 * rightStride);
            } while (++i < depth / 4);
        }

        if (depth % 4 > 0)
        {
            V left0 = V.Create(left); V.MultiplyAccumulate(ref sum0_0, left0, ref right, 0); V.MultiplyAccumulate(ref sum0_1, left0, ref right, V.Count);
        }

        if (depth % 4 > 1)
        {
            V left0_1 = V.Create(Unsafe.Add(ref left, 1));
            V.MultiplyAccumulate(ref sum0_0_1, left0_1, ref right, rightStride);
            V.MultiplyAccumulate(ref sum0_1_1, left0_1, ref right, rightStride + V.Count);
        }

        if (depth % 4 > 2)
        {
            V left0_2 = V.Create(Unsafe.Add(ref left, 2));
            V.MultiplyAccumulate(ref sum0_0_2, left0_2, ref right, 2 * rightStride);
            V.MultiplyAccumulate(ref sum0_1_2, left0_2, ref right, 2 * rightStride + V.Count);
        }

        sum0_0 += sum0_0_2; sum0_1 += sum0_1_2;
        sum0_0_1 += sum0_0_3; sum0_1_1 += sum0_1_3;
        sum0_0 += sum0_0_1; sum0_1 += sum0_1_1;

        sum0_0.Store(ref result, 0);
        sum0_1.Store(ref result, V.Count);
    }
}
