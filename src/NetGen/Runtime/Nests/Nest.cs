using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Loops over tensors that lie in any way. A nest is numbers: where it begins in each tensor, then for each loop its length and its stride in each tensor, in elements.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Nest
{
    private const int OfTwo = 3, OfThree = 4;

    /// <summary>Writes the same number to all elements.</summary>
    /// <param name="result">The first of them.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="value">The number.</param>
    public static void Fill<T>(ref T result, int count, T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => MemoryMarshal.CreateSpan(ref result, count).Fill(value);

    /// <summary>Copies elements.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="result">What is written.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="sourceStride">From a sample to the next in what is read.</param>
    /// <param name="resultStride">The same in what is written.</param>
    /// <param name="numbers">The nest over both.</param>
    public static void Copy<T>(ref T source, ref T result, int samples, int sourceStride, int resultStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => EachSample<T, Copying<T>>(ref source, ref result, samples, sourceStride, resultStride, numbers);

    /// <summary>Copies elements, and writes 0 elsewhere.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="result">What is written.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="sourceStride">From a sample to the next in what is read.</param>
    /// <param name="resultStride">The same in what is written.</param>
    /// <param name="numbers">The nest over both.</param>
    public static void CopyAmongZeros<T>(ref T source, ref T result, int samples, int sourceStride, int resultStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!NestRuns.AreInOrder(numbers[2..]))
        {
            Fill(ref result, samples * resultStride, T.Zero);
            Copy(ref source, ref result, samples, sourceStride, resultStride, numbers);
            return;
        }

        source = ref Unsafe.Add(ref source, numbers[0]);
        for (int sample = 0; sample < samples; sample++)
        {
            NestRuns.CopyAmongZeros(
                ref Unsafe.Add(ref source, sample * sourceStride), ref Unsafe.Add(ref result, sample * resultStride), resultStride, numbers[1], numbers[2..]);
        }
    }

    /// <summary>Sums of elements.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="result">What is written.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="sourceStride">From a sample to the next in what is read.</param>
    /// <param name="resultStride">The same in what is written.</param>
    /// <param name="numbers">The nest over both.</param>
    public static void Sum<T>(ref T source, ref T result, int samples, int sourceStride, int resultStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Fill(ref result, samples * resultStride, T.Zero);
        Add(ref source, ref result, samples, sourceStride, resultStride, numbers);
    }

    /// <summary>Adds elements to others.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="result">What is added to.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="sourceStride">From a sample to the next in what is read.</param>
    /// <param name="resultStride">The same in what is added to.</param>
    /// <param name="numbers">The nest over both.</param>
    public static void Add<T>(ref T source, ref T result, int samples, int sourceStride, int resultStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => EachSample<T, Combining<T, NestSum<T>>>(ref source, ref result, samples, sourceStride, resultStride, numbers);

    /// <summary>Puts elements where they are larger than what is there.</summary>
    /// <param name="source">What is read.</param>
    /// <param name="result">What the largest are kept in.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="sourceStride">From a sample to the next in what is read.</param>
    /// <param name="resultStride">The same in what is kept.</param>
    /// <param name="numbers">The nest over both.</param>
    public static void Max<T>(ref T source, ref T result, int samples, int sourceStride, int resultStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => EachSample<T, Combining<T, NestMaximum<T>>>(ref source, ref result, samples, sourceStride, resultStride, numbers);

    /// <summary>Adds products of elements to others.</summary>
    /// <param name="left">The first factors.</param>
    /// <param name="right">The second factors.</param>
    /// <param name="result">What is added to.</param>
    /// <param name="samples">How many samples there are.</param>
    /// <param name="leftStride">From a sample to the next in the first.</param>
    /// <param name="rightStride">The same in the second.</param>
    /// <param name="resultStride">The same in what is added to.</param>
    /// <param name="numbers">The nest over the three.</param>
    public static void Multiply<T>(
        ref T left, ref T right, ref T result, int samples, int leftStride, int rightStride, int resultStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        left = ref Unsafe.Add(ref left, numbers[0]);
        right = ref Unsafe.Add(ref right, numbers[1]);
        result = ref Unsafe.Add(ref result, numbers[2]);
        for (int sample = 0; sample < samples; sample++)
        {
            Products(ref left, ref right, ref result, numbers[3..]);
            left = ref Unsafe.Add(ref left, leftStride);
            right = ref Unsafe.Add(ref right, rightStride);
            result = ref Unsafe.Add(ref result, resultStride);
        }
    }

    private static void EachSample<T, TElement>(ref T source, ref T result, int samples, int sourceStride, int resultStride, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TElement : struct, IElement<T>
    {
        source = ref Unsafe.Add(ref source, numbers[0]);
        result = ref Unsafe.Add(ref result, numbers[1]);
        for (int sample = 0; sample < samples; sample++)
        {
            Elements<T, TElement>(ref source, ref result, numbers[2..]);
            source = ref Unsafe.Add(ref source, sourceStride);
            result = ref Unsafe.Add(ref result, resultStride);
        }
    }

    private static void Elements<T, TElement>(ref T source, ref T result, ReadOnlySpan<int> loops)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TElement : struct, IElement<T>
    {
        if (loops.IsEmpty)
        {
            TElement.Put(source, ref result);
            return;
        }

        if (loops.Length == OfTwo)
        {
            TElement.PutRow(ref source, loops[1], ref result, loops[2], loops[0]);
            return;
        }

        var inner = loops[OfTwo..];
        for (int i = 0; i < loops[0]; i++)
            Elements<T, TElement>(ref Unsafe.Add(ref source, i * loops[1]), ref Unsafe.Add(ref result, i * loops[2]), inner);
    }

    private static void Products<T>(ref T left, ref T right, ref T result, ReadOnlySpan<int> loops)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (loops.IsEmpty)
        {
            result += left * right;
            return;
        }

        if (loops.Length == OfThree)
        {
            ProductRow.Of(ref left, loops[1], ref right, loops[2], ref result, loops[3], loops[0]);
            return;
        }

        var inner = loops[OfThree..];
        for (int i = 0; i < loops[0]; i++)
            Products(ref Unsafe.Add(ref left, i * loops[1]), ref Unsafe.Add(ref right, i * loops[2]), ref Unsafe.Add(ref result, i * loops[3]), inner);
    }

    /// <summary>What becomes of an element.</summary>
    private interface IElement<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        static abstract void Put(T source, ref T result);

        static abstract void PutRow(ref T source, int sourceStride, ref T result, int resultStride, int count);
    }

    private readonly struct Copying<T> : IElement<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static void Put(T source, ref T result) => result = source;

        public static void PutRow(ref T source, int sourceStride, ref T result, int resultStride, int count)
        {
            if (sourceStride == 1 && resultStride == 1)
                MemoryMarshal.CreateSpan(ref source, count).CopyTo(MemoryMarshal.CreateSpan(ref result, count));
            else if (sourceStride == 0 && resultStride == 1)
                MemoryMarshal.CreateSpan(ref result, count).Fill(source);
            else
                EachOf<T, Copying<T>>(ref source, sourceStride, ref result, resultStride, count);
        }
    }

    private readonly struct Combining<T, TCombination> : IElement<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TCombination : struct, INestCombination<T>
    {
        public static void Put(T source, ref T result) => result = TCombination.Combine(result, source);

        public static void PutRow(ref T source, int sourceStride, ref T result, int resultStride, int count)
        {
            if (!NestRow.Combined<T, TCombination>(ref source, sourceStride, ref result, resultStride, count))
                EachOf<T, Combining<T, TCombination>>(ref source, sourceStride, ref result, resultStride, count);
        }
    }

    private static void EachOf<T, TElement>(ref T source, int sourceStride, ref T result, int resultStride, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TElement : struct, IElement<T>
    {
        for (int i = 0; i < count; i++)
            TElement.Put(Unsafe.Add(ref source, i * sourceStride), ref Unsafe.Add(ref result, i * resultStride));
    }
}
