using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Wasm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>A register of 4 floats or 2 doubles.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct Simd128<T> : ISimd<Simd128<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Values are made by reinterpretation: for each constructor that it inlines the JIT makes a temporary, and at 512 of them it stops inlining.
    private Vector128<T> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Simd128<T> FromVector(Vector128<T> value) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(value);

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<T>.Count;
    }

    /// <inheritdoc/>
    public static Simd128<T> Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128<T>.Zero);
    }

    /// <inheritdoc/>
    public static Simd128<T> One
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128<T>.One);
    }

    /// <inheritdoc/>
    public readonly T this[int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value.GetElement(lane);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Create(T value) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Load(ref T source) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.LoadUnsafe(ref source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Load(ref T source, int offset) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.LoadUnsafe(ref Unsafe.Add(ref source, offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> LoadPartial(ref T source, int count) => count >= Count ? Load(ref source) : LoadPart(ref source, count);

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
    public static Simd128<T> operator +(Simd128<T> left, Simd128<T> right) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(left._value + right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator -(Simd128<T> left, Simd128<T> right) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(left._value - right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator *(Simd128<T> left, Simd128<T> right) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(left._value * right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator /(Simd128<T> left, Simd128<T> right) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(left._value / right._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> DivideEstimate(Simd128<T> left, Simd128<T> right) => left / right;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> operator -(Simd128<T> value) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(-value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> MultiplyAdd(Simd128<T> a, Simd128<T> b, Simd128<T> c) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(MultiplyAdd(a._value, b._value, c._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref Simd128<T> sum, Simd128<T> a, Simd128<T> b) => sum._value = MultiplyAdd(a._value, b._value, sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MultiplyAccumulate(ref Simd128<T> sum, Simd128<T> a, ref T source, int offset) =>
        sum._value = MultiplyAdd(a._value, Vector128.LoadUnsafe(ref Unsafe.Add(ref source, offset)), sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void BroadcastMultiplyAccumulate(ref Simd128<T> sum, Simd128<T> a, ref T source, int offset) =>
        sum._value = MultiplyAdd(a._value, Vector128.Create(Unsafe.Add(ref source, offset)), sum._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Min(Simd128<T> left, Simd128<T> right) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.ConditionalSelect(
            Vector128.Equals(left._value, left._value), Vector128.MinNative(left._value, right._value), left._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Max(Simd128<T> left, Simd128<T> right) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.ConditionalSelect(
            Vector128.Equals(left._value, left._value), Vector128.MaxNative(left._value, right._value), left._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> AtMost(Simd128<T> value, Simd128<T> bound) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.MinNative(bound._value, value._value)); // x86 gives the second operand where one is NaN.

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> AtLeast(Simd128<T> value, Simd128<T> bound) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.MaxNative(bound._value, value._value)); // x86 gives the second operand where one is NaN.

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Abs(Simd128<T> value) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.Abs(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> CopySign(Simd128<T> value, Simd128<T> sign) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.CopySign(value._value, sign._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Sqrt(Simd128<T> value) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.Sqrt(value._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Equal(Simd128<T> left, Simd128<T> right) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.Equals(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> LessThan(Simd128<T> left, Simd128<T> right) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.LessThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> LessThanOrEqual(Simd128<T> left, Simd128<T> right) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.LessThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> GreaterThan(Simd128<T> left, Simd128<T> right) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.GreaterThan(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> GreaterThanOrEqual(Simd128<T> left, Simd128<T> right) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.GreaterThanOrEqual(left._value, right._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> FirstLanes(int count) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(typeof(T) == typeof(float)
            ? Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(count)).As<int, T>()
            : Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Select(Simd128<T> mask, Simd128<T> whenTrue, Simd128<T> whenFalse) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(Vector128.ConditionalSelect(mask._value, whenTrue._value, whenFalse._value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> MaskToZero(Simd128<T> mask, Simd128<T> value) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(mask._value & value._value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Sum() => typeof(T) == typeof(float) ? (this + UpperHalf()).SumOfTwo() : SumOfTwo();

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> SumFours(Simd128<T> a, Simd128<T> b, Simd128<T> c, Simd128<T> d) => FromVector(typeof(T) == typeof(float)
        ? SumFours(a._value.As<T, float>(), b._value.As<T, float>(), c._value.As<T, float>(), d._value.As<T, float>()).As<float, T>()
        : SumBoth(a._value.As<T, double>(), b._value.As<T, double>()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> SumBlocks(Simd128<T> a, Simd128<T> b, int lanes) => throw new NotSupportedException("There are no two blocks of four lanes.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T MaxLane() => Vector128.EqualsAll(_value, _value) ? MaxOfOrderedLanes() : T.NaN;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> LoadIndices(ref byte source, int offset) => LaneIndices.Load<Simd128<T>, T>(ref source, offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Permute(Simd128<T> value, Simd128<T> indices) => Unsafe.BitCast<Vector128<T>, Simd128<T>>(typeof(T) == typeof(float)
        ? Vector128.ShuffleNative(value._value.As<T, float>(), indices._value.As<T, int>()).As<float, T>()
        : Vector128.ShuffleNative(value._value.As<T, double>(), indices._value.As<T, long>()).As<double, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> Shift(Simd128<T> low, Simd128<T> high, [ConstantExpected] byte count)
    {
        Span<T> lanes = stackalloc T[2 * Count];
        low.Store(ref lanes[0]);
        high.Store(ref lanes[Count]);
        return Load(ref lanes[count]);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> ScaleByPowerOfTwo(Simd128<T> value, Simd128<T> exponent) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(typeof(T) == typeof(float)
            ? (value._value.As<T, int>() + (exponent._value.As<T, int>() << SingleBits.MantissaLength)).As<int, T>()
            : (value._value.As<T, long>() + (exponent._value.As<T, long>() << DoubleBits.MantissaLength)).As<long, T>());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128<T> NearestExponent(Simd128<T> value) =>
        Unsafe.BitCast<Vector128<T>, Simd128<T>>(typeof(T) == typeof(float)
            ? (((value._value.As<T, int>() + Vector128.Create(SingleBits.RoundToSqrt2)) >>> SingleBits.MantissaLength)
                + Vector128.Create(SingleBits.ShiftedUnbias)).As<int, T>()
            : (((value._value.As<T, long>() + Vector128.Create(DoubleBits.RoundToSqrt2)) >>> DoubleBits.MantissaLength)
                + Vector128.Create(DoubleBits.ShiftedUnbias)).As<long, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> MultiplyAdd(Vector128<T> a, Vector128<T> b, Vector128<T> c)
    {
        // WebAssembly has no instruction for both, and the runtime's estimate is then a call of the C library for each lane.
        if (PackedSimd.IsSupported) return a * b + c;
        return typeof(T) == typeof(float)
            ? Vector128.MultiplyAddEstimate(a.As<T, float>(), b.As<T, float>(), c.As<T, float>()).As<float, T>()
            : Vector128.MultiplyAddEstimate(a.As<T, double>(), b.As<T, double>(), c.As<T, double>()).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Simd128<T> UpperHalf() => Unsafe.BitCast<Vector128<T>, Simd128<T>>(
        Vector128.Shuffle(_value.As<T, float>(), Vector128.Create(2, 3, 2, 3)).As<float, T>());

    /// <summary>Adds in the order of <see cref="Sum"/>: halves, then what is left of each vector side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SumFours(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        if (!Sse.IsSupported)
        {
            return Vector128.Create(
                Simd128<float>.FromVector(a).Sum(), Simd128<float>.FromVector(b).Sum(), Simd128<float>.FromVector(c).Sum(), Simd128<float>.FromVector(d).Sum());
        }

        var ab = Sse.MoveLowToHigh(a, b) + Sse.MoveHighToLow(b, a);
        var cd = Sse.MoveLowToHigh(c, d) + Sse.MoveHighToLow(d, c);
        return Sse.Shuffle(ab, cd, 0b10_00_10_00) + Sse.Shuffle(ab, cd, 0b11_01_11_01);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SumBoth(Vector128<double> a, Vector128<double> b) => Sse2.IsSupported
        ? Sse2.UnpackLow(a, b) + Sse2.UnpackHigh(a, b)
        : Vector128.Create(a.GetElement(0) + a.GetElement(1), b.GetElement(0) + b.GetElement(1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T SumOfTwo() => _value.ToScalar() + _value.GetElement(1);

    /// <summary>The largest lane where none is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly T MaxOfOrderedLanes()
    {
        var two = typeof(T) == typeof(float) ? Vector128.MaxNative(_value, UpperHalf()._value) : _value;
        return Vector128.MaxNative(two, Vector128.Create(two.GetElement(1))).ToScalar();
    }

    // Element by element: masked stores are slow on many processors and keep the next load waiting.
    private static Simd128<T> LoadPart(ref T source, int count)
    {
        if (count <= 0) return Zero;
        var vector = Vector128.CreateScalar(source);
        if (count > 1) vector = vector.WithElement(1, Unsafe.Add(ref source, 1));
        if (count > 2) vector = vector.WithElement(2, Unsafe.Add(ref source, 2));
        return FromVector(vector);
    }

    // Static: a method of the value itself would take its address, and the JIT keeps what has an address in memory.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePart(Vector128<T> value, ref T destination, int count)
    {
        if (typeof(T) == typeof(float) && count > 1)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref destination), value.AsDouble().ToScalar());
            if (count > 2) Unsafe.Add(ref destination, 2) = value.GetElement(2);
        }
        else if (count > 0)
        {
            destination = value.ToScalar();
        }
    }
}
