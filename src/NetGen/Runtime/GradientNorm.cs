using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>The length of a gradient, which clipping compares with its limit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GradientNorm
{
    // The order of the sum is fixed, so that every width of vector gives the same bits.
    private const int Lanes = 8;

    /// <summary>Keeps the quotient finite for a gradient of 0, as in PyTorch.</summary>
    private const double Epsilon = 1e-6;

    /// <summary>A sum of squares below this may have lost terms that are too small for double.</summary>
    private const double SmallestSure = 1e-280;

    /// <summary>What a gradient is multiplied by to be no longer than a limit: <c>min(1, limit/(√Σg² + 1e-6))</c>, whatever its length.</summary>
    /// <param name="gradients">The first element.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="limit">The greatest length.</param>
    public static double ClipScale<T>(ref T gradients, int count, double limit)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (unit, length) = Measure(ref gradients, count);
        // A length beyond double, which has a great unit, is divided by its parts one after the other.
        return Math.Min(1, double.IsInfinity(unit * length) ? limit / unit / length : limit / (unit * length + Epsilon));
    }

    /// <summary>The length as a product: in units of 1, or of the largest element where squares are beyond double.</summary>
    private static (double Unit, double Length) Measure<T>(ref T gradients, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var squares = SumOfSquares(ref gradients, count);
        if (double.IsNaN(squares) || squares is >= SmallestSure and < double.PositiveInfinity) return (1, Math.Sqrt(squares));
        var largest = Largest(ref gradients, count);
        return largest == 0 || double.IsInfinity(largest) ? (1, largest) : (largest, Math.Sqrt(SumOfSquaresIn(largest, ref gradients, count)));
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static double SumOfSquares<T>(ref T gradients, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector256<double> first = Vector256<double>.Zero, second = first;
        int i = 0;
        for (; i <= count - Lanes; i += Lanes)
        {
            var (low, high) = Load(ref Unsafe.Add(ref gradients, i));
            first += low * low;
            second += high * high;
        }

        Span<double> sums = stackalloc double[Lanes];
        first.CopyTo(sums);
        second.CopyTo(sums[Vector256<double>.Count..]);
        for (; i < count; i++)
            sums[i % Lanes] += Square(Unsafe.Add(ref gradients, i));
        return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Low, Vector256<double> High) Load<T>(ref T source)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => typeof(T) == typeof(float)
            ? Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.As<T, float>(ref source)))
            : (Vector256.LoadUnsafe(ref Unsafe.As<T, double>(ref source)), Vector256.LoadUnsafe(ref Unsafe.As<T, double>(ref source), (nuint)Vector256<double>.Count));

    private static double Largest<T>(ref T gradients, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var largest = 0.0;
        for (var i = 0; i < count; i++) largest = Math.Max(largest, Math.Abs(double.CreateTruncating(Unsafe.Add(ref gradients, i))));
        return largest;
    }

    private static double SumOfSquaresIn<T>(double unit, ref T gradients, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            var ratio = double.CreateTruncating(Unsafe.Add(ref gradients, i)) / unit;
            sum += ratio * ratio;
        }

        return sum;
    }

    private static double Square<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var wide = double.CreateTruncating(value);
        return wide * wide;
    }
}
