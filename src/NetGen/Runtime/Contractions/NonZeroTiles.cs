// Written by: node build/tiles.mjs
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>A sparse row times weights: sums are in registers while the elements that are not 0 pass by.</summary>
internal static class NonZeroTiles
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x1<V, T, TNest, TEpilogue>(ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int rightStride = TNest.RightStride;
        V sum0 = V.Zero;
        if (starts)
        {
            sum0 = V.Load(ref start);
        }

        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref left, i));
            ref T weights = ref Unsafe.Add(ref right, i * rightStride);
            V.MultiplyAccumulate(ref sum0, input, ref weights, 0);
        }

        TEpilogue.Apply(sum0, ref first, ref second, 0).Store(ref result, 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x2<V, T, TNest, TEpilogue>(ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int rightStride = TNest.RightStride;
        V sum0 = V.Zero, sum1 = V.Zero;
        if (starts)
        {
            sum0 = V.Load(ref start); sum1 = V.Load(ref start, V.Count);
        }

        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref left, i));
            ref T weights = ref Unsafe.Add(ref right, i * rightStride);
            V.MultiplyAccumulate(ref sum0, input, ref weights, 0);
            V.MultiplyAccumulate(ref sum1, input, ref weights, V.Count);
        }

        TEpilogue.Apply(sum0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1, ref first, ref second, V.Count).Store(ref result, V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x3<V, T, TNest, TEpilogue>(ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int rightStride = TNest.RightStride;
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero;
        if (starts)
        {
            sum0 = V.Load(ref start); sum1 = V.Load(ref start, V.Count); sum2 = V.Load(ref start, 2 * V.Count);
        }

        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref left, i));
            ref T weights = ref Unsafe.Add(ref right, i * rightStride);
            V.MultiplyAccumulate(ref sum0, input, ref weights, 0);
            V.MultiplyAccumulate(ref sum1, input, ref weights, V.Count);
            V.MultiplyAccumulate(ref sum2, input, ref weights, 2 * V.Count);
        }

        TEpilogue.Apply(sum0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x4<V, T, TNest, TEpilogue>(ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int rightStride = TNest.RightStride;
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero;
        if (starts)
        {
            sum0 = V.Load(ref start); sum1 = V.Load(ref start, V.Count); sum2 = V.Load(ref start, 2 * V.Count); sum3 = V.Load(ref start, 3 * V.Count);
        }

        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref left, i));
            ref T weights = ref Unsafe.Add(ref right, i * rightStride);
            V.MultiplyAccumulate(ref sum0, input, ref weights, 0);
            V.MultiplyAccumulate(ref sum1, input, ref weights, V.Count);
            V.MultiplyAccumulate(ref sum2, input, ref weights, 2 * V.Count);
            V.MultiplyAccumulate(ref sum3, input, ref weights, 3 * V.Count);
        }

        TEpilogue.Apply(sum0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x5<V, T, TNest, TEpilogue>(ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int rightStride = TNest.RightStride;
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero, sum4 = V.Zero;
        if (starts)
        {
            sum0 = V.Load(ref start);
            sum1 = V.Load(ref start, V.Count);
            sum2 = V.Load(ref start, 2 * V.Count);
            sum3 = V.Load(ref start, 3 * V.Count);
            sum4 = V.Load(ref start, 4 * V.Count);
        }

        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref left, i));
            ref T weights = ref Unsafe.Add(ref right, i * rightStride);
            V.MultiplyAccumulate(ref sum0, input, ref weights, 0);
            V.MultiplyAccumulate(ref sum1, input, ref weights, V.Count);
            V.MultiplyAccumulate(ref sum2, input, ref weights, 2 * V.Count);
            V.MultiplyAccumulate(ref sum3, input, ref weights, 3 * V.Count);
            V.MultiplyAccumulate(ref sum4, input, ref weights, 4 * V.Count);
        }

        TEpilogue.Apply(sum0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
        TEpilogue.Apply(sum4, ref first, ref second, 4 * V.Count).Store(ref result, 4 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x6<V, T, TNest, TEpilogue>(ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int rightStride = TNest.RightStride;
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero, sum4 = V.Zero, sum5 = V.Zero;
        if (starts)
        {
            sum0 = V.Load(ref start);
            sum1 = V.Load(ref start, V.Count);
            sum2 = V.Load(ref start, 2 * V.Count);
            sum3 = V.Load(ref start, 3 * V.Count);
            sum4 = V.Load(ref start, 4 * V.Count);
            sum5 = V.Load(ref start, 5 * V.Count);
        }

        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref left, i));
            ref T weights = ref Unsafe.Add(ref right, i * rightStride);
            V.MultiplyAccumulate(ref sum0, input, ref weights, 0);
            V.MultiplyAccumulate(ref sum1, input, ref weights, V.Count);
            V.MultiplyAccumulate(ref sum2, input, ref weights, 2 * V.Count);
            V.MultiplyAccumulate(ref sum3, input, ref weights, 3 * V.Count);
            V.MultiplyAccumulate(ref sum4, input, ref weights, 4 * V.Count);
            V.MultiplyAccumulate(ref sum5, input, ref weights, 5 * V.Count);
        }

        TEpilogue.Apply(sum0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
        TEpilogue.Apply(sum4, ref first, ref second, 4 * V.Count).Store(ref result, 4 * V.Count);
        TEpilogue.Apply(sum5, ref first, ref second, 5 * V.Count).Store(ref result, 5 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x7<V, T, TNest, TEpilogue>(ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int rightStride = TNest.RightStride;
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero, sum4 = V.Zero, sum5 = V.Zero, sum6 = V.Zero;
        if (starts)
        {
            sum0 = V.Load(ref start);
            sum1 = V.Load(ref start, V.Count);
            sum2 = V.Load(ref start, 2 * V.Count);
            sum3 = V.Load(ref start, 3 * V.Count);
            sum4 = V.Load(ref start, 4 * V.Count);
            sum5 = V.Load(ref start, 5 * V.Count);
            sum6 = V.Load(ref start, 6 * V.Count);
        }

        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref left, i));
            ref T weights = ref Unsafe.Add(ref right, i * rightStride);
            V.MultiplyAccumulate(ref sum0, input, ref weights, 0);
            V.MultiplyAccumulate(ref sum1, input, ref weights, V.Count);
            V.MultiplyAccumulate(ref sum2, input, ref weights, 2 * V.Count);
            V.MultiplyAccumulate(ref sum3, input, ref weights, 3 * V.Count);
            V.MultiplyAccumulate(ref sum4, input, ref weights, 4 * V.Count);
            V.MultiplyAccumulate(ref sum5, input, ref weights, 5 * V.Count);
            V.MultiplyAccumulate(ref sum6, input, ref weights, 6 * V.Count);
        }

        TEpilogue.Apply(sum0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
        TEpilogue.Apply(sum4, ref first, ref second, 4 * V.Count).Store(ref result, 4 * V.Count);
        TEpilogue.Apply(sum5, ref first, ref second, 5 * V.Count).Store(ref result, 5 * V.Count);
        TEpilogue.Apply(sum6, ref first, ref second, 6 * V.Count).Store(ref result, 6 * V.Count);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Tile1x8<V, T, TNest, TEpilogue>(ref T left, ref short places, int found, ref T right, bool starts, ref T start, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int rightStride = TNest.RightStride;
        V sum0 = V.Zero, sum1 = V.Zero, sum2 = V.Zero, sum3 = V.Zero, sum4 = V.Zero, sum5 = V.Zero, sum6 = V.Zero, sum7 = V.Zero;
        if (starts)
        {
            sum0 = V.Load(ref start);
            sum1 = V.Load(ref start, V.Count);
            sum2 = V.Load(ref start, 2 * V.Count);
            sum3 = V.Load(ref start, 3 * V.Count);
            sum4 = V.Load(ref start, 4 * V.Count);
            sum5 = V.Load(ref start, 5 * V.Count);
            sum6 = V.Load(ref start, 6 * V.Count);
            sum7 = V.Load(ref start, 7 * V.Count);
        }

        for (int k = 0; k < found; k++)
        {
            int i = Unsafe.Add(ref places, k);
            V input = V.Create(Unsafe.Add(ref left, i));
            ref T weights = ref Unsafe.Add(ref right, i * rightStride);
            V.MultiplyAccumulate(ref sum0, input, ref weights, 0);
            V.MultiplyAccumulate(ref sum1, input, ref weights, V.Count);
            V.MultiplyAccumulate(ref sum2, input, ref weights, 2 * V.Count);
            V.MultiplyAccumulate(ref sum3, input, ref weights, 3 * V.Count);
            V.MultiplyAccumulate(ref sum4, input, ref weights, 4 * V.Count);
            V.MultiplyAccumulate(ref sum5, input, ref weights, 5 * V.Count);
            V.MultiplyAccumulate(ref sum6, input, ref weights, 6 * V.Count);
            V.MultiplyAccumulate(ref sum7, input, ref weights, 7 * V.Count);
        }

        TEpilogue.Apply(sum0, ref first, ref second, 0).Store(ref result, 0);
        TEpilogue.Apply(sum1, ref first, ref second, V.Count).Store(ref result, V.Count);
        TEpilogue.Apply(sum2, ref first, ref second, 2 * V.Count).Store(ref result, 2 * V.Count);
        TEpilogue.Apply(sum3, ref first, ref second, 3 * V.Count).Store(ref result, 3 * V.Count);
        TEpilogue.Apply(sum4, ref first, ref second, 4 * V.Count).Store(ref result, 4 * V.Count);
        TEpilogue.Apply(sum5, ref first, ref second, 5 * V.Count).Store(ref result, 5 * V.Count);
        TEpilogue.Apply(sum6, ref first, ref second, 6 * V.Count).Store(ref result, 6 * V.Count);
        TEpilogue.Apply(sum7, ref first, ref second, 7 * V.Count).Store(ref result, 7 * V.Count);
    }
}
