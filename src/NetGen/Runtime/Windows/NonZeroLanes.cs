using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>Lists the lanes of a vector that are not 0.</summary>
internal static class NonZeroLanes<V, T>
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <param name="value">The vector.</param>
    /// <param name="number">Integers of its lanes.</param>
    /// <param name="first">What the first lane counts as.</param>
    /// <param name="lanes">How many lanes count.</param>
    /// <param name="step">What is added to the integers times what their lanes count as.</param>
    /// <param name="values">Where the lanes that are not 0 go, in order; there is room for all.</param>
    /// <param name="numbers">Where their integers go.</param>
    /// <returns>How many lanes are not 0.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Keep(V value, V number, int first, int lanes, int step, ref T values, ref T numbers)
    {
        if (typeof(V) == typeof(Simd512<T>) && Avx512F.IsSupported)
        {
            var counted = lanes >= V.Count ? value : V.MaskToZero(V.FirstLanes(lanes), value);
            return Compress(Unsafe.BitCast<V, Vector512<T>>(counted), Unsafe.BitCast<V, Vector512<T>>(number), first, step, ref values, ref numbers);
        }

        value.Store(ref values);
        number.Store(ref numbers);
        int found = 0;
        for (int lane = 0; lane < Math.Min(lanes, V.Count); lane++)
        {
            T each = Unsafe.Add(ref values, lane), moved = LaneIndices.Add(Unsafe.Add(ref numbers, lane), (first + lane) * step);
            Unsafe.Add(ref values, found) = each;
            Unsafe.Add(ref numbers, found) = moved;
            if (each != T.Zero) found++;
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Compress(Vector512<T> value, Vector512<T> number, int first, int step, ref T values, ref T numbers)
    {
        if (typeof(T) == typeof(float))
        {
            var mask = ~Vector512.Equals(value.As<T, float>(), Vector512<float>.Zero);
            var moved = number.As<T, int>() + Vector512.Create(first * step) + Vector512<int>.Indices * step;
            Avx512F.Compress(Vector512<float>.Zero, mask, value.As<T, float>()).As<float, T>().StoreUnsafe(ref values);
            Avx512F.Compress(Vector512<int>.Zero, mask.AsInt32(), moved).As<int, T>().StoreUnsafe(ref numbers);
            return BitOperations.PopCount(mask.ExtractMostSignificantBits());
        }
        else
        {
            var mask = ~Vector512.Equals(value.As<T, double>(), Vector512<double>.Zero);
            var moved = number.As<T, long>() + Vector512.Create((long)first * step) + Vector512<long>.Indices * step;
            Avx512F.Compress(Vector512<double>.Zero, mask, value.As<T, double>()).As<double, T>().StoreUnsafe(ref values);
            Avx512F.Compress(Vector512<long>.Zero, mask.AsInt64(), moved).As<long, T>().StoreUnsafe(ref numbers);
            return BitOperations.PopCount(mask.ExtractMostSignificantBits());
        }
    }
}
