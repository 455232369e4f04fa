using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>A register of 8 floats or 4 doubles.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct Simd256<T> : ISimd<Simd256<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Values are made by reinterpretation: for each constructor that it inlines the JIT makes a temporary, and at 512 of them it stops inlining.
    private Vector256<T> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Simd256<T> FromVector(Vector256<T> value) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(value);

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<T>.Count;
    }

    /// <inheritdoc/>
    public static Simd256<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256<T>.Zero);
    }

    /// <inheritdoc/>
    public static Simd256<T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256<T>.One);
    }

    /// <inheritdoc/>
    public readonly T this[int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value.GetElement(lane);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Create(T value) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Load(ref T source) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.LoadUnsafe(ref source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Load(ref T source, int offset) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.LoadUnsafe(ref Unsafe.Add(ref source, offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> LoadPartial(ref T source, int count) =>
        Avx512F.VL.IsSupported ? MaskedLoad(ref source, count) : count >= Count ? Load(ref source) : LoadPart(ref source, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref T destination) => _value.StoreUnsafe(ref destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref T destination, int offset) => _value.StoreUnsafe(ref Unsafe.Add(ref destination, offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StorePartial(ref T destination, int count)
    {
        if (count >= Count) Store(ref destination);
        else StorePart(_value, ref destination, count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator +(Simd256<T> left, Simd256<T> right) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator -(Simd256<T> left, Simd256<T> right) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator *(Simd256<T> left, Simd256<T> right) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator /(Simd256<T> left, Simd256<T> right) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> DivideEstimate(Simd256<T> left, Simd256<T> right) => left / right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> operator -(Simd256<T> value) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> MultiplyAdd(Simd256<T> a, Simd256<T> b, Simd256<T> c) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(MultiplyAdd(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref Simd256<T> sum, Simd256<T> a, Simd256<T> b) => sum._value = MultiplyAdd(a._value, b._value, sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref Simd256<T> sum, Simd256<T> a, ref T source, int offset) =>
        sum._value = MultiplyAdd(a._value, Vector256.LoadUnsafe(ref Unsafe.Add(ref source, offset)), sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BroadcastMultiplyAccumulate(ref Simd256<T> sum, Simd256<T> a, ref T source, int offset) =>
        sum._value = MultiplyAdd(a._value, Vector256.Create(Unsafe.Add(ref source, offset)), sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Min(Simd256<T> left, Simd256<T> right) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.ConditionalSelect(
            Vector256.Equals(left._value, left._value), Vector256.MinNative(left._value, right._value), left._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Max(Simd256<T> left, Simd256<T> right) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.ConditionalSelect(
            Vector256.Equals(left._value, left._value), Vector256.MaxNative(left._value, right._value), left._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> AtMost(Simd256<T> value, Simd256<T> bound) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.MinNative(bound._value, value._value)); // x86 gives the second operand where one is NaN.

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> AtLeast(Simd256<T> value, Simd256<T> bound) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.MaxNative(bound._value, value._value)); // x86 gives the second operand where one is NaN.

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Abs(Simd256<T> value) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> CopySign(Simd256<T> value, Simd256<T> sign) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.CopySign(value._value, sign._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Sqrt(Simd256<T> value) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Equal(Simd256<T> left, Simd256<T> right) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.Equals(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> LessThan(Simd256<T> left, Simd256<T> right) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.LessThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> LessThanOrEqual(Simd256<T> left, Simd256<T> right) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.LessThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> GreaterThan(Simd256<T> left, Simd256<T> right) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.GreaterThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> GreaterThanOrEqual(Simd256<T> left, Simd256<T> right) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.GreaterThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> FirstLanes(int count) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(typeof(T) == typeof(float)
            ? Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).As<int, T>()
            : Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Select(Simd256<T> mask, Simd256<T> whenTrue, Simd256<T> whenFalse) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> MaskToZero(Simd256<T> mask, Simd256<T> value) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(mask._value & value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Sum() => FoldedHalves().Sum();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> SumFours(Simd256<T> a, Simd256<T> b, Simd256<T> c, Simd256<T> d)
    {
        if (typeof(T) == typeof(double))
            return FromHalves(Simd128<T>.SumFours(a.FoldedHalves(), b.FoldedHalves(), default, default), Simd128<T>.SumFours(c.FoldedHalves(), d.FoldedHalves(), default, default));
        return Avx.IsSupported
            ? FromVector(SumFours(a._value.As<T, float>(), b._value.As<T, float>(), c._value.As<T, float>(), d._value.As<T, float>()).As<float, T>())
            : FromHalves(Simd128<T>.SumFours(a.Lower(), b.Lower(), c.Lower(), d.Lower()), Simd128<T>.SumFours(a.Upper(), b.Upper(), c.Upper(), d.Upper()));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> SumBlocks(Simd256<T> a, Simd256<T> b, int lanes) => FromHalves(a.FoldedHalves(), b.FoldedHalves());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T MaxLane() => Vector256.EqualsAll(_value, _value) ? MaxOfOrderedLanes() : T.NaN;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> LoadIndices(ref byte source, int offset) => LaneIndices.Load<Simd256<T>, T>(ref source, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Permute(Simd256<T> value, Simd256<T> indices) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(typeof(T) == typeof(float)
        ? Vector256.ShuffleNative(value._value.As<T, float>(), indices._value.As<T, int>()).As<float, T>()
        : Vector256.ShuffleNative(value._value.As<T, double>(), indices._value.As<T, long>()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> Shift(Simd256<T> low, Simd256<T> high, [ConstantExpected] byte count)
    {
        Span<T> lanes = stackalloc T[2 * Count];
        low.Store(ref lanes[0]);
        high.Store(ref lanes[Count]);
        return Load(ref lanes[count]);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> ScaleByPowerOfTwo(Simd256<T> value, Simd256<T> exponent) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(typeof(T) == typeof(float)
            ? (value._value.As<T, int>() + (exponent._value.As<T, int>() << SingleBits.MantissaLength)).As<int, T>()
            : (value._value.As<T, long>() + (exponent._value.As<T, long>() << DoubleBits.MantissaLength)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256<T> NearestExponent(Simd256<T> value) =>
        Unsafe.BitCast<Vector256<T>, Simd256<T>>(typeof(T) == typeof(float)
            ? (((value._value.As<T, int>() + Vector256.Create(SingleBits.RoundToSqrt2)) >>> SingleBits.MantissaLength)
                + Vector256.Create(SingleBits.ShiftedUnbias)).As<int, T>()
            : (((value._value.As<T, long>() + Vector256.Create(DoubleBits.RoundToSqrt2)) >>> DoubleBits.MantissaLength)
                + Vector256.Create(DoubleBits.ShiftedUnbias)).As<long, T>());

    /// <summary>The largest lane where none is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly T MaxOfOrderedLanes() => Simd128<T>.FromVector(Vector128.MaxNative(_value.GetLower(), _value.GetUpper())).MaxOfOrderedLanes();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> MultiplyAdd(Vector256<T> a, Vector256<T> b, Vector256<T> c) => typeof(T) == typeof(float)
        ? Vector256.MultiplyAddEstimate(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
        : Vector256.MultiplyAddEstimate(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Simd128<T> Lower() => Simd128<T>.FromVector(_value.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Simd128<T> Upper() => Simd128<T>.FromVector(_value.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SumFours(Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d)
    {
        var ac = Avx.UnpackLow(a, c) + Avx.UnpackHigh(a, c);
        var bd = Avx.UnpackLow(b, d) + Avx.UnpackHigh(b, d);
        return Avx.UnpackLow(ac, bd) + Avx.UnpackHigh(ac, bd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Simd128<T> FoldedHalves() => Simd128<T>.FromVector(_value.GetLower() + _value.GetUpper());

    private static Simd256<T> LoadPart(ref T source, int count) => Unsafe.BitCast<Vector256<T>, Simd256<T>>(Vector256.Create(
        Unsafe.BitCast<Simd128<T>, Vector128<T>>(Simd128<T>.LoadPartial(ref source, count)),
        Unsafe.BitCast<Simd128<T>, Vector128<T>>(Simd128<T>.LoadPartial(ref Unsafe.Add(ref source, Simd128<T>.Count), count - Simd128<T>.Count))));

    // Static: a method of the value itself would take its address, and the JIT keeps what has an address in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePart(Vector256<T> value, ref T destination, int count)
    {
        Simd128<T>.FromVector(value.GetLower()).StorePartial(ref destination, count);
        Simd128<T>.FromVector(value.GetUpper()).StorePartial(ref Unsafe.Add(ref destination, Simd128<T>.Count), count - Simd128<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Simd256<T> MaskedLoad(ref T source, int count)
    {
        var mask = FirstLanes(count)._value;
        fixed (T* address = &source)
        {
            return Unsafe.BitCast<Vector256<T>, Simd256<T>>(typeof(T) == typeof(float)
                ? Avx512F.VL.MaskLoad((float*)address, mask.AsSingle(), Vector256<float>.Zero).As<float, T>()
                : Avx512F.VL.MaskLoad((double*)address, mask.AsDouble(), Vector256<double>.Zero).As<double, T>());
        }
    }
}
