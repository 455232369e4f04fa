using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The innermost loop of a nest of products, in vectors where elements lie side by side.</summary>
internal static class ProductRow
{
    /// <summary>Adds the products of a row.</summary>
    public static void Of<T>(ref T left, int leftStride, ref T right, int rightStride, ref T result, int resultStride, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (leftStride, rightStride, resultStride)
        {
            case (0, 1, 1):
                AddMultiple(left, ref right, ref result, count);
                break;
            case (1, 0, 1):
                AddMultiple(right, ref left, ref result, count);
                break;
            case (1, 1, 0):
                AddDot(ref left, ref right, ref result, count);
                break;
            default:
                for (int i = 0; i < count; i++)
                    Unsafe.Add(ref result, i * resultStride) += Unsafe.Add(ref left, i * leftStride) * Unsafe.Add(ref right, i * rightStride);
                break;
        }
    }

    private static void AddMultiple<T>(T factor, ref T row, ref T result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        var factors = new Vector<T>(factor);
        for (; i <= count - Vector<T>.Count; i += Vector<T>.Count)
            (Load(ref result, i) + (factors * Load(ref row, i))).StoreUnsafe(ref result, (nuint)i);
        for (; i < count; i++)
            Unsafe.Add(ref result, i) += factor * Unsafe.Add(ref row, i);
    }

    private static void AddDot<T>(ref T left, ref T right, ref T result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        var (even, odd) = (Vector<T>.Zero, Vector<T>.Zero);
        for (; i <= count - (2 * Vector<T>.Count); i += 2 * Vector<T>.Count)
        {
            even += Load(ref left, i) * Load(ref right, i);
            odd += Load(ref left, i + Vector<T>.Count) * Load(ref right, i + Vector<T>.Count);
        }

        T sum = Vector.Sum(even + odd);
        for (; i < count; i++)
            sum += Unsafe.Add(ref left, i) * Unsafe.Add(ref right, i);
        result += sum;
    }

    private static Vector<T> Load<T>(ref T row, int start)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Vector.LoadUnsafe(ref row, (nuint)start);
}
