using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>
    /// The sum of a row that is one vector, in all its lanes: 512 bits are folded faster than their lanes are exchanged, but not where the row ends in their first half.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V WholeRowSum<V, T>(V value, int length, int lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        lanes < Vector512<T>.Count ? RowSum<V, T>(value, lanes)
        : 2 * length > lanes ? V.Create(value.Sum())
        : V.Spread(RowSum<V, T>(value, PowerOfTwo(length)), 0, lanes);

    /// <summary>The largest lane of a row that is one vector, in all its lanes; NaN if one of them is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V WholeRowMax<V, T>(V value, int length, int lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        lanes < Vector512<T>.Count ? RowMax<V, T>(value, lanes)
        : 2 * length > lanes ? V.Create(value.MaxLane())
        : V.Spread(RowMax<V, T>(value, PowerOfTwo(length)), 0, lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PowerOfTwo(int length) => length > 4 ? 8 : length > 2 ? 4 : length;

    /// <summary>A row that is one vector, with what has no effect in the lanes beyond its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V LiveRow<V, T>(V value, V identity, int length, int lanes)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        length == lanes ? value : V.Select(V.FirstLanes(length, lanes), value, identity);

    /// <summary>A vector of a row, with what has no effect in the lanes beyond the rest of its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V LiveLanes<V, T>(V value, V identity, int rest, bool isWhole)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        isWhole ? value : V.Select(V.FirstLanes(rest), value, identity);

    /// <summary>Reads a vector of a row, or what is left of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V LoadRest<V, T>(ref T source, int rest, bool isWhole)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        isWhole ? V.Load(ref source) : V.LoadPartial(ref source, rest);

    /// <summary>Writes a vector of a row, or what is left of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRest<V, T>(V value, ref T destination, int rest, bool isWhole)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (isWhole)
            value.Store(ref destination);
        else
            value.StorePartial(ref destination, rest);
    }
}
