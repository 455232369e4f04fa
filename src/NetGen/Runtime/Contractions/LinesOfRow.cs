using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// One sample's row times weights beyond a first-level cache whose rows do not begin where its lines do. A vector across two lines waits for both: rows are read from the
/// line in which they begin, so that lanes of sums are those of weights. Rows that begin at the same lane have sums of their own, which are added from there at the end.
/// </summary>
internal static class LinesOfRow<T, TNest>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TNest : struct, IContractionNest
{
    private const int MostVectors = 9;

    /// <summary>Bytes of weights that a first-level cache still holds.</summary>
    private const int Cached = 32 * 1024;

    /// <summary>Whether it is worth it, and all that is read are parameters: a bias follows the weights.</summary>
    public static bool Fit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated && TNest.HasBias && Phases <= 4 && TNest.Inputs % Phases == 0
            && TNest.Columns >= 3 * Vector512<T>.Count && TNest.Inputs * TNest.RightStride * Unsafe.SizeOf<T>() >= Cached;
    }

    /// <summary>Whether vectors of some rows lie across two lines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreAcross(ref T right) => TNest.RightStride % Vector512<T>.Count != 0 || Lane(ref right) != 0;

    /// <summary>Rows until one begins at the same lane, in pairs.</summary>
    private static int Phases
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.RightStride % (Vector512<T>.Count / 2) == 0 ? 2 : TNest.RightStride % (Vector512<T>.Count / 4) == 0 ? 4 : 8;
    }

    /// <summary>Vectors of the result in a panel, of which there are as many as it takes.</summary>
    private static int Vectors
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int all = (TNest.Columns + Vector512<T>.Count - 1) / Vector512<T>.Count, panels = (all + MostVectors - 2) / (MostVectors - 1);
            return (all + panels - 1) / panels;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where TEpilogue : struct, IEpilogue<T>
    {
        int lanes = Vector512<T>.Count, length = (Vectors + 1) * lanes, width = Vectors * lanes;
        Span<T> room = stackalloc T[Phases * length];
        ref T sums = ref MemoryMarshal.GetReference(room);
        for (int column = 0; column < TNest.Columns; column += width)
        {
            for (int phase = 0; phase < Phases; phase += 2)
            {
                ref T row = ref Unsafe.Add(ref right, phase * TNest.RightStride + column);
                ref T next = ref Unsafe.Add(ref row, TNest.RightStride);
                ref T lines = ref Unsafe.Subtract(ref row, Lane(ref row));
                ref T nextLines = ref Unsafe.Subtract(ref next, Lane(ref next));
                Sum(ref Unsafe.Add(ref left, phase), ref lines, ref nextLines, ref Unsafe.Add(ref sums, phase * length));
            }

            for (int place = column; place < Math.Min(column + width, TNest.Columns); place += lanes)
            {
                var sum = Simd512<T>.Load(ref bias, place);
                for (int phase = 0; phase < Phases; phase++)
                    sum += Simd512<T>.Load(ref sums, phase * length + Lane(ref Unsafe.Add(ref right, phase * TNest.RightStride + column)) + place - column);
                TEpilogue.Apply(sum, ref first, ref second, place).Store(ref result, place);
            }
        }
    }

    /// <summary>The lane of the vector in memory that an element lies in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe int Lane(ref T element) => (int)((nuint)Unsafe.AsPointer(ref element) % (nuint)Vector512<byte>.Count) / Unsafe.SizeOf<T>();

    /// <summary>The rows of two phases, which lie side by side.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Sum(ref T left, ref T right, ref T next, ref T sums)
    {
        int lanes = Vector512<T>.Count, vectors = Vectors + 1, leftStep = Phases, rightStep = Phases * TNest.RightStride;
        Simd512<T> sum0 = Simd512<T>.Zero, other0 = Simd512<T>.Zero;
        Simd512<T> sum1 = Simd512<T>.Zero, other1 = Simd512<T>.Zero;
        Simd512<T> sum2 = Simd512<T>.Zero, other2 = Simd512<T>.Zero;
        Simd512<T> sum3 = Simd512<T>.Zero, other3 = Simd512<T>.Zero;
        Simd512<T> sum4 = Simd512<T>.Zero, other4 = Simd512<T>.Zero;
        Simd512<T> sum5 = Simd512<T>.Zero, other5 = Simd512<T>.Zero;
        Simd512<T> sum6 = Simd512<T>.Zero, other6 = Simd512<T>.Zero;
        Simd512<T> sum7 = Simd512<T>.Zero, other7 = Simd512<T>.Zero;
        Simd512<T> sum8 = Simd512<T>.Zero, other8 = Simd512<T>.Zero;
        for (int row = 0; row < TNest.Inputs; row += leftStep)
        {
            var value = Simd512<T>.Create(left);
            Simd512<T>.MultiplyAccumulate(ref sum0, value, ref right, 0);
            Simd512<T>.MultiplyAccumulate(ref sum1, value, ref right, lanes);
            if (vectors > 2)
                Simd512<T>.MultiplyAccumulate(ref sum2, value, ref right, 2 * lanes);
            if (vectors > 3)
                Simd512<T>.MultiplyAccumulate(ref sum3, value, ref right, 3 * lanes);
            if (vectors > 4)
                Simd512<T>.MultiplyAccumulate(ref sum4, value, ref right, 4 * lanes);
            if (vectors > 5)
                Simd512<T>.MultiplyAccumulate(ref sum5, value, ref right, 5 * lanes);
            if (vectors > 6)
                Simd512<T>.MultiplyAccumulate(ref sum6, value, ref right, 6 * lanes);
            if (vectors > 7)
                Simd512<T>.MultiplyAccumulate(ref sum7, value, ref right, 7 * lanes);
            if (vectors > 8)
                Simd512<T>.MultiplyAccumulate(ref sum8, value, ref right, 8 * lanes);
            var second = Simd512<T>.Create(Unsafe.Add(ref left, 1));
            Simd512<T>.MultiplyAccumulate(ref other0, second, ref next, 0);
            Simd512<T>.MultiplyAccumulate(ref other1, second, ref next, lanes);
            if (vectors > 2)
                Simd512<T>.MultiplyAccumulate(ref other2, second, ref next, 2 * lanes);
            if (vectors > 3)
                Simd512<T>.MultiplyAccumulate(ref other3, second, ref next, 3 * lanes);
            if (vectors > 4)
                Simd512<T>.MultiplyAccumulate(ref other4, second, ref next, 4 * lanes);
            if (vectors > 5)
                Simd512<T>.MultiplyAccumulate(ref other5, second, ref next, 5 * lanes);
            if (vectors > 6)
                Simd512<T>.MultiplyAccumulate(ref other6, second, ref next, 6 * lanes);
            if (vectors > 7)
                Simd512<T>.MultiplyAccumulate(ref other7, second, ref next, 7 * lanes);
            if (vectors > 8)
                Simd512<T>.MultiplyAccumulate(ref other8, second, ref next, 8 * lanes);
            left = ref Unsafe.Add(ref left, leftStep);
            right = ref Unsafe.Add(ref right, rightStep);
            next = ref Unsafe.Add(ref next, rightStep);
        }

        sum0.Store(ref sums);
        sum1.Store(ref sums, lanes);
        if (vectors > 2)
            sum2.Store(ref sums, 2 * lanes);
        if (vectors > 3)
            sum3.Store(ref sums, 3 * lanes);
        if (vectors > 4)
            sum4.Store(ref sums, 4 * lanes);
        if (vectors > 5)
            sum5.Store(ref sums, 5 * lanes);
        if (vectors > 6)
            sum6.Store(ref sums, 6 * lanes);
        if (vectors > 7)
            sum7.Store(ref sums, 7 * lanes);
        if (vectors > 8)
            sum8.Store(ref sums, 8 * lanes);
        sums = ref Unsafe.Add(ref sums, vectors * lanes);
        other0.Store(ref sums);
        other1.Store(ref sums, lanes);
        if (vectors > 2)
            other2.Store(ref sums, 2 * lanes);
        if (vectors > 3)
            other3.Store(ref sums, 3 * lanes);
        if (vectors > 4)
            other4.Store(ref sums, 4 * lanes);
        if (vectors > 5)
            other5.Store(ref sums, 5 * lanes);
        if (vectors > 6)
            other6.Store(ref sums, 6 * lanes);
        if (vectors > 7)
            other7.Store(ref sums, 7 * lanes);
        if (vectors > 8)
            other8.Store(ref sums, 8 * lanes);
    }
}
