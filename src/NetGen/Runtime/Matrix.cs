using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>What kernels need of matrices besides contractions. Strides are in elements, from row to row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Matrix
{
    /// <summary>
    /// Writes the transpose of a matrix: square blocks of one 128-bit vector a row are turned within registers, what is left at the edges one by one.
    /// Sixteen of them that lie in a square follow one another, so that lines of the cache are whole before they leave it.
    /// </summary>
    /// <param name="source">The first element of <c>[rows][columns]</c>.</param>
    /// <param name="rows">The rows of the source.</param>
    /// <param name="columns">The columns of the source.</param>
    /// <param name="sourceStride">From a row of the source to the next, at least <paramref name="columns"/>.</param>
    /// <param name="destination">The first element of <c>[columns][rows]</c>; must not overlap the source. Nothing between its rows is touched.</param>
    /// <param name="destinationStride">From a row of the destination to the next, at least <paramref name="rows"/>.</param>
    public static void Transpose<T>(ref T source, int rows, int columns, int sourceStride, ref T destination, int destinationStride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var block = Vector128<T>.Count;
        var blockedRows = rows - rows % block;
        var blockedColumns = columns - columns % block;
        var square = 4 * block;
        for (var row = 0; row < blockedRows; row += square)
            for (var column = 0; column < blockedColumns; column += square)
                TransposeBlocks(
                    ref At(ref source, row, column, sourceStride), Math.Min(square, blockedRows - row), Math.Min(square, blockedColumns - column), sourceStride,
                    ref At(ref destination, column, row, destinationStride), destinationStride);

        for (var row = 0; row < rows; row++)
            for (var column = row < blockedRows ? blockedColumns : 0; column < columns; column++)
                At(ref destination, column, row, destinationStride) = At(ref source, row, column, sourceStride);
    }

    /// <summary>Multiplies every row of a matrix with a vector: the input gradient of one sample, from the weights as they lie.</summary>
    /// <param name="matrix">The first element of <c>[rows][columns]</c>, without padding between the rows. Up to a vector's length behind it is read.</param>
    /// <param name="rows">The rows of the matrix.</param>
    /// <param name="columns">The columns of the matrix.</param>
    /// <param name="vector">The first of as many elements as there are columns.</param>
    /// <param name="result">The first of as many elements as there are rows.</param>
    public static void RowProducts<T>(ref T matrix, int rows, int columns, ref T vector, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated && columns > Vector256<T>.Count) RowProducts<Simd512<T>, T>(ref matrix, rows, columns, ref vector, ref result);
        else if (Vector256.IsHardwareAccelerated && columns > Vector128<T>.Count) RowProducts<Simd256<T>, T>(ref matrix, rows, columns, ref vector, ref result);
        else if (Vector128.IsHardwareAccelerated) RowProducts<Simd128<T>, T>(ref matrix, rows, columns, ref vector, ref result);
        else RowProducts<Scalar<T>, T>(ref matrix, rows, columns, ref vector, ref result);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RowProducts<V, T>(ref T matrix, int rows, int columns, ref T vector, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var whole = columns - columns % V.Count;
        var rest = V.LoadFirst(ref Unsafe.Add(ref vector, whole), columns - whole);
        var row = 0;
        for (; row + 4 <= rows; row += 4)
        {
            ref var row0 = ref At(ref matrix, row, 0, columns);
            ref var row1 = ref Unsafe.Add(ref row0, columns);
            ref var row2 = ref Unsafe.Add(ref row1, columns);
            ref var row3 = ref Unsafe.Add(ref row2, columns);
            var (sum0, sum1, sum2, sum3) = (V.Zero, V.Zero, V.Zero, V.Zero);
            for (var column = 0; column < whole; column += V.Count)
            {
                var factor = V.Load(ref vector, column);
                V.AddProduct(ref sum0, factor, ref row0, column);
                V.AddProduct(ref sum1, factor, ref row1, column);
                V.AddProduct(ref sum2, factor, ref row2, column);
                V.AddProduct(ref sum3, factor, ref row3, column);
            }

            if (whole < columns)
            {
                V.AddProduct(ref sum0, rest, ref row0, whole);
                V.AddProduct(ref sum1, rest, ref row1, whole);
                V.AddProduct(ref sum2, rest, ref row2, whole);
                V.AddProduct(ref sum3, rest, ref row3, whole);
            }

            if (V.Count >= 4)
            {
                V.SumEach(sum0, sum1, sum2, sum3).StoreFirst(ref Unsafe.Add(ref result, row), 4);
                continue;
            }

            Unsafe.Add(ref result, row) = sum0.Sum();
            Unsafe.Add(ref result, row + 1) = sum1.Sum();
            Unsafe.Add(ref result, row + 2) = sum2.Sum();
            Unsafe.Add(ref result, row + 3) = sum3.Sum();
        }

        for (; row < rows; row++)
        {
            ref var last = ref At(ref matrix, row, 0, columns);
            var sum = whole < columns ? V.Load(ref last, whole) * rest : V.Zero;
            for (var column = 0; column < whole; column += V.Count)
                sum = V.MultiplyAdd(V.Load(ref last, column), V.Load(ref vector, column), sum);
            Unsafe.Add(ref result, row) = sum.Sum();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlocks<T>(ref T source, int rows, int columns, int sourceStride, ref T destination, int destinationStride)
        where T : unmanaged
    {
        for (var row = 0; row < rows; row += Vector128<T>.Count)
            for (var column = 0; column < columns; column += Vector128<T>.Count)
                TransposeBlock(
                    ref At(ref source, row, column, sourceStride), sourceStride,
                    ref At(ref destination, column, row, destinationStride), destinationStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock<T>(ref T source, nint sourceStride, ref T destination, nint destinationStride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            TransposeBlock(ref Unsafe.As<T, float>(ref source), sourceStride, ref Unsafe.As<T, float>(ref destination), destinationStride);
        else
            TransposeBlock(ref Unsafe.As<T, double>(ref source), sourceStride, ref Unsafe.As<T, double>(ref destination), destinationStride);
    }

    /// <summary>4 × 4: rows 0 and 2, and 1 and 3, are interleaved, and then the results of that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        var row0 = Vector128.LoadUnsafe(ref source);
        var row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride));
        var row2 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * sourceStride));
        var row3 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * sourceStride));
        var (left02, right02) = Interleave(row0, row2);
        var (left13, right13) = Interleave(row1, row3);
        var (column0, column1) = Interleave(left02, left13);
        var (column2, column3) = Interleave(right02, right13);
        column0.StoreUnsafe(ref destination);
        column1.StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        column2.StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        column3.StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    /// <summary>2 × 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock(ref double source, nint sourceStride, ref double destination, nint destinationStride)
    {
        var row0 = Vector128.LoadUnsafe(ref source);
        var row1 = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride));
        Vector128.Create(row0.GetLower(), row1.GetLower()).StoreUnsafe(ref destination);
        Vector128.Create(row0.GetUpper(), row1.GetUpper()).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<float> Lower, Vector128<float> Upper) Interleave(Vector128<float> even, Vector128<float> odd)
    {
        if (Sse.IsSupported) return (Sse.UnpackLow(even, odd), Sse.UnpackHigh(even, odd));
        if (AdvSimd.Arm64.IsSupported) return (AdvSimd.Arm64.ZipLow(even, odd), AdvSimd.Arm64.ZipHigh(even, odd));
        return (Vector128.Create(even[0], odd[0], even[1], odd[1]), Vector128.Create(even[2], odd[2], even[3], odd[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At<T>(ref T matrix, nint row, nint column, nint stride) => ref Unsafe.Add(ref matrix, row * stride + column);
}
