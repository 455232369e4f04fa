using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The length of a gradient, which clipping compares with its limit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GradientNorm
{
    // The order of the sum is fixed, so that every width of vector gives the same bits.
    private const int Lanes = 8;

    /// <summary>√Σg², summed in double: it does not overflow for finite floats.</summary>
    /// <param name="gradients">The first element.</param>
    /// <param name="count">How many there are.</param>
    public static double Of<T>(ref T gradients, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<double> sums = stackalloc double[Lanes];
        sums.Clear();
        var i = 0;
        for (; i <= count - Lanes; i += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane++) sums[lane] += Square(Unsafe.Add(ref gradients, i + lane));
        }

        for (; i < count; i++) sums[i % Lanes] += Square(Unsafe.Add(ref gradients, i));
        return Math.Sqrt(((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7])));
    }

    private static double Square<T>(T value)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var wide = double.CreateTruncating(value);
        return wide * wide;
    }
}
