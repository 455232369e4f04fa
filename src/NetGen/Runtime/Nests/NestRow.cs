using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>What two numbers make, in whatever order they come.</summary>
internal interface INestCombination<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    static abstract Vector<T> Combine(Vector<T> left, Vector<T> right);

    static abstract T Combine(T left, T right);
}

/// <summary>Their sum.</summary>
internal readonly struct NestSum<T> : INestCombination<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static Vector<T> Combine(Vector<T> left, Vector<T> right) => left + right;

    public static T Combine(T left, T right) => left + right;
}

/// <summary>The larger one, or what is no number.</summary>
internal readonly struct NestMaximum<T> : INestCombination<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static Vector<T> Combine(Vector<T> left, Vector<T> right) => Vector.Max(left, right);

    public static T Combine(T left, T right) => T.Max(left, right);
}

/// <summary>The innermost loop of a nest over neighbours, a vector at a time.</summary>
internal static class NestRow
{
    /// <summary>Combines each number with its neighbour's of the result, or all of them with one; says false for any other strides, and has done nothing.</summary>
    public static bool Combined<T, TCombination>(ref T source, int sourceStride, ref T result, int resultStride, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TCombination : struct, INestCombination<T>
    {
        if (sourceStride != 1 || resultStride is not (0 or 1))
            return false;
        if (resultStride == 1)
            Each<T, TCombination>(ref source, ref result, count);
        else
            result = TCombination.Combine(result, All<T, TCombination>(MemoryMarshal.CreateReadOnlySpan(ref source, count)));
        return true;
    }

    private static void Each<T, TCombination>(ref T source, ref T result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TCombination : struct, INestCombination<T>
    {
        int i = 0;
        for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
            TCombination.Combine(Vector.LoadUnsafe(ref result, (nuint)i), Vector.LoadUnsafe(ref source, (nuint)i)).StoreUnsafe(ref result, (nuint)i);
        for (; i < count; i++)
            Unsafe.Add(ref result, i) = TCombination.Combine(Unsafe.Add(ref result, i), Unsafe.Add(ref source, i));
    }

    /// <param name="numbers">One at least.</param>
    private static T All<T, TCombination>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TCombination : struct, INestCombination<T>
    {
        T all = numbers[0];
        int i = 1;
        if (numbers.Length >= 2 * Vector<T>.Count)
        {
            var lanes = new Vector<T>(numbers);
            for (i = Vector<T>.Count; i <= numbers.Length - Vector<T>.Count; i += Vector<T>.Count)
                lanes = TCombination.Combine(lanes, new Vector<T>(numbers[i..]));
            all = lanes[0];
            for (int lane = 1; lane < Vector<T>.Count; lane++)
                all = TCombination.Combine(all, lanes[lane]);
        }

        for (; i < numbers.Length; i++)
            all = TCombination.Combine(all, numbers[i]);
        return all;
    }
}
