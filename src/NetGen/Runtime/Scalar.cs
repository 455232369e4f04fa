using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>A register of one lane, for what is left over after the wide ones.</summary>
/// <remarks>What is not plain arithmetic is left to the lowest lane of <see cref="Simd128{T}"/>, so that its bits cannot differ.</remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct Scalar<T> : ISimd<Scalar<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Assigned by reinterpretation only, as in the wide registers.
#pragma warning disable CS0649 // Never assigned: see above.
    private readonly T _value;
#pragma warning restore CS0649

    /// <inheritdoc/>
    public static int Count => 1;

    /// <inheritdoc/>
    public static Scalar<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<T, Scalar<T>>(T.Zero);
    }

    /// <inheritdoc/>
    public static Scalar<T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<T, Scalar<T>>(T.One);
    }

    /// <inheritdoc/>
    public T this[int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => lane == 0 ? _value : throw new ArgumentOutOfRangeException(nameof(lane));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Create(T value) => Unsafe.BitCast<T, Scalar<T>>(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Load(ref T source) => Unsafe.BitCast<T, Scalar<T>>(source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Load(ref T source, int offset) => Unsafe.BitCast<T, Scalar<T>>(Unsafe.Add(ref source, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> LoadPartial(ref T source, int count) => Unsafe.BitCast<T, Scalar<T>>(count > 0 ? source : T.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T destination) => destination = _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref T destination, int offset) => Unsafe.Add(ref destination, offset) = _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StorePartial(ref T destination, int count)
    {
        if (count > 0) destination = _value;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator +(Scalar<T> left, Scalar<T> right) => Unsafe.BitCast<T, Scalar<T>>(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator -(Scalar<T> left, Scalar<T> right) => Unsafe.BitCast<T, Scalar<T>>(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator *(Scalar<T> left, Scalar<T> right) => Unsafe.BitCast<T, Scalar<T>>(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator /(Scalar<T> left, Scalar<T> right) => Unsafe.BitCast<T, Scalar<T>>(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> DivideEstimate(Scalar<T> left, Scalar<T> right) => left / right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> operator -(Scalar<T> value) => Unsafe.BitCast<T, Scalar<T>>(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> MultiplyAdd(Scalar<T> a, Scalar<T> b, Scalar<T> c) => Lowest(Simd128<T>.MultiplyAdd(a.Wide(), b.Wide(), c.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref Scalar<T> sum, Scalar<T> a, Scalar<T> b) => sum = MultiplyAdd(a, b, sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref Scalar<T> sum, Scalar<T> a, ref T source, int offset) => sum = MultiplyAdd(a, Load(ref source, offset), sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BroadcastMultiplyAccumulate(ref Scalar<T> sum, Scalar<T> a, ref T source, int offset) => sum = MultiplyAdd(a, Load(ref source, offset), sum);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Min(Scalar<T> left, Scalar<T> right) => Lowest(Simd128<T>.Min(left.Wide(), right.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Max(Scalar<T> left, Scalar<T> right) => Lowest(Simd128<T>.Max(left.Wide(), right.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> AtMost(Scalar<T> value, Scalar<T> bound) => value._value > bound._value ? bound : value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> AtLeast(Scalar<T> value, Scalar<T> bound) => value._value < bound._value ? bound : value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Abs(Scalar<T> value) => Unsafe.BitCast<T, Scalar<T>>(T.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> CopySign(Scalar<T> value, Scalar<T> sign) => Unsafe.BitCast<T, Scalar<T>>(T.CopySign(value._value, sign._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Sqrt(Scalar<T> value) => Unsafe.BitCast<T, Scalar<T>>(T.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Equal(Scalar<T> left, Scalar<T> right) => Lowest(Simd128<T>.Equal(left.Wide(), right.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> LessThan(Scalar<T> left, Scalar<T> right) => Lowest(Simd128<T>.LessThan(left.Wide(), right.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> LessThanOrEqual(Scalar<T> left, Scalar<T> right) =>
        Lowest(Simd128<T>.LessThanOrEqual(left.Wide(), right.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> GreaterThan(Scalar<T> left, Scalar<T> right) => Lowest(Simd128<T>.GreaterThan(left.Wide(), right.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> GreaterThanOrEqual(Scalar<T> left, Scalar<T> right) =>
        Lowest(Simd128<T>.GreaterThanOrEqual(left.Wide(), right.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> FirstLanes(int count) => Lowest(Simd128<T>.FirstLanes(count));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Select(Scalar<T> mask, Scalar<T> whenTrue, Scalar<T> whenFalse) =>
        Lowest(Simd128<T>.Select(mask.Wide(), whenTrue.Wide(), whenFalse.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> MaskToZero(Scalar<T> mask, Scalar<T> value) => Lowest(Simd128<T>.MaskToZero(mask.Wide(), value.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Sum() => _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> SumFours(Scalar<T> a, Scalar<T> b, Scalar<T> c, Scalar<T> d) => a;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> SumBlocks(Scalar<T> a, Scalar<T> b, int lanes) => throw new NotSupportedException("There are no two blocks of four lanes.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T MaxLane() => _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> LoadIndices(ref byte source, int offset) => Zero;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Permute(Scalar<T> value, Scalar<T> indices) => value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> Shift(Scalar<T> low, Scalar<T> high, [ConstantExpected] byte count) => count == 0 ? low : high;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> ScaleByPowerOfTwo(Scalar<T> value, Scalar<T> exponent) =>
        Lowest(Simd128<T>.ScaleByPowerOfTwo(value.Wide(), exponent.Wide()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar<T> NearestExponent(Scalar<T> value) => Lowest(Simd128<T>.NearestExponent(value.Wide()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Simd128<T> Wide() => Simd128<T>.FromVector(Vector128.CreateScalarUnsafe(_value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Scalar<T> Lowest(Simd128<T> value) => Unsafe.BitCast<T, Scalar<T>>(value[0]);
}
