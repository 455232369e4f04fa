using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Training;

/// <summary>Looks for numbers that are infinite or NaN.</summary>
internal static class Finite
{
    public static bool AreAll<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // 0·x is 0 for finite numbers and NaN for all others.
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(numbers);
        var sums = Vector<T>.Zero;
        foreach (var vector in vectors) sums += vector * Vector<T>.Zero;
        var sum = Vector.Sum(sums);
        foreach (var number in numbers[(vectors.Length * Vector<T>.Count)..]) sum += number * T.Zero;
        return sum == T.Zero;
    }

    /// <summary>The first number that is not finite; null if all are.</summary>
    public static T? FirstOther<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (AreAll(numbers)) return null;
        foreach (var number in numbers)
            if (!T.IsFinite(number)) return number;
        return null;
    }
}
