using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>Sums over the rows that a vector holds, and maxima. Halves meet first, then halves of what is left: in the order of <see cref="ISimd{TSelf, T}.Sum"/>.</content>
public static partial class VectorMath
{
    /// <summary>The sum of each row, in all its lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V RowSum<V, T>(V value, int lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (lanes > 8) value += V.Exchange(value, 8);
        if (lanes > 4) value += V.Exchange(value, 4);
        if (lanes > 2) value += V.Exchange(value, 2);
        if (lanes > 1) value += V.Exchange(value, 1);
        return value;
    }

    /// <summary>The largest lane of each row, in all its lanes; NaN if one of them is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V RowMax<V, T>(V value, int lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (lanes > 8) value = V.Max(value, V.Exchange(value, 8));
        if (lanes > 4) value = V.Max(value, V.Exchange(value, 4));
        if (lanes > 2) value = V.Max(value, V.Exchange(value, 2));
        if (lanes > 1) value = V.Max(value, V.Exchange(value, 1));
        return value;
    }

    /// <summary>The sum of all rows, in each row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SumOfRows<V, T>(V value, int lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (lanes <= 8 && V.Count > 8) value += V.Exchange(value, 8);
        if (lanes <= 4 && V.Count > 4) value += V.Exchange(value, 4);
        if (lanes <= 2 && V.Count > 2) value += V.Exchange(value, 2);
        if (lanes <= 1 && V.Count > 1) value += V.Exchange(value, 1);
        return value;
    }
}
