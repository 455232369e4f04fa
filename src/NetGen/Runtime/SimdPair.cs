using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Two registers as one of twice the width: a row that fills one wide register fits where the hardware has narrower ones only.</summary>
/// <typeparam name="V">One half.</typeparam>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct SimdPair<V, T> : ISimd<SimdPair<V, T>, T>
    where V : struct, ISimd<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private V _lower;
    private V _upper;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SimdPair<V, T> Pair(V lower, V upper)
    {
        Unsafe.SkipInit(out SimdPair<V, T> pair);
        pair._lower = lower;
        pair._upper = upper;
        return pair;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2 * V.Count;
    }

    /// <inheritdoc/>
    public static SimdPair<V, T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Pair(V.Zero, V.Zero);
    }

    /// <inheritdoc/>
    public static SimdPair<V, T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Pair(V.One, V.One);
    }

    /// <inheritdoc/>
    public readonly T this[int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => lane < V.Count ? _lower[lane] : _upper[lane - V.Count];
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Create(T value) => Pair(V.Create(value), V.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Load(ref T source) => Pair(V.Load(ref source), V.Load(ref source, V.Count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Load(ref T source, int offset) => Pair(V.Load(ref source, offset), V.Load(ref source, offset + V.Count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> LoadPartial(ref T source, int count) =>
        Pair(V.LoadPartial(ref source, count), V.LoadPartial(ref Unsafe.Add(ref source, V.Count), count - V.Count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref T destination)
    {
        _lower.Store(ref destination);
        _upper.Store(ref destination, V.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref T destination, int offset)
    {
        _lower.Store(ref destination, offset);
        _upper.Store(ref destination, offset + V.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StorePartial(ref T destination, int count)
    {
        _lower.StorePartial(ref destination, count);
        _upper.StorePartial(ref Unsafe.Add(ref destination, V.Count), count - V.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> operator +(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(left._lower + right._lower, left._upper + right._upper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> operator -(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(left._lower - right._lower, left._upper - right._upper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> operator *(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(left._lower * right._lower, left._upper * right._upper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> operator /(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(left._lower / right._lower, left._upper / right._upper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> DivideEstimate(SimdPair<V, T> left, SimdPair<V, T> right) =>
        Pair(V.DivideEstimate(left._lower, right._lower), V.DivideEstimate(left._upper, right._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> operator -(SimdPair<V, T> value) => Pair(-value._lower, -value._upper);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> MultiplyAdd(SimdPair<V, T> a, SimdPair<V, T> b, SimdPair<V, T> c) =>
        Pair(V.MultiplyAdd(a._lower, b._lower, c._lower), V.MultiplyAdd(a._upper, b._upper, c._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref SimdPair<V, T> sum, SimdPair<V, T> a, SimdPair<V, T> b)
    {
        V.MultiplyAccumulate(ref sum._lower, a._lower, b._lower);
        V.MultiplyAccumulate(ref sum._upper, a._upper, b._upper);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref SimdPair<V, T> sum, SimdPair<V, T> a, ref T source, int offset)
    {
        V.MultiplyAccumulate(ref sum._lower, a._lower, ref source, offset);
        V.MultiplyAccumulate(ref sum._upper, a._upper, ref source, offset + V.Count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BroadcastMultiplyAccumulate(ref SimdPair<V, T> sum, SimdPair<V, T> a, ref T source, int offset)
    {
        V.BroadcastMultiplyAccumulate(ref sum._lower, a._lower, ref source, offset);
        V.BroadcastMultiplyAccumulate(ref sum._upper, a._upper, ref source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Min(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(V.Min(left._lower, right._lower), V.Min(left._upper, right._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Max(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(V.Max(left._lower, right._lower), V.Max(left._upper, right._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> AtMost(SimdPair<V, T> value, SimdPair<V, T> bound) =>
        Pair(V.AtMost(value._lower, bound._lower), V.AtMost(value._upper, bound._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> AtLeast(SimdPair<V, T> value, SimdPair<V, T> bound) =>
        Pair(V.AtLeast(value._lower, bound._lower), V.AtLeast(value._upper, bound._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Abs(SimdPair<V, T> value) => Pair(V.Abs(value._lower), V.Abs(value._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> CopySign(SimdPair<V, T> value, SimdPair<V, T> sign) => Pair(V.CopySign(value._lower, sign._lower), V.CopySign(value._upper, sign._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Sqrt(SimdPair<V, T> value) => Pair(V.Sqrt(value._lower), V.Sqrt(value._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Equal(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(V.Equal(left._lower, right._lower), V.Equal(left._upper, right._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> LessThan(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(V.LessThan(left._lower, right._lower), V.LessThan(left._upper, right._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> LessThanOrEqual(SimdPair<V, T> left, SimdPair<V, T> right) =>
        Pair(V.LessThanOrEqual(left._lower, right._lower), V.LessThanOrEqual(left._upper, right._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> GreaterThan(SimdPair<V, T> left, SimdPair<V, T> right) => Pair(V.GreaterThan(left._lower, right._lower), V.GreaterThan(left._upper, right._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> GreaterThanOrEqual(SimdPair<V, T> left, SimdPair<V, T> right) =>
        Pair(V.GreaterThanOrEqual(left._lower, right._lower), V.GreaterThanOrEqual(left._upper, right._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> FirstLanes(int count) => Pair(V.FirstLanes(count), V.FirstLanes(count - V.Count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> Select(SimdPair<V, T> mask, SimdPair<V, T> whenTrue, SimdPair<V, T> whenFalse) =>
        Pair(V.Select(mask._lower, whenTrue._lower, whenFalse._lower), V.Select(mask._upper, whenTrue._upper, whenFalse._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> MaskToZero(SimdPair<V, T> mask, SimdPair<V, T> value) => Pair(V.MaskToZero(mask._lower, value._lower), V.MaskToZero(mask._upper, value._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Sum() => (_lower + _upper).Sum();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> SumFours(SimdPair<V, T> a, SimdPair<V, T> b, SimdPair<V, T> c, SimdPair<V, T> d) => V.Count >= 4
        ? Pair(V.SumFours(a._lower, b._lower, c._lower, d._lower), V.SumFours(a._upper, b._upper, c._upper, d._upper))
        : Pair(
            V.SumFours(a._lower + a._upper, b._lower + b._upper, V.Zero, V.Zero),
            V.SumFours(c._lower + c._upper, d._lower + d._upper, V.Zero, V.Zero));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> SumBlocks(SimdPair<V, T> a, SimdPair<V, T> b, int lanes) => lanes == V.Count
        ? Pair(a._lower + a._upper, b._lower + b._upper)
        : Pair(V.SumBlocks(a._lower, a._upper, lanes), V.SumBlocks(b._lower, b._upper, lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T MaxLane() => V.Max(_lower, _upper).MaxLane();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> LoadIndices(ref byte source, int offset) => Pair(V.LoadIndices(ref source, offset), V.LoadIndices(ref source, offset + V.Count));

    /// <inheritdoc/>
    public static SimdPair<V, T> Permute(SimdPair<V, T> value, SimdPair<V, T> indices)
    {
        Span<T> lanes = stackalloc T[Count], places = stackalloc T[Count], permuted = stackalloc T[Count];
        value.Store(ref lanes[0]);
        indices.Store(ref places[0]);
        for (var i = 0; i < Count; i++)
            permuted[i] = lanes[typeof(T) == typeof(float) ? Unsafe.BitCast<T, int>(places[i]) : (int)Unsafe.BitCast<T, long>(places[i])];
        return Load(ref permuted[0]);
    }

    /// <inheritdoc/>
    public static SimdPair<V, T> Shift(SimdPair<V, T> low, SimdPair<V, T> high, [ConstantExpected] byte count)
    {
        Span<T> lanes = stackalloc T[2 * Count];
        low.Store(ref lanes[0]);
        high.Store(ref lanes[Count]);
        return Load(ref lanes[count]);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> ScaleByPowerOfTwo(SimdPair<V, T> value, SimdPair<V, T> exponent) =>
        Pair(V.ScaleByPowerOfTwo(value._lower, exponent._lower), V.ScaleByPowerOfTwo(value._upper, exponent._upper));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SimdPair<V, T> NearestExponent(SimdPair<V, T> value) => Pair(V.NearestExponent(value._lower), V.NearestExponent(value._upper));
}
