using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>What becomes of vectors of a channel's places: pools, and rows of channels. Where a vector has two rows, the upper one is in its lower half.</summary>
internal static class PlaceLanes
{
    /// <summary>Half a vector of each of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Both<T>(ref T upper, ref T lower)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Vector256.LoadUnsafe(ref upper).ToVector512Unsafe().WithUpper(Vector256.LoadUnsafe(ref lower));

    /// <summary>Adds a product to sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Add<T>(Vector512<T> sums, Vector512<T> a, Vector512<T> b) => typeof(T) == typeof(float)
        ? Avx512F.FusedMultiplyAdd(a.As<T, float>(), b.As<T, float>(), sums.As<T, float>()).As<float, T>()
        : Avx512F.FusedMultiplyAdd(a.As<T, double>(), b.As<T, double>(), sums.As<T, double>()).As<double, T>();

    /// <summary>What a map makes of sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Finish<T, TEpilogue>(Vector512<T> sums, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TEpilogue : struct, IEpilogue<T> => Vector(TEpilogue.Apply(Simd512<T>.FromVector(sums), ref result, ref result, 0));

    /// <summary>The larger of each pair of neighbours: those of the first vector, then those of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Pairs<T>(Vector512<T> first, Vector512<T> second)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var even = typeof(T) == typeof(float)
            ? Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30).As<int, T>()
            : Vector512.Create(0L, 2, 4, 6, 8, 10, 12, 14).As<long, T>();
        var odd = typeof(T) == typeof(float)
            ? Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31).As<int, T>()
            : Vector512.Create(1L, 3, 5, 7, 9, 11, 13, 15).As<long, T>();
        return Larger(Pick(first, even, second), Pick(first, odd, second));
    }

    /// <summary>The largest of each square of the two rows that one vector has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Squares<T>(Vector512<T> both)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Pairs(LargerHalf(both), both);

    /// <summary>The largest of each square of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Squares<T>(Vector512<T> upper, Vector512<T> lower)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Pairs(Larger(upper, lower), upper);

    /// <summary>Those, and then those of what one vector has of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Squares<T>(Vector512<T> upper, Vector512<T> lower, Vector512<T> both)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Pairs(Larger(upper, lower), LargerHalf(both));

    /// <summary>Stores rows of up to four channels, some of them below the others.</summary>
    /// <param name="a">The places of the first channel.</param>
    /// <param name="b">Those of the next.</param>
    /// <param name="c">Those of the third.</param>
    /// <param name="d">Those of the fourth.</param>
    /// <param name="result">Where the first place's row goes.</param>
    /// <param name="above">Vectors of rows until those that go below.</param>
    /// <param name="below">Elements from the first place's row to that of the first of them.</param>
    /// <param name="count">Vectors of rows in all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> a, Vector512<T> b, Vector512<T> c, Vector512<T> d, ref T result, int above, int below, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> first = FirstInTurns<T>(), last = LastInTurns<T>();
        Vector512<T> ac = Pick(a, first, c), ac1 = Pick(a, last, c), bd = Pick(b, first, d), bd1 = Pick(b, last, d);
        Store(Pick(ac, first, bd), 0, ref result, above, below, count);
        Store(Pick(ac, last, bd), 1, ref result, above, below, count);
        Store(Pick(ac1, first, bd1), 2, ref result, above, below, count);
        Store(Pick(ac1, last, bd1), 3, ref result, above, below, count);
    }

    /// <summary>The same for up to eight.</summary>
    /// <param name="a">The places of the first channel.</param>
    /// <param name="b">Those of the next.</param>
    /// <param name="c">Those of the third.</param>
    /// <param name="d">Those of the fourth.</param>
    /// <param name="e">Those of the fifth.</param>
    /// <param name="f">Those of the sixth.</param>
    /// <param name="g">Those of the seventh.</param>
    /// <param name="h">Those of the eighth.</param>
    /// <param name="result">Where the first place's row goes.</param>
    /// <param name="above">Vectors of rows until those that go below.</param>
    /// <param name="below">Elements from the first place's row to that of the first of them.</param>
    /// <param name="count">Vectors of rows in all.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(
        Vector512<T> a, Vector512<T> b, Vector512<T> c, Vector512<T> d, Vector512<T> e, Vector512<T> f, Vector512<T> g, Vector512<T> h,
        ref T result, int above, int below, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> first = FirstInTurns<T>(), last = LastInTurns<T>();
        Vector512<T> ae = Pick(a, first, e), bf = Pick(b, first, f), cg = Pick(c, first, g), dh = Pick(d, first, h);
        Vector512<T> ae1 = Pick(a, last, e), bf1 = Pick(b, last, f), cg1 = Pick(c, last, g), dh1 = Pick(d, last, h);
        Vector512<T> aceg = Pick(ae, first, cg), bdfh = Pick(bf, first, dh);
        Store(Pick(aceg, first, bdfh), 0, ref result, above, below, count);
        Store(Pick(aceg, last, bdfh), 1, ref result, above, below, count);
        Vector512<T> aceg1 = Pick(ae, last, cg), bdfh1 = Pick(bf, last, dh);
        Store(Pick(aceg1, first, bdfh1), 2, ref result, above, below, count);
        Store(Pick(aceg1, last, bdfh1), 3, ref result, above, below, count);
        Vector512<T> aceg2 = Pick(ae1, first, cg1), bdfh2 = Pick(bf1, first, dh1);
        Store(Pick(aceg2, first, bdfh2), 4, ref result, above, below, count);
        Store(Pick(aceg2, last, bdfh2), 5, ref result, above, below, count);
        Vector512<T> aceg3 = Pick(ae1, last, cg1), bdfh3 = Pick(bf1, last, dh1);
        Store(Pick(aceg3, first, bdfh3), 6, ref result, above, below, count);
        Store(Pick(aceg3, last, bdfh3), 7, ref result, above, below, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(Vector512<T> rows, int index, ref T result, int above, int below, int count)
    {
        if (index < count)
            rows.StoreUnsafe(ref Unsafe.Add(ref result, index < above ? index * Vector512<T>.Count : below + (index - above) * Vector512<T>.Count));
    }

    /// <summary>The first lanes of two vectors in turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> FirstInTurns<T>() => typeof(T) == typeof(float)
        ? Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23).As<int, T>()
        : Vector512.Create(0L, 8, 1, 9, 2, 10, 3, 11).As<long, T>();

    /// <summary>Their last lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> LastInTurns<T>() => typeof(T) == typeof(float)
        ? Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31).As<int, T>()
        : Vector512.Create(4L, 12, 5, 13, 6, 14, 7, 15).As<long, T>();

    /// <summary>Lanes of two vectors, by their indices among those of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Pick<T>(Vector512<T> a, Vector512<T> index, Vector512<T> b) => typeof(T) == typeof(float)
        ? Avx512F.PermuteVar16x32x2(a.As<T, float>(), index.As<T, int>(), b.As<T, float>()).As<float, T>()
        : Avx512F.PermuteVar8x64x2(a.As<T, double>(), index.As<T, long>(), b.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> LargerHalf<T>(Vector512<T> both)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Larger(both, Avx512F.Shuffle4x128(both.As<T, float>(), both.As<T, float>(), 0b01_00_11_10).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Larger<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Vector(Simd512<T>.Max(Simd512<T>.FromVector(a), Simd512<T>.FromVector(b)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Vector<T>(Simd512<T> value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Unsafe.BitCast<Simd512<T>, Vector512<T>>(value);
}
