using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>
/// Rows of a table by their indices, and sums of such rows by lists of indices: what embeddings give, and what they are the gradients of. Indices have been checked.
/// </summary>
/// <remarks>Rows of the table lie close together; other rows are padded to whole vectors, as are the parameters behind the table.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lookup
{
    /// <summary>Writes the row of each index.</summary>
    /// <param name="indices">The first of <paramref name="rows"/> indices.</param>
    /// <param name="table">The first element of the table.</param>
    /// <param name="start">What is added to the rows, as many as a sample has; may be a null reference.</param>
    /// <param name="places">How many rows a sample has.</param>
    /// <param name="result">The first element of the rows to write.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="size">The elements of a row.</param>
    /// <param name="stride">From a row that is written to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gather<T>(ref int indices, ref T table, ref T start, int places, ref T result, int rows, int size, int stride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated && Fits(Vector512<T>.Count, size, stride))
            Gather<Simd512<T>, T>(ref indices, ref table, ref start, places, ref result, rows, size, stride);
        else if (Vector256.IsHardwareAccelerated && Fits(Vector256<T>.Count, size, stride))
            Gather<Simd256<T>, T>(ref indices, ref table, ref start, places, ref result, rows, size, stride);
        else if (Vector128.IsHardwareAccelerated && Fits(Vector128<T>.Count, size, stride))
            Gather<Simd128<T>, T>(ref indices, ref table, ref start, places, ref result, rows, size, stride);
        else
            Gather<Scalar<T>, T>(ref indices, ref table, ref start, places, ref result, rows, size, stride);
    }

    /// <summary>Writes the sum of the rows of each list.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="table">The first element of the table.</param>
    /// <param name="start">What each sum starts from; may be a null reference.</param>
    /// <param name="result">The first element of the rows to write.</param>
    /// <param name="size">The elements of a row.</param>
    /// <param name="stride">From a row that is written to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gather<T>(in IndexLists lists, ref T table, ref T start, ref T result, int size, int stride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated && Fits(Vector512<T>.Count, size, stride))
            Gather<Simd512<T>, T>(lists, ref table, ref start, ref result, size, stride);
        else if (Vector256.IsHardwareAccelerated && Fits(Vector256<T>.Count, size, stride))
            Gather<Simd256<T>, T>(lists, ref table, ref start, ref result, size, stride);
        else if (Vector128.IsHardwareAccelerated && Fits(Vector128<T>.Count, size, stride))
            Gather<Simd128<T>, T>(lists, ref table, ref start, ref result, size, stride);
        else
            Gather<Scalar<T>, T>(lists, ref table, ref start, ref result, size, stride);
    }

    /// <summary>Adds rows to those rows of a table that indices name, in their order.</summary>
    /// <param name="indices">The first of <paramref name="count"/> indices.</param>
    /// <param name="rows">The first element of the rows to add.</param>
    /// <param name="table">The first element of the table.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="entries">The rows of the table.</param>
    /// <param name="size">The elements of a row.</param>
    /// <param name="stride">From a row that is added to the next.</param>
    /// <param name="accumulate">Whether they are added to what is there; else to 0.</param>
    /// <param name="partition">Which rows of the table are meant.</param>
    [CLSCompliant(false)]
    public static void Scatter<T>(ref int indices, ref T rows, ref T table, int count, int entries, int size, int stride, bool accumulate, Partition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (first, end) = Begin(ref table, entries, size, accumulate, partition);
        for (var row = 0; row < count; row++)
        {
            var index = Unsafe.Add(ref indices, row);
            if (index >= first && index < end) Add(ref Unsafe.Add(ref rows, row * stride), ref Unsafe.Add(ref table, index * size), size);
        }
    }

    /// <summary>Adds a row for each list to those rows of a table that its indices name, in their order.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="rows">The first element of the rows to add.</param>
    /// <param name="table">The first element of the table.</param>
    /// <param name="entries">The rows of the table.</param>
    /// <param name="size">The elements of a row.</param>
    /// <param name="stride">From a row that is added to the next.</param>
    /// <param name="accumulate">Whether they are added to what is there; else to 0.</param>
    /// <param name="partition">Which rows of the table are meant.</param>
    [CLSCompliant(false)]
    public static void Scatter<T>(IndexLists lists, ref T rows, ref T table, int entries, int size, int stride, bool accumulate, Partition partition)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (first, end) = Begin(ref table, entries, size, accumulate, partition);
        for (var sample = 0; sample < lists.Count; sample++)
        {
            ref var row = ref Unsafe.Add(ref rows, sample * stride);
            var list = lists[sample];
            var column = 0;
            if (Vector512.IsHardwareAccelerated) column = AddToEach<Simd512<T>, T>(list, ref row, ref table, column, size, first, end);
            if (Vector256.IsHardwareAccelerated) column = AddToEach<Simd256<T>, T>(list, ref row, ref table, column, size, first, end);
            if (Vector128.IsHardwareAccelerated) column = AddToEach<Simd128<T>, T>(list, ref row, ref table, column, size, first, end);
            AddToEach<Scalar<T>, T>(list, ref row, ref table, column, size, first, end);
        }
    }

    /// <summary>Writes for each step of some sequences the row of a table that is as far from its beginning as the step is from theirs.</summary>
    /// <param name="table">The first element of the table.</param>
    /// <param name="position">How many steps there have been.</param>
    /// <param name="result">The first element of the rows to write: those of the first step, one for each sequence, then those of the next.</param>
    /// <param name="size">The elements of a row.</param>
    /// <param name="stride">From a row that is written to the next.</param>
    /// <param name="samples">How many rows are written.</param>
    /// <param name="sequences">How many of them a step has.</param>
    public static void OfSteps<T>(ref T table, ref T position, ref T result, int size, int stride, int samples, int sequences)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var begin = int.CreateTruncating(position);
        for (var row = 0; row < samples; row++)
        {
            ref var source = ref Unsafe.Add(ref table, (begin + row / sequences) * size);
            MemoryMarshal.CreateSpan(ref source, size).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref result, (nint)row * stride), size));
        }
    }

    /// <summary>The adjoint of <see cref="OfSteps"/>: adds the rows of each step to the row of the table.</summary>
    /// <param name="rows">The first element of the rows to add: those of the first step, one for each sequence, then those of the next.</param>
    /// <param name="stride">From a row that is added to the next.</param>
    /// <param name="position">How many steps there have been.</param>
    /// <param name="table">The first element of the table.</param>
    /// <param name="entries">The rows of the table.</param>
    /// <param name="size">The elements of a row.</param>
    /// <param name="accumulate">Whether they are added to what is there; else to 0.</param>
    /// <param name="samples">How many rows are added.</param>
    /// <param name="sequences">How many of them a step has.</param>
    public static void AddSteps<T>(ref T rows, int stride, ref T position, ref T table, int entries, int size, bool accumulate, int samples, int sequences)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var begin = int.CreateTruncating(position);
        if (!accumulate) MemoryMarshal.CreateSpan(ref table, entries * size).Clear();
        for (var row = 0; row < samples; row++) Add(ref Unsafe.Add(ref rows, row * stride), ref Unsafe.Add(ref table, (begin + row / sequences) * size), size);
    }

    /// <summary>Adds one row to another.</summary>
    internal static void AddRow<T>(ref T row, ref T sum, int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Add(ref row, ref sum, size);

    /// <summary>Takes one row away from another.</summary>
    internal static void SubtractRow<T>(ref T row, ref T sum, int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var column = 0;
        if (Vector512.IsHardwareAccelerated) column = Subtract<Simd512<T>, T>(ref row, ref sum, column, size);
        if (Vector256.IsHardwareAccelerated) column = Subtract<Simd256<T>, T>(ref row, ref sum, column, size);
        if (Vector128.IsHardwareAccelerated) column = Subtract<Simd128<T>, T>(ref row, ref sum, column, size);
        Subtract<Scalar<T>, T>(ref row, ref sum, column, size);
    }

    private static (int First, int End) Begin<T>(ref T table, int entries, int size, bool accumulate, Partition partition)
    {
        var (first, end) = (partition.First(entries), partition.End(entries));
        if (!accumulate) MemoryMarshal.CreateSpan(ref Unsafe.Add(ref table, first * size), (end - first) * size).Clear();
        return (first, end);
    }

    /// <summary>Whether a row is whole vectors with its padding.</summary>
    private static bool Fits(int lanes, int size, int stride) => (size + lanes - 1) / lanes * lanes <= stride;

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Gather<V, T>(ref int indices, ref T table, ref T start, int places, ref T result, int rows, int size, int stride)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var hasStart = !Unsafe.IsNullRef(ref start);
        for (int row = 0, place = 0; row < rows; row++)
        {
            ref var source = ref Unsafe.Add(ref table, Unsafe.Add(ref indices, row) * size);
            ref var destination = ref Unsafe.Add(ref result, row * stride);
            for (var column = 0; column < size; column += V.Count)
            {
                var values = V.Load(ref source, column);
                if (hasStart) values += V.Load(ref start, place * size + column);
                values.Store(ref destination, column);
            }

            place = place + 1 < places ? place + 1 : 0;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Gather<V, T>(IndexLists lists, ref T table, ref T start, ref T result, int size, int stride)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var sample = 0; sample < lists.Count; sample++)
        {
            var list = lists[sample];
            ref var destination = ref Unsafe.Add(ref result, sample * stride);
            var column = 0;
            for (; column + V.Count < size; column += 2 * V.Count)
            {
                V left = V.Zero, right = V.Zero;
                if (!Unsafe.IsNullRef(ref start)) (left, right) = (V.Load(ref start, column), V.Load(ref start, column + V.Count));
                AddRows<V, T>(list, ref Unsafe.Add(ref table, column), size, ref left, ref right);
                left.Store(ref destination, column);
                right.Store(ref destination, column + V.Count);
            }

            if (column >= size) continue;
            var last = Unsafe.IsNullRef(ref start) ? V.Zero : V.Load(ref start, column);
            AddRows<V, T>(list, ref Unsafe.Add(ref table, column), size, ref last);
            last.Store(ref destination, column);
        }
    }

    /// <summary>Adds a vector's width of columns of each row that a list names: four rows at a time, so that few sums wait for one another.</summary>
    /// <param name="list">The list.</param>
    /// <param name="table">The first of the columns of the table's first row.</param>
    /// <param name="size">The elements of a row.</param>
    /// <param name="sum">What they are added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows<V, T>(ReadOnlySpan<int> list, ref T table, int size, ref V sum)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref var index = ref MemoryMarshal.GetReference(list);
        var i = 0;
        for (; i + 4 <= list.Length; i += 4, index = ref Unsafe.Add(ref index, 4))
        {
            sum += V.Load(ref table, index * size) + V.Load(ref table, Unsafe.Add(ref index, 1) * size)
                + (V.Load(ref table, Unsafe.Add(ref index, 2) * size) + V.Load(ref table, Unsafe.Add(ref index, 3) * size));
        }

        for (; i < list.Length; i++, index = ref Unsafe.Add(ref index, 1)) sum += V.Load(ref table, index * size);
    }

    /// <summary>The same for two vectors' width of columns.</summary>
    /// <param name="list">The list.</param>
    /// <param name="table">The first of the columns of the table's first row.</param>
    /// <param name="size">The elements of a row.</param>
    /// <param name="left">What the first columns are added to.</param>
    /// <param name="right">What those behind them are added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows<V, T>(ReadOnlySpan<int> list, ref T table, int size, ref V left, ref V right)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref var index = ref MemoryMarshal.GetReference(list);
        var i = 0;
        for (; i + 4 <= list.Length; i += 4, index = ref Unsafe.Add(ref index, 4))
        {
            ref T a = ref Unsafe.Add(ref table, index * size), b = ref Unsafe.Add(ref table, Unsafe.Add(ref index, 1) * size);
            ref T c = ref Unsafe.Add(ref table, Unsafe.Add(ref index, 2) * size), d = ref Unsafe.Add(ref table, Unsafe.Add(ref index, 3) * size);
            left += V.Load(ref a) + V.Load(ref b) + (V.Load(ref c) + V.Load(ref d));
            right += V.Load(ref a, V.Count) + V.Load(ref b, V.Count) + (V.Load(ref c, V.Count) + V.Load(ref d, V.Count));
        }

        for (; i < list.Length; i++, index = ref Unsafe.Add(ref index, 1))
        {
            ref var row = ref Unsafe.Add(ref table, index * size);
            left += V.Load(ref row);
            right += V.Load(ref row, V.Count);
        }
    }

    /// <summary>Adds vectors of a row, two at a time, to each row that a list names. Gives the column that follows the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AddToEach<V, T>(ReadOnlySpan<int> list, ref T row, ref T table, int column, int size, int first, int end)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (; column + 2 * V.Count <= size; column += 2 * V.Count)
        {
            V left = V.Load(ref row, column), right = V.Load(ref row, column + V.Count);
            foreach (var index in list)
            {
                if (index < first || index >= end) continue;
                ref var sum = ref Unsafe.Add(ref table, index * size + column);
                (V.Load(ref sum) + left).Store(ref sum);
                (V.Load(ref sum, V.Count) + right).Store(ref sum, V.Count);
            }
        }

        for (; column + V.Count <= size; column += V.Count)
        {
            var values = V.Load(ref row, column);
            foreach (var index in list)
            {
                if (index < first || index >= end) continue;
                ref var sum = ref Unsafe.Add(ref table, index * size + column);
                (V.Load(ref sum) + values).Store(ref sum);
            }
        }

        return column;
    }

    /// <summary>Adds one row to another, and nothing to what lies behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<T>(ref T row, ref T sum, int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var column = 0;
        if (Vector512.IsHardwareAccelerated) column = Add<Simd512<T>, T>(ref row, ref sum, column, size);
        if (Vector256.IsHardwareAccelerated) column = Add<Simd256<T>, T>(ref row, ref sum, column, size);
        if (Vector128.IsHardwareAccelerated) column = Add<Simd128<T>, T>(ref row, ref sum, column, size);
        Add<Scalar<T>, T>(ref row, ref sum, column, size);
    }

    /// <summary>Adds whole vectors. Gives the column that follows the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Add<V, T>(ref T row, ref T sum, int column, int size)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (; column + V.Count <= size; column += V.Count) (V.Load(ref sum, column) + V.Load(ref row, column)).Store(ref sum, column);
        return column;
    }

    /// <summary>Takes whole vectors away. Gives the column that follows the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Subtract<V, T>(ref T row, ref T sum, int column, int size)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (; column + V.Count <= size; column += V.Count) (V.Load(ref sum, column) - V.Load(ref row, column)).Store(ref sum, column);
        return column;
    }
}
