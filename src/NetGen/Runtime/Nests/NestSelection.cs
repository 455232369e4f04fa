using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Nests of loops that go where data say: elements of tables, and the largest of some. Numbers are as in <see cref="Nest"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NestSelection
{
    private const int OfLoop = 4;

    /// <summary>Copies the elements of a table that indices name.</summary>
    /// <param name="table">The table.</param>
    /// <param name="indices">Whole numbers; those below 0 count from the end.</param>
    /// <param name="result">Receives the elements.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="tableStride">From a sample to the next in the table.</param>
    /// <param name="indexStride">The same in the indices.</param>
    /// <param name="resultStride">The same in the result.</param>
    /// <param name="entries">How many there are to choose from.</param>
    /// <param name="entryStride">From one of these to the next.</param>
    /// <param name="numbers">The nest over table, indices and result.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside of the table.</exception>
    public static void Gather<T>(
        ref T table, ref T indices, ref T result, int samples, int tableStride, int indexStride, int resultStride, int entries, int entryStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        EachSample<T, Reading<T>>(ref table, ref indices, ref result, samples, (tableStride, indexStride, resultStride), (entries, entryStride), numbers);

    /// <summary>Adds elements to those of a table that indices name.</summary>
    /// <param name="rows">What is added.</param>
    /// <param name="indices">Whole numbers; those below 0 count from the end.</param>
    /// <param name="table">The table.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="rowStride">From a sample to the next in what is added.</param>
    /// <param name="indexStride">The same in the indices.</param>
    /// <param name="tableStride">The same in the table.</param>
    /// <param name="entries">How many there are to choose from.</param>
    /// <param name="entryStride">From one of these to the next.</param>
    /// <param name="numbers">The nest over table, indices and what is added.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside of the table.</exception>
    public static void Scatter<T>(
        ref T rows, ref T indices, ref T table, int samples, int rowStride, int indexStride, int tableStride, int entries, int entryStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        EachSample<T, Adding<T>>(ref table, ref indices, ref rows, samples, (tableStride, indexStride, rowStride), (entries, entryStride), numbers);

    /// <summary>Adds gradients to the first element that is as large as the largest.</summary>
    /// <param name="gradient">The gradients by the largest.</param>
    /// <param name="arranged">What they are the largest of.</param>
    /// <param name="largest">The largest.</param>
    /// <param name="result">The gradients by what they are of.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="gradientStride">From a sample to the next in the gradients by the largest.</param>
    /// <param name="arrangedStride">The same in what they are the largest of.</param>
    /// <param name="largestStride">The same in the largest.</param>
    /// <param name="resultStride">The same in the result.</param>
    /// <param name="outer">How many of the loops go from one of the largest to the next: the outermost.</param>
    /// <param name="numbers">The nest over the four.</param>
    public static void MaxBack<T>(
        ref T gradient, ref T arranged, ref T largest, ref T result, int samples, int gradientStride, int arrangedStride, int largestStride, int resultStride, int outer,
        ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int sample = 0; sample < samples; sample++)
        {
            MaxBack(
                ref Unsafe.Add(ref gradient, sample * gradientStride + numbers[0]), ref Unsafe.Add(ref arranged, sample * arrangedStride + numbers[1]),
                ref Unsafe.Add(ref largest, sample * largestStride + numbers[2]), ref Unsafe.Add(ref result, sample * resultStride + numbers[3]), outer, numbers[4..]);
        }
    }

    private static bool MaxBack<T>(ref T gradient, ref T arranged, ref T largest, ref T result, int outer, ReadOnlySpan<int> loops)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (loops.IsEmpty)
        {
            bool isFound = arranged == largest;
            if (isFound)
                result += gradient;
            return isFound;
        }

        for (int i = 0; i < loops[0]; i++)
        {
            bool isFound = MaxBack(
                ref Unsafe.Add(ref gradient, i * loops[1]), ref Unsafe.Add(ref arranged, i * loops[2]), ref Unsafe.Add(ref largest, i * loops[3]),
                ref Unsafe.Add(ref result, i * loops[4]), outer - 1, loops[5..]);
            if (isFound && outer <= 0)
                return true;
        }

        return false;
    }

    private static void EachSample<T, TElement>(
        ref T table, ref T indices, ref T rows, int samples, (int Table, int Indices, int Rows) strides, (int Count, int Stride) entries, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TElement : struct, IElement<T>
    {
        table = ref Unsafe.Add(ref table, numbers[0]);
        indices = ref Unsafe.Add(ref indices, numbers[1]);
        rows = ref Unsafe.Add(ref rows, numbers[2]);
        for (int sample = 0; sample < samples; sample++)
        {
            Each<T, TElement>(ref table, ref indices, ref rows, entries, numbers[3..]);
            table = ref Unsafe.Add(ref table, strides.Table);
            indices = ref Unsafe.Add(ref indices, strides.Indices);
            rows = ref Unsafe.Add(ref rows, strides.Rows);
        }
    }

    private static void Each<T, TElement>(ref T table, ref T indices, ref T rows, (int Count, int Stride) entries, ReadOnlySpan<int> loops)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TElement : struct, IElement<T>
    {
        if (loops.IsEmpty)
        {
            TElement.Move(ref Unsafe.Add(ref table, Entry(indices, entries.Count) * entries.Stride), ref rows);
            return;
        }

        var inner = loops[OfLoop..];
        for (int i = 0; i < loops[0]; i++)
            Each<T, TElement>(ref Unsafe.Add(ref table, i * loops[1]), ref Unsafe.Add(ref indices, i * loops[2]), ref Unsafe.Add(ref rows, i * loops[3]), entries, inner);
    }

    private static int Entry<T>(T index, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!(index >= T.CreateTruncating(-count) && index < T.CreateTruncating(count)))
            throw new ArgumentOutOfRangeException(nameof(index), index, $"An index is {index}, which is outside of the table: it has entries {-count} to {count - 1}.");
        int entry = int.CreateTruncating(index);
        return entry < 0 ? entry + count : entry;
    }

    private interface IElement<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        static abstract void Move(ref T entry, ref T row);
    }

    private readonly struct Reading<T> : IElement<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static void Move(ref T entry, ref T row) => row = entry;
    }

    private readonly struct Adding<T> : IElement<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static void Move(ref T entry, ref T row) => entry += row;
    }
}
