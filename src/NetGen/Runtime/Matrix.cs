using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>What kernels need of matrices besides contractions. Strides are in elements, from row to row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Matrix
{
    /// <summary>
    /// Writes the transpose of a matrix: square blocks of one 128-bit vector a row are turned within registers; those at the edges overlap the ones before.
    /// Sixteen of them that lie in a square follow one another, so that lines of the cache are whole before they leave it.
    /// </summary>
    /// <param name="source">The first element of <c>[rows][columns]</c>.</param>
    /// <param name="rows">The rows of the source.</param>
    /// <param name="columns">The columns of the source.</param>
    /// <param name="sourceStride">From a row of the source to the next, at least <paramref name="columns"/>.</param>
    /// <param name="destination">The first element of <c>[columns][rows]</c>; must not overlap the source. Nothing between its rows is touched.</param>
    /// <param name="destinationStride">From a row of the destination to the next, at least <paramref name="rows"/>.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Transpose<T>(ref T source, int rows, int columns, int sourceStride, ref T destination, int destinationStride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var block = Vector128<T>.Count;
        if (rows < block || columns < block)
        {
            if (rows > columns) CopyNarrow(ref source, sourceStride, 1, ref destination, 1, destinationStride, rows, columns);
            else CopyNarrow(ref source, 1, sourceStride, ref destination, destinationStride, 1, columns, rows);
            return;
        }

        var square = 4 * block;
        for (var row = 0; row < rows; row += square)
            for (var column = 0; column < columns; column += square)
                TransposeBlocks(ref source, row, Math.Min(row + square, rows), column, Math.Min(column + square, columns), sourceStride, ref destination, destinationStride);
    }

    /// <summary>Few long lines, one after the other: places of both go on by what is added to them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyNarrow<T>(ref T source, nint sourceStep, nint sourceLine, ref T destination, nint destinationStep, nint destinationLine, int length, int lines)
        where T : unmanaged
    {
        for (nint line = 0; line < lines; line++)
        {
            ref var from = ref Unsafe.Add(ref source, line * sourceLine);
            ref var to = ref Unsafe.Add(ref destination, line * destinationLine);
            for (var i = 0; i < length; i++)
            {
                to = from;
                from = ref Unsafe.Add(ref from, sourceStep);
                to = ref Unsafe.Add(ref to, destinationStep);
            }
        }
    }

    /// <summary>Writes the transposes of matrices that follow one another, as those of a window's taps do.</summary>
    /// <param name="source">The first element of <c>[matrices][rows][columns]</c>.</param>
    /// <param name="matrices">How many there are.</param>
    /// <param name="rows">The rows of each.</param>
    /// <param name="columns">The columns of each.</param>
    /// <param name="sourceStride">From a row of the source to the next.</param>
    /// <param name="destination">The first element of <c>[matrices][columns][rows]</c>; must not overlap the source.</param>
    /// <param name="destinationStride">From a row of the destination to the next.</param>
    public static void TransposeEach<T>(ref T source, int matrices, int rows, int columns, int sourceStride, ref T destination, int destinationStride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var matrix = 0; matrix < matrices; matrix++)
        {
            ref var copy = ref Unsafe.Add(ref destination, matrix * columns * destinationStride);
            Transpose(ref Unsafe.Add(ref source, matrix * rows * sourceStride), rows, columns, sourceStride, ref copy, destinationStride);
        }
    }

    /// <summary>Copies a matrix to where its rows lie closer together.</summary>
    /// <param name="source">The first element of <c>[rows][columns]</c>.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="sourceStride">From a row of the source to the next, at least <paramref name="columns"/>.</param>
    /// <param name="destination">The first element of the copy; must not overlap the source.</param>
    /// <param name="destinationStride">From a row of the copy to the next, at least <paramref name="columns"/>.</param>
    internal static void Pack<T>(ref T source, int rows, int columns, int sourceStride, ref T destination, int destinationStride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var row = 0; row < rows; row++)
        {
            var copied = MemoryMarshal.CreateReadOnlySpan(ref At(ref source, row, 0, sourceStride), columns);
            copied.CopyTo(MemoryMarshal.CreateSpan(ref At(ref destination, row, 0, destinationStride), columns));
        }
    }

    /// <summary>Sums every column of a matrix: the bias gradient of a batch.</summary>
    /// <param name="matrix">The first element of <c>[rows][columns]</c>.</param>
    /// <param name="rows">The rows of the matrix.</param>
    /// <param name="columns">The columns of the matrix.</param>
    /// <param name="stride">From a row to the next: rows are padded to a whole number of 128-bit vectors.</param>
    /// <param name="sums">The first of as many elements as there are columns. Up to a vector's length behind it is read.</param>
    /// <param name="accumulate">Adds to the sums instead of replacing them.</param>
    public static void ColumnSums<T>(ref T matrix, int rows, int columns, int stride, ref T sums, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var column = 0;
        if (Vector512.IsHardwareAccelerated) column = ColumnSums<Simd512<T>, T>(ref matrix, column, rows, columns, stride, ref sums, accumulate);
        if (Vector256.IsHardwareAccelerated) column = ColumnSums<Simd256<T>, T>(ref matrix, column, rows, columns, stride, ref sums, accumulate);
        if (Vector128.IsHardwareAccelerated) column = ColumnSums<Simd128<T>, T>(ref matrix, column, rows, columns, stride, ref sums, accumulate);
        ColumnSums<Scalar<T>, T>(ref matrix, column, rows, columns, stride, ref sums, accumulate);
    }

    /// <summary>Sums what samples have at each of their places: the gradient of what is added there.</summary>
    /// <param name="rows">The first element of <c>[samples][places][columns]</c>.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="places">How many rows each has.</param>
    /// <param name="columns">The columns of a row.</param>
    /// <param name="stride">From a row to the next: rows are padded to a whole number of 128-bit vectors.</param>
    /// <param name="sums">The first element of <c>[places][columns]</c>. Up to a vector's length behind it is read.</param>
    /// <param name="accumulate">Adds to the sums instead of replacing them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SumsOfPlaces<T>(ref T rows, int samples, int places, int columns, int stride, ref T sums, bool accumulate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var place = 0; place < places; place++)
            ColumnSums(ref Unsafe.Add(ref rows, place * stride), samples, columns, places * stride, ref Unsafe.Add(ref sums, place * columns), accumulate);
    }

    /// <summary>The mean of every column of a matrix: what a batch's channels are normalized by.</summary>
    /// <param name="matrix">The first element of <c>[rows][columns]</c>.</param>
    /// <param name="rows">The rows of the matrix.</param>
    /// <param name="columns">The columns of the matrix.</param>
    /// <param name="stride">From a row to the next: rows are padded to a whole number of 128-bit vectors.</param>
    /// <param name="means">The first of as many elements as there are columns.</param>
    public static void ColumnMeans<T>(ref T matrix, int rows, int columns, int stride, ref T means)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ColumnSums(ref matrix, rows, columns, stride, ref means, accumulate: false);
        var count = T.CreateTruncating(rows);
        for (var column = 0; column < columns; column++)
            Unsafe.Add(ref means, column) /= count;
    }

    /// <summary>Sums vectors of columns that lie within a row and its padding. Gives the column that follows the last one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int ColumnSums<V, T>(ref T matrix, int column, int rows, int columns, int stride, ref T sums, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (; column < columns && column + V.Count <= stride; column += V.Count)
        {
            V a, b, c, d;
            a = b = c = d = V.Zero;
            var row = 0;
            for (; row + 4 <= rows; row += 4)
            {
                ref var element = ref At(ref matrix, row, column, stride);
                a += V.Load(ref element);
                b += V.Load(ref element, stride);
                c += V.Load(ref element, 2 * stride);
                d += V.Load(ref element, 3 * stride);
            }

            for (; row < rows; row++)
                a += V.Load(ref At(ref matrix, row, column, stride));
            ref var target = ref Unsafe.Add(ref sums, column);
            var sum = a + b + (c + d);
            if (accumulate) sum += V.Load(ref target);
            sum.StorePartial(ref target, columns - column);
        }

        return column;
    }

    /// <summary>Multiplies every row of a matrix with a vector: the input gradient of one sample, from the weights as they lie.</summary>
    /// <param name="matrix">The first element of <c>[rows][columns]</c>, without padding between the rows. Up to a vector's length behind it is read.</param>
    /// <param name="rows">The rows of the matrix.</param>
    /// <param name="columns">The columns of the matrix.</param>
    /// <param name="vector">The first of as many elements as there are columns.</param>
    /// <param name="result">The first of as many elements as there are rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowProducts<T>(ref T matrix, int rows, int columns, ref T vector, ref T result)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Blocks of as many rows as a vector has lanes, narrower ones for what is left, then single rows.
        var has512 = Vector512.IsHardwareAccelerated && columns > Vector256<T>.Count;
        var has256 = Vector256.IsHardwareAccelerated && columns > Vector128<T>.Count;
        var row = 0;
        if (has512 && rows >= Vector512<T>.Count) row = BlockProducts<Simd512<T>, T>(ref matrix, row, rows, columns, ref vector, ref result);
        if (has256 && rows - row >= Vector256<T>.Count) row = BlockProducts<Simd256<T>, T>(ref matrix, row, rows, columns, ref vector, ref result);
        if (Vector128.IsHardwareAccelerated && Vector128<T>.Count == 4 && rows - row >= 4)
            row = BlockProducts<Simd128<T>, T>(ref matrix, row, rows, columns, ref vector, ref result);
        if (row == rows) return;
        if (has512) SingleProducts<Simd512<T>, T>(ref matrix, row, rows, columns, ref vector, ref result);
        else if (has256) SingleProducts<Simd256<T>, T>(ref matrix, row, rows, columns, ref vector, ref result);
        else if (Vector128.IsHardwareAccelerated) SingleProducts<Simd128<T>, T>(ref matrix, row, rows, columns, ref vector, ref result);
        else SingleProducts<Scalar<T>, T>(ref matrix, row, rows, columns, ref vector, ref result);
    }

    /// <summary>Gives the row that follows the last block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int BlockProducts<V, T>(ref T matrix, int row, int rows, int columns, ref T vector, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rest = Rest<V, T>(columns, ref vector);
        for (; row + V.Count <= rows; row += V.Count)
            ProductsOfRows<V, T>(ref At(ref matrix, row, 0, columns), columns, columns, ref vector, rest).Store(ref result, row);
        return row;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void SingleProducts<V, T>(ref T matrix, int row, int rows, int columns, ref T vector, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rest = Rest<V, T>(columns, ref vector);
        for (; row < rows; row++)
        {
            ref var elements = ref At(ref matrix, row, 0, columns);
            var sum = V.Zero;
            var column = 0;
            for (; column + V.Count <= columns; column += V.Count)
                V.MultiplyAccumulate(ref sum, V.Load(ref vector, column), ref elements, column);
            if (column < columns) V.MultiplyAccumulate(ref sum, rest, ref elements, column);
            Unsafe.Add(ref result, row) = sum.Sum();
        }
    }

    /// <summary>The elements behind the last whole vector, which make those of a row beyond its end count as 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Rest<V, T>(int columns, ref T vector)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => V.LoadPartial(ref Unsafe.Add(ref vector, columns - columns % V.Count), columns % V.Count);

    /// <summary>
    /// As many rows as there are lanes times the vector. Four rows at once keep the hardware busy; their products are folded until each row has four lanes left,
    /// and those summed, which brings the rows' sums together but for their order.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V ProductsOfRows<V, T>(ref T rows, int columns, int stride, ref T vector, V rest)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (V.Count > 8)
        {
            var sums = V.SumFours(
                FoldedProducts<V, T>(ref rows, columns, stride, ref vector, rest),
                FoldedProducts<V, T>(ref At(ref rows, 4, 0, stride), columns, stride, ref vector, rest),
                FoldedProducts<V, T>(ref At(ref rows, 8, 0, stride), columns, stride, ref vector, rest),
                FoldedProducts<V, T>(ref At(ref rows, 12, 0, stride), columns, stride, ref vector, rest));
            return V.Permute(sums, V.LoadIndices(ref MemoryMarshal.GetReference(OrderOf16), 0));
        }

        V a, b, c, d;
        a = b = c = d = V.Zero;
        MultiplyAccumulateRows<V, T>(ref rows, columns, stride, ref vector, rest, ref a, ref b, ref c, ref d);
        if (V.Count == 4) return V.SumFours(a, b, c, d);

        V e, f, g, h;
        e = f = g = h = V.Zero;
        MultiplyAccumulateRows<V, T>(ref At(ref rows, 4, 0, stride), columns, stride, ref vector, rest, ref e, ref f, ref g, ref h);
        return V.SumFours(V.SumBlocks(a, e, 4), V.SumBlocks(b, f, 4), V.SumBlocks(c, g, 4), V.SumBlocks(d, h, 4));
    }

    /// <summary>Eight rows of sixteen elements times a vector: the sums of their first halves in the first eight lanes, those of their second halves in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V ProductsOfHalves<V, T>(ref T rows, int stride, V vector)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sums = V.SumFours(
            FoldedHalves<V, T>(ref rows, stride, vector),
            FoldedHalves<V, T>(ref At(ref rows, 1, 0, stride), stride, vector),
            FoldedHalves<V, T>(ref At(ref rows, 2, 0, stride), stride, vector),
            FoldedHalves<V, T>(ref At(ref rows, 3, 0, stride), stride, vector));
        return V.Permute(sums, V.LoadIndices(ref MemoryMarshal.GetReference(OrderOfHalves), 0));
    }

    /// <summary>A row and the fourth behind it times the vector, four lanes of each half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V FoldedHalves<V, T>(ref T row, int stride, V vector)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.SumBlocks(vector * V.Load(ref row), vector * V.Load(ref Unsafe.Add(ref row, 4 * stride)), 4);

    private static ReadOnlySpan<byte> OrderOfHalves => [0, 1, 2, 3, 8, 9, 10, 11, 4, 5, 6, 7, 12, 13, 14, 15];

    private static ReadOnlySpan<byte> OrderOf16 => [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15];

    /// <summary>Four rows times the vector, four lanes of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V FoldedProducts<V, T>(ref T rows, int columns, int stride, ref T vector, V rest)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V a, b, c, d;
        a = b = c = d = V.Zero;
        MultiplyAccumulateRows<V, T>(ref rows, columns, stride, ref vector, rest, ref a, ref b, ref c, ref d);
        return V.SumBlocks(V.SumBlocks(a, b, 8), V.SumBlocks(c, d, 8), 4);
    }

    /// <summary>Adds the products of four rows with the vector, lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyAccumulateRows<V, T>(ref T row0, int columns, int stride, ref T vector, V rest, ref V sum0, ref V sum1, ref V sum2, ref V sum3)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref var row1 = ref Unsafe.Add(ref row0, stride);
        ref var row2 = ref Unsafe.Add(ref row1, stride);
        ref var row3 = ref Unsafe.Add(ref row2, stride);
        var column = 0;
        for (; column + V.Count <= columns; column += V.Count)
        {
            var factor = V.Load(ref vector, column);
            V.MultiplyAccumulate(ref sum0, factor, ref row0, column);
            V.MultiplyAccumulate(ref sum1, factor, ref row1, column);
            V.MultiplyAccumulate(ref sum2, factor, ref row2, column);
            V.MultiplyAccumulate(ref sum3, factor, ref row3, column);
        }

        if (column < columns)
        {
            V.MultiplyAccumulate(ref sum0, rest, ref row0, column);
            V.MultiplyAccumulate(ref sum1, rest, ref row1, column);
            V.MultiplyAccumulate(ref sum2, rest, ref row2, column);
            V.MultiplyAccumulate(ref sum3, rest, ref row3, column);
        }
    }

    /// <summary>Rows and columns from a first to an end. A block that would reach beyond it begins earlier, and turns some elements a second time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlocks<T>(ref T source, int firstRow, int endRow, int firstColumn, int endColumn, int sourceStride, ref T destination, int destinationStride)
        where T : unmanaged
    {
        var tall = 2 * Vector128<T>.Count;
        if (!Avx.IsSupported || endRow - firstRow < tall)
        {
            for (var row = firstRow; row < endRow; row += Vector128<T>.Count)
                TransposeRows<T, Square>(ref source, Math.Min(row, endRow - Vector128<T>.Count), firstColumn, endColumn, sourceStride, ref destination, destinationStride);
            return;
        }

        for (var row = firstRow; row < endRow; row += tall)
            TransposeRows<T, Tall>(ref source, Math.Min(row, endRow - tall), firstColumn, endColumn, sourceStride, ref destination, destinationStride);
    }

    /// <summary>The blocks of some rows, side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeRows<T, TBlock>(ref T source, int row, int firstColumn, int endColumn, nint sourceStride, ref T destination, nint destinationStride)
        where T : unmanaged
    {
        nint columns = Vector128<T>.Count;
        var column = Math.Min(firstColumn, endColumn - Vector128<T>.Count);
        ref var block = ref At(ref source, row, column, sourceStride);
        ref var turned = ref At(ref destination, column, row, destinationStride);
        nint left = endColumn - column;
        while (true)
        {
            if (typeof(TBlock) == typeof(Tall))
                TransposeTall(ref block, sourceStride, ref turned, destinationStride);
            else
                TransposeBlock(ref block, sourceStride, ref turned, destinationStride);
            left -= columns;
            if (left <= 0) return;
            var step = nint.Min(columns, left);
            block = ref Unsafe.Add(ref block, step);
            turned = ref Unsafe.Add(ref turned, step * destinationStride);
        }
    }

    /// <summary>A block of as many rows as columns.</summary>
    private readonly struct Square;

    /// <summary>A block of twice as many rows as columns.</summary>
    private readonly struct Tall;

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

    /// <summary>Two blocks below one another, each in a half of vectors: the second is read into the upper halves, which takes no shuffle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeTall<T>(ref T source, nint sourceStride, ref T destination, nint destinationStride)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
            TransposeTall(ref Unsafe.As<T, float>(ref source), sourceStride, ref Unsafe.As<T, float>(ref destination), destinationStride);
        else
            TransposeTall(ref Unsafe.As<T, double>(ref source), sourceStride, ref Unsafe.As<T, double>(ref destination), destinationStride);
    }

    /// <summary>8 × 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeTall(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        var rows0 = Halves(ref source, 4 * sourceStride);
        var rows1 = Halves(ref Unsafe.Add(ref source, sourceStride), 4 * sourceStride);
        var rows2 = Halves(ref Unsafe.Add(ref source, 2 * sourceStride), 4 * sourceStride);
        var rows3 = Halves(ref Unsafe.Add(ref source, 3 * sourceStride), 4 * sourceStride);
        var (left02, right02) = (Avx.UnpackLow(rows0, rows2), Avx.UnpackHigh(rows0, rows2));
        var (left13, right13) = (Avx.UnpackLow(rows1, rows3), Avx.UnpackHigh(rows1, rows3));
        Avx.UnpackLow(left02, left13).StoreUnsafe(ref destination);
        Avx.UnpackHigh(left02, left13).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        Avx.UnpackLow(right02, right13).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        Avx.UnpackHigh(right02, right13).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    /// <summary>4 × 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeTall(ref double source, nint sourceStride, ref double destination, nint destinationStride)
    {
        var rows0 = Halves(ref source, 2 * sourceStride);
        var rows1 = Halves(ref Unsafe.Add(ref source, sourceStride), 2 * sourceStride);
        Avx.UnpackLow(rows0, rows1).StoreUnsafe(ref destination);
        Avx.UnpackHigh(rows0, rows1).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> Halves<T>(ref T lower, nint toUpper)
        where T : unmanaged => Vector256.Create(Vector128.LoadUnsafe(ref lower), Vector128.LoadUnsafe(ref Unsafe.Add(ref lower, toUpper)));

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
