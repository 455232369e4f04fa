using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>A vector holds a row of the result.</summary>
internal readonly struct OneVectorSamples : ISamplePanel
{
    public static int Vectors => 1;

    public static int LargeRows => 16;

    public static int SmallRows => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Large<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T> =>
        SampleTiles.Tile16x1<V, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Small<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T> =>
        SampleTiles.Tile8x1<V, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Single<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T> =>
        SampleTiles.Tile1x1<V, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
}
