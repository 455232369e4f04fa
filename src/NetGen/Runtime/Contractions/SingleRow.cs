using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>One sample's row times weights, which are read once: with more vectors side by side they are read more nearly in the order in which they lie.</summary>
internal static class SingleRow
{
    /// <summary>Vectors of sums that are computed at once.</summary>
    private const int Most = 8;

    /// <summary>The same where what is in the first-level cache depends on where one begins.</summary>
    private const int Few = 4;

    /// <summary>Whether the result is one number, the dot product of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDot<TNest>()
        where TNest : struct, IContractionNest => TNest.Columns == 1 && TNest.RightStride == 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (IsDot<TNest>())
            Dot<T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
        else if (Vector512.IsHardwareAccelerated && (TNest.WidestVector >= Vector512<byte>.Count || TNest.Columns % Vector512<T>.Count == 0))
            Tiles<Simd512<T>, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            Tiles<Simd256<T>, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
        else if (Vector128.IsHardwareAccelerated)
            Tiles<Simd128<T>, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
        else
            Tiles<Scalar<T>, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Tiles<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (V.Count == Vector512<T>.Count && LinesOfRow<T, TNest>.Fit && LinesOfRow<T, TNest>.AreAcross(ref right))
        {
            LinesOfRow<T, TNest>.Run<TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
            return;
        }

        int vectors = (TNest.Columns + V.Count - 1) / V.Count;
        if (WeightTurns<T, TNest>.Pay && vectors > Few)
        {
            ToAndFro<V, T, TNest, TEpilogue>(vectors, ref left, ref right, ref bias, ref first, ref second, ref result);
            return;
        }

        for (int vector = 0; vectors > Most && vector + Most <= vectors; vector += Most)
            Tile<V, T, TNest, TEpilogue>(Most, vector * V.Count, ref left, ref right, ref bias, ref first, ref second, ref result);
        int rest = vectors == Most ? Most : vectors % Most;
        if (rest > 0)
            Tile<V, T, TNest, TEpilogue>(rest, (vectors - rest) * V.Count, ref left, ref right, ref bias, ref first, ref second, ref result);
    }

    /// <summary>In every second call the last columns come first, of which the first-level cache still holds what the call before has read last. The sums are the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ToAndFro<V, T, TNest, TEpilogue>(int vectors, ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int whole = vectors / Few, rest = vectors % Few;
        bool isBack = WeightTurns<T, TNest>.Turn();
        if (rest > 0 && isBack)
            Tile<V, T, TNest, TEpilogue>(rest, whole * Few * V.Count, ref left, ref right, ref bias, ref first, ref second, ref result);
        for (int i = 0; i < whole; i++)
            Tile<V, T, TNest, TEpilogue>(Few, (isBack ? whole - 1 - i : i) * Few * V.Count, ref left, ref right, ref bias, ref first, ref second, ref result);
        if (rest > 0 && !isBack)
            Tile<V, T, TNest, TEpilogue>(rest, whole * Few * V.Count, ref left, ref right, ref bias, ref first, ref second, ref result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile<V, T, TNest, TEpilogue>(int vectors, int column, ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int operands = TEpilogue.Operands;
        ref T panel = ref Unsafe.Add(ref right, column);
        ref T start = ref TNest.HasBias ? ref Unsafe.Add(ref bias, column) : ref panel;
        ref T target = ref Unsafe.Add(ref result, column);
        ref T one = ref operands > 0 ? ref Unsafe.Add(ref first, column) : ref target;
        ref T two = ref operands > 1 ? ref Unsafe.Add(ref second, column) : ref target;
        switch (vectors)
        {
            case 1: SampleTiles.Tile1x1<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
            case 2: SampleTiles.Tile1x2<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
            case 3: SampleTiles.Tile1x3<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
            case 4: SampleTiles.Tile1x4<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
            case 5: SampleTiles.Tile1x5<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
            case 6: SampleTiles.Tile1x6<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
            case 7: SampleTiles.Tile1x7<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
            default: SampleTiles.Tile1x8<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
        }
    }

    /// <summary>The product is one vector's sum. All lanes of a narrow vector get it, since that is what is read next.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Dot<T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int depth = TNest.Inputs, i = 0;
        T sum = TNest.HasBias ? bias : T.Zero;
        if (Vector512.IsHardwareAccelerated)
            AddWhole<Simd512<T>, T>(ref left, ref right, depth, ref i, ref sum);
        if (Vector256.IsHardwareAccelerated)
            AddWhole<Simd256<T>, T>(ref left, ref right, depth, ref i, ref sum);
        if (Vector128.IsHardwareAccelerated)
            AddWhole<Simd128<T>, T>(ref left, ref right, depth, ref i, ref sum);
        for (; i < depth; i++)
            sum += Unsafe.Add(ref left, i) * Unsafe.Add(ref right, i);
        if (Vector128.IsHardwareAccelerated)
            TEpilogue.Apply(Simd128<T>.Create(sum), ref first, ref second, 0).Store(ref result);
        else
            TEpilogue.Apply(Scalar<T>.Create(sum), ref first, ref second, 0).Store(ref result);
    }

    /// <summary>Adds the products that fill whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddWhole<V, T>(ref T left, ref T right, int depth, ref int i, ref T sum)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (i + V.Count > depth)
            return;
        V products = V.Zero;
        for (; i + V.Count <= depth; i += V.Count)
            V.MultiplyAccumulate(ref products, V.Load(ref left, i), ref right, i);
        sum += products.Sum();
    }
}
