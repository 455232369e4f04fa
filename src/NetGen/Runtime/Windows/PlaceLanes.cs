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
    public static Simd512<T> Both<T>(ref T upper, ref T lower)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Simd512<T>.FromVector(Vector512.Create(Vector256.LoadUnsafe(ref upper), Vector256.LoadUnsafe(ref lower)));

    /// <summary>The larger of each pair of neighbours: those of the first vector, then those of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Pairs<T>(Simd512<T> first, Simd512<T> second)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Simd512<T>.Max(
            Pick(first, second, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), Vector512.Create(0L, 2, 4, 6, 8, 10, 12, 14)),
            Pick(first, second, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), Vector512.Create(1L, 3, 5, 7, 9, 11, 13, 15)));

    /// <summary>The largest of each square of the two rows that one vector has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Squares<T>(Simd512<T> both)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Pairs(LargerHalf(both), both);

    /// <summary>The largest of each square of two rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Squares<T>(Simd512<T> upper, Simd512<T> lower)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Pairs(Simd512<T>.Max(upper, lower), upper);

    /// <summary>Those, and then those of what one vector has of both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Squares<T>(Simd512<T> upper, Simd512<T> lower, Simd512<T> both)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Pairs(Simd512<T>.Max(upper, lower), LargerHalf(both));

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
    public static void Store<T>(Simd512<T> a, Simd512<T> b, Simd512<T> c, Simd512<T> d, ref T result, int above, int below, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (ac, ac1, bd, bd1) = (First(a, c), Last(a, c), First(b, d), Last(b, d));
        Store(First(ac, bd), 0, ref result, above, below, count);
        Store(Last(ac, bd), 1, ref result, above, below, count);
        Store(First(ac1, bd1), 2, ref result, above, below, count);
        Store(Last(ac1, bd1), 3, ref result, above, below, count);
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
        Simd512<T> a, Simd512<T> b, Simd512<T> c, Simd512<T> d, Simd512<T> e, Simd512<T> f, Simd512<T> g, Simd512<T> h,
        ref T result, int above, int below, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (ae, ae1, bf, bf1, cg, cg1, dh, dh1) = (First(a, e), Last(a, e), First(b, f), Last(b, f), First(c, g), Last(c, g), First(d, h), Last(d, h));
        var (aceg, bdfh) = (First(ae, cg), First(bf, dh));
        Store(First(aceg, bdfh), 0, ref result, above, below, count);
        Store(Last(aceg, bdfh), 1, ref result, above, below, count);
        var (aceg1, bdfh1) = (Last(ae, cg), Last(bf, dh));
        Store(First(aceg1, bdfh1), 2, ref result, above, below, count);
        Store(Last(aceg1, bdfh1), 3, ref result, above, below, count);
        var (aceg2, bdfh2) = (First(ae1, cg1), First(bf1, dh1));
        Store(First(aceg2, bdfh2), 4, ref result, above, below, count);
        Store(Last(aceg2, bdfh2), 5, ref result, above, below, count);
        var (aceg3, bdfh3) = (Last(ae1, cg1), Last(bf1, dh1));
        Store(First(aceg3, bdfh3), 6, ref result, above, below, count);
        Store(Last(aceg3, bdfh3), 7, ref result, above, below, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(Simd512<T> rows, int index, ref T result, int above, int below, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (index < count)
            rows.Store(ref result, index < above ? index * Simd512<T>.Count : below + (index - above) * Simd512<T>.Count);
    }

    /// <summary>The first lanes of two vectors in turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd512<T> First<T>(Simd512<T> a, Simd512<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Pick(
            a, b, Vector512.Create(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23), Vector512.Create(0L, 8, 1, 9, 2, 10, 3, 11));

    /// <summary>Their last lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd512<T> Last<T>(Simd512<T> a, Simd512<T> b)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Pick(
            a, b, Vector512.Create(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31), Vector512.Create(4L, 12, 5, 13, 6, 14, 7, 15));

    /// <summary>Lanes of two vectors, by their indices among those of both, as there are of singles or of doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd512<T> Pick<T>(Simd512<T> a, Simd512<T> b, Vector512<int> singles, Vector512<long> doubles)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Simd512<T>.FromVector(typeof(T) == typeof(float)
            ? Avx512F.PermuteVar16x32x2(Vector(a).As<T, float>(), singles, Vector(b).As<T, float>()).As<float, T>()
            : Avx512F.PermuteVar8x64x2(Vector(a).As<T, double>(), doubles, Vector(b).As<T, double>()).As<double, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd512<T> LargerHalf<T>(Simd512<T> both)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Simd512<T>.Max(both, Simd512<T>.Halves(both, both, upper: true));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Vector<T>(Simd512<T> value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Unsafe.BitCast<Simd512<T>, Vector512<T>>(value);
}
