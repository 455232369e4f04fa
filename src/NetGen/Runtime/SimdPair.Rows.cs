using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>Both registers as rows: whole rows in each, or one row in both.</content>
public partial struct SimdPair<V, T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> LoadRows(ref T source, int length, int lanes) => lanes >= Count
        ? LoadPartial(ref source, length)
        : Pair(V.LoadRows(ref source, length, lanes), V.LoadRows(ref Unsafe.Add(ref source, V.Count / lanes * length), length, lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> RepeatRow(ref T source, int length, int lanes)
    {
        if (lanes >= Count) return LoadPartial(ref source, length);
        var half = V.RepeatRow(ref source, length, lanes);
        return Pair(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> LoadEach(ref T source, int stride, int lanes) => lanes >= Count
        ? Create(source)
        : Pair(V.LoadEach(ref source, stride, lanes), V.LoadEach(ref Unsafe.Add(ref source, V.Count / lanes * stride), stride, lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreRows(ref T destination, int length, int lanes)
    {
        if (lanes >= Count)
        {
            StorePartial(ref destination, length);
            return;
        }

        _lower.StoreRows(ref destination, length, lanes);
        _upper.StoreRows(ref Unsafe.Add(ref destination, V.Count / lanes * length), length, lanes);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Spread(SimdPair<V, T> value, int lane, int lanes)
    {
        if (lanes < Count) return Pair(V.Spread(value._lower, lane, lanes), V.Spread(value._upper, lane, lanes));
        var half = lane < V.Count ? V.Spread(value._lower, lane, V.Count) : V.Spread(value._upper, lane - V.Count, V.Count);
        return Pair(half, half);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Exchange(SimdPair<V, T> value, int distance) => distance >= V.Count
        ? Pair(value._upper, value._lower)
        : Pair(V.Exchange(value._lower, distance), V.Exchange(value._upper, distance));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> FirstLanes(int count, int lanes) => lanes >= Count
        ? FirstLanes(count)
        : Pair(V.FirstLanes(count, lanes), V.FirstLanes(count, lanes));
}
