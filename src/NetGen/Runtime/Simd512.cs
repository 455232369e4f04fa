using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>A register of 16 floats or 8 doubles.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct Simd512<T> : ISimd<Simd512<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Values are made by reinterpretation: for each constructor that it inlines the JIT makes a temporary, and at 512 of them it stops inlining.
    private Vector512<T> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Simd512<T> FromVector(Vector512<T> value) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(value);

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    /// <inheritdoc/>
    public static Simd512<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512<T>.Zero);
    }

    /// <inheritdoc/>
    public static Simd512<T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512<T>.One);
    }

    /// <inheritdoc/>
    public readonly T this[int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value.GetElement(lane);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Create(T value) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Load(ref T source) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.LoadUnsafe(ref source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Load(ref T source, int offset) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.LoadUnsafe(ref Unsafe.Add(ref source, offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> LoadPartial(ref T source, int count) =>
        Avx512F.IsSupported ? MaskedLoad(ref source, count) : count >= Count ? Load(ref source) : LoadPart(ref source, count);

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
        else if (count == Vector256<T>.Count) _value.GetLower().StoreUnsafe(ref destination);
        else StorePart(_value, ref destination, count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator +(Simd512<T> left, Simd512<T> right) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator -(Simd512<T> left, Simd512<T> right) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator *(Simd512<T> left, Simd512<T> right) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator /(Simd512<T> left, Simd512<T> right) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> DivideEstimate(Simd512<T> left, Simd512<T> right)
    {
        if (typeof(T) != typeof(float) || !Avx512F.IsSupported) return left / right;
        // One step of Newton's from 14 bits. For an infinite divisor its error is NaN, of which x86 gives the second operand: the quotient is 0.
        var divisor = right._value.As<T, float>();
        var estimate = Avx512F.Reciprocal14(divisor);
        var error = Avx512F.Max(Avx512F.FusedMultiplyAddNegated(divisor, estimate, Vector512<float>.One), Vector512.Create(-1f));
        return left * FromVector(Avx512F.FusedMultiplyAdd(estimate, error, estimate).As<float, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> operator -(Simd512<T> value) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> MultiplyAdd(Simd512<T> a, Simd512<T> b, Simd512<T> c) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(MultiplyAdd(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref Simd512<T> sum, Simd512<T> a, Simd512<T> b) => sum._value = MultiplyAdd(a._value, b._value, sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref Simd512<T> sum, Simd512<T> a, ref T source, int offset) =>
        sum._value = MultiplyAdd(a._value, Vector512.LoadUnsafe(ref Unsafe.Add(ref source, offset)), sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BroadcastMultiplyAccumulate(ref Simd512<T> sum, Simd512<T> a, ref T source, int offset) =>
        sum._value = MultiplyAdd(a._value, Vector512.Create(Unsafe.Add(ref source, offset)), sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Min(Simd512<T> left, Simd512<T> right) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.ConditionalSelect(
            Vector512.Equals(left._value, left._value), Vector512.MinNative(left._value, right._value), left._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Max(Simd512<T> left, Simd512<T> right) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.ConditionalSelect(
            Vector512.Equals(left._value, left._value), Vector512.MaxNative(left._value, right._value), left._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> AtMost(Simd512<T> value, Simd512<T> bound) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.MinNative(bound._value, value._value)); // x86 gives the second operand where one is NaN.

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> AtLeast(Simd512<T> value, Simd512<T> bound) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.MaxNative(bound._value, value._value)); // x86 gives the second operand where one is NaN.

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Abs(Simd512<T> value) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> CopySign(Simd512<T> value, Simd512<T> sign) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.CopySign(value._value, sign._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Sqrt(Simd512<T> value) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Equal(Simd512<T> left, Simd512<T> right) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.Equals(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> LessThan(Simd512<T> left, Simd512<T> right) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.LessThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> LessThanOrEqual(Simd512<T> left, Simd512<T> right) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.LessThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> GreaterThan(Simd512<T> left, Simd512<T> right) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.GreaterThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> GreaterThanOrEqual(Simd512<T> left, Simd512<T> right) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.GreaterThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> FirstLanes(int count) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(typeof(T) == typeof(float)
            ? Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count)).As<int, T>()
            : Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Select(Simd512<T> mask, Simd512<T> whenTrue, Simd512<T> whenFalse) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> MaskToZero(Simd512<T> mask, Simd512<T> value) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(mask._value & value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Sum() => FoldedHalves().Sum();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> SumFours(Simd512<T> a, Simd512<T> b, Simd512<T> c, Simd512<T> d)
    {
        if (!Avx512F.IsSupported)
            return FromHalves(Simd256<T>.SumFours(a.Lower(), b.Lower(), c.Lower(), d.Lower()), Simd256<T>.SumFours(a.Upper(), b.Upper(), c.Upper(), d.Upper()));
        return FromVector(typeof(T) == typeof(float)
            ? SumFours(a._value.As<T, float>(), b._value.As<T, float>(), c._value.As<T, float>(), d._value.As<T, float>()).As<float, T>()
            : SumFours(a._value.As<T, double>(), b._value.As<T, double>(), c._value.As<T, double>(), d._value.As<T, double>()).As<double, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> SumBlocks(Simd512<T> a, Simd512<T> b, [ConstantExpected] int lanes)
    {
        if (lanes == Vector256<T>.Count)
            return Avx512F.IsSupported ? Halves(a, b, upper: false) + Halves(a, b, upper: true) : FromHalves(a.FoldedHalves(), b.FoldedHalves());
        return Avx512F.IsSupported
            ? FromVector(Shuffle(a, b, 0b10_00_10_00) + Shuffle(a, b, 0b11_01_11_01))
            : FromHalves(Simd256<T>.SumBlocks(a.Lower(), a.Upper(), lanes), Simd256<T>.SumBlocks(b.Lower(), b.Upper(), lanes));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T MaxLane() => Vector512.EqualsAll(_value, _value)
        ? Simd256<T>.FromVector(Vector256.MaxNative(_value.GetLower(), _value.GetUpper())).MaxOfOrderedLanes()
        : T.NaN;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> LoadIndices(ref byte source, int offset)
    {
        if (!Avx512F.IsSupported) return LaneIndices.Load<Simd512<T>, T>(ref source, offset);
        ref var first = ref Unsafe.Add(ref source, offset);
        return Unsafe.BitCast<Vector512<T>, Simd512<T>>(typeof(T) == typeof(float)
            ? Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref first)).As<int, T>()
            : Avx512F.ConvertToVector512Int64(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsByte()).As<long, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Permute(Simd512<T> value, Simd512<T> indices) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(typeof(T) == typeof(float)
        ? Vector512.ShuffleNative(value._value.As<T, float>(), indices._value.As<T, int>()).As<float, T>()
        : Vector512.ShuffleNative(value._value.As<T, double>(), indices._value.As<T, long>()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> Shift(Simd512<T> low, Simd512<T> high, [ConstantExpected] byte count)
    {
        if (!Avx512F.IsSupported) return ShiftInMemory(low, high, count);
        return Unsafe.BitCast<Vector512<T>, Simd512<T>>(typeof(T) == typeof(float)
            ? Avx512F.AlignRight32(high._value.As<T, int>(), low._value.As<T, int>(), count).As<int, T>()
            : Avx512F.AlignRight64(high._value.As<T, long>(), low._value.As<T, long>(), count).As<long, T>());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> ScaleByPowerOfTwo(Simd512<T> value, Simd512<T> exponent) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(typeof(T) == typeof(float)
            ? (value._value.As<T, int>() + (exponent._value.As<T, int>() << SingleBits.MantissaLength)).As<int, T>()
            : (value._value.As<T, long>() + (exponent._value.As<T, long>() << DoubleBits.MantissaLength)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512<T> NearestExponent(Simd512<T> value) =>
        Unsafe.BitCast<Vector512<T>, Simd512<T>>(typeof(T) == typeof(float)
            ? (((value._value.As<T, int>() + Vector512.Create(SingleBits.RoundToSqrt2)) >>> SingleBits.MantissaLength)
                + Vector512.Create(SingleBits.ShiftedUnbias)).As<int, T>()
            : (((value._value.As<T, long>() + Vector512.Create(DoubleBits.RoundToSqrt2)) >>> DoubleBits.MantissaLength)
                + Vector512.Create(DoubleBits.ShiftedUnbias)).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> MultiplyAdd(Vector512<T> a, Vector512<T> b, Vector512<T> c) => typeof(T) == typeof(float)
        ? Vector512.MultiplyAddEstimate(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
        : Vector512.MultiplyAddEstimate(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Simd256<T> FoldedHalves() => Simd256<T>.FromVector(_value.GetLower() + _value.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Simd256<T> Lower() => Simd256<T>.FromVector(_value.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Simd256<T> Upper() => Simd256<T>.FromVector(_value.GetUpper());

    /// <summary>A half of both, that of <paramref name="a"/> first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Simd512<T> Halves(Simd512<T> a, Simd512<T> b, [ConstantExpected] bool upper) =>
        FromVector(upper ? Shuffle(a, b, 0b11_10_11_10) : Shuffle(a, b, 0b01_00_01_00));

    /// <summary>Quarters of both, two of <paramref name="a"/> and then two of <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Shuffle(Simd512<T> a, Simd512<T> b, [ConstantExpected] byte control) =>
        Avx512F.Shuffle4x128(a._value.As<T, float>(), b._value.As<T, float>(), control).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> SumFours(Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        var ac = Avx512F.UnpackLow(a, c) + Avx512F.UnpackHigh(a, c);
        var bd = Avx512F.UnpackLow(b, d) + Avx512F.UnpackHigh(b, d);
        return Avx512F.UnpackLow(ac, bd) + Avx512F.UnpackHigh(ac, bd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SumFours(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d)
    {
        // The halves of four lanes are quarters: a, c of the lower four, then of the upper, and so for b and d.
        var ac = Avx512F.Shuffle4x128(a, c, 0b10_00_10_00) + Avx512F.Shuffle4x128(a, c, 0b11_01_11_01);
        var bd = Avx512F.Shuffle4x128(b, d, 0b10_00_10_00) + Avx512F.Shuffle4x128(b, d, 0b11_01_11_01);
        var sums = Avx512F.UnpackLow(ac, bd) + Avx512F.UnpackHigh(ac, bd);
        return Avx512F.Shuffle4x128(sums, sums, 0b11_01_10_00);
    }

    private static Simd512<T> LoadPart(ref T source, int count) => Unsafe.BitCast<Vector512<T>, Simd512<T>>(Vector512.Create(
        Unsafe.BitCast<Simd256<T>, Vector256<T>>(Simd256<T>.LoadPartial(ref source, count)),
        Unsafe.BitCast<Simd256<T>, Vector256<T>>(Simd256<T>.LoadPartial(ref Unsafe.Add(ref source, Simd256<T>.Count), count - Simd256<T>.Count))));

    // Static: a method of the value itself would take its address, and the JIT keeps what has an address in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePart(Vector512<T> value, ref T destination, int count)
    {
        Simd256<T>.FromVector(value.GetLower()).StorePartial(ref destination, count);
        Simd256<T>.FromVector(value.GetUpper()).StorePartial(ref Unsafe.Add(ref destination, Simd256<T>.Count), count - Simd256<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Simd512<T> MaskedLoad(ref T source, int count)
    {
        var mask = FirstLanes(count)._value;
        fixed (T* address = &source)
        {
            return Unsafe.BitCast<Vector512<T>, Simd512<T>>(typeof(T) == typeof(float)
                ? Avx512F.MaskLoad((float*)address, mask.AsSingle(), Vector512<float>.Zero).As<float, T>()
                : Avx512F.MaskLoad((double*)address, mask.AsDouble(), Vector512<double>.Zero).As<double, T>());
        }
    }

    private static Simd512<T> ShiftInMemory(Simd512<T> low, Simd512<T> high, byte count)
    {
        Span<T> lanes = stackalloc T[2 * Count];
        low.Store(ref lanes[0]);
        high.Store(ref lanes[Count]);
        return Load(ref lanes[count]);
    }
}
