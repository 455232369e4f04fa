using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>
/// Functions of <c>e^x</c>. With <c>x = n·ln 2 + r</c>, <c>n</c> an integer and <c>|r| ≤ ½ln 2</c>, it is <c>2ⁿ·(1 + w)</c>, where
/// <c>w = e^r − 1</c> is a polynomial. Where a quotient is asked for anyway, <c>e^2y = (q + p)/(q − p)</c> for <c>|y| ≤ ¼ln 2</c>, where
/// <c>p/q = y·P(y²)/Q(y²)</c> is <c>tanh y</c>.
/// </content>
public static partial class VectorMath
{
    /// <summary><c>e^x</c>; 0 where that is below the smallest normal number.</summary>
    /// <remarks>Worst error sampled: 1.00 ULP (float), 1.02 ULP (double).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var power = NormalExp<V, T>(x);

        // Logarithms of the largest finite and the smallest normal number; beyond them the exponent's bits have run over.
        power = V.Select(V.GreaterThanOrEqual(x, Constant<V, T>(-87.3365402f, -708.39641853226408)), power, V.Zero);
        var overflowOrNaN = x + V.Create(T.PositiveInfinity);
        return V.Select(V.LessThanOrEqual(x, Constant<V, T>(88.7228317f, 709.78271289338397)), power, overflowOrNaN);
    }

    /// <summary><c>e^x</c> where that is a normal number; anything beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V NormalExp<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var n = NearestMultipleOfLn2<V, T>(x);
        return V.ScaleByPowerOfTwo(V.One + ReducedExpM1<V, T>(Remainder<V, T>(x, n)), n);
    }

    /// <summary><c>2^x</c>; 0 where that is below the smallest normal number.</summary>
    /// <remarks>Worst error sampled: 1.01 ULP (float), 1.01 ULP (double).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp2<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var power = NormalExp2<V, T>(x);
        power = V.Select(V.GreaterThanOrEqual(x, Constant<V, T>(-126f, -1022.0)), power, V.Zero);
        return V.Select(V.LessThan(x, Constant<V, T>(128f, 1024.0)), power, x + V.Create(T.PositiveInfinity));
    }

    /// <summary><c>2^x</c> where that is a normal number; anything beyond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V NormalExp2<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var n = x + IntegerShift<V, T>();
        var r = (x - (n - IntegerShift<V, T>())) * Constant<V, T>(0.693147181f, 0.69314718055994531);
        return V.ScaleByPowerOfTwo(V.One + ReducedExpM1<V, T>(r), n);
    }

    /// <summary><c>e^x − 1</c>, precise near 0 too.</summary>
    /// <remarks>Worst error sampled: 1.68 ULP (float), 1.75 ULP (double).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpM1<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Beyond these bounds the result is −1 or infinite as at them. Halving keeps 2ⁿ finite where only the result's upper end is.
        var bounded = V.AtLeast(V.AtMost(x, Constant<V, T>(89f, 710.0)), Constant<V, T>(-20f, -40.0));
        var n = NearestMultipleOfLn2<V, T>(bounded);
        var half = Constant<V, T>(0.5f, 0.5);
        var halfPower = V.ScaleByPowerOfTwo(half, n);
        var halfResult = V.MultiplyAdd(PreciseReducedExpM1<V, T>(bounded, n), halfPower, halfPower - half);
        return V.CopySign(halfResult + halfResult, x);
    }

    /// <summary>The logistic function <c>σ(x) = 1/(1 + e⁻ˣ)</c>.</summary>
    /// <remarks>Worst error sampled: 2.41 ULP (float), 2.20 ULP (double). Below −88.37 (float) and −709.43 (double) it is 0.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // e⁻ˣ is e^2h. Beyond the upper bound 2ⁿ is the infinite number, beyond the lower one the sum of the denominator is its second part.
        var half = Constant<V, T>(-0.5f, -0.5);
        var h = V.AtLeast(V.AtMost(x * half, Constant<V, T>(44.365f, 354.895)), Constant<V, T>(-43.5f, -354.0));
        var n = NearestMultipleOfHalfLn2<V, T>(h);
        var integer = n - IntegerShift<V, T>();
        var y = V.MultiplyAdd(integer, half * Ln2Low<V, T>(), V.MultiplyAdd(integer, half * Ln2High<V, T>(), h));
        var y2 = y * y;
        var p = y * TanhNumerator<V, T>(y2);
        var q = TanhDenominator<V, T>(y2);
        var low = q - p;
        return low / V.MultiplyAdd(q + p, V.ScaleByPowerOfTwo(V.One, n), low);
    }

    /// <summary><c>tanh x = ((2ⁿ + 1)·t + (2ⁿ − 1))/((2ⁿ − 1)·t + (2ⁿ + 1))</c> for <c>x = n·½ln 2 + y</c> and <c>t = tanh y</c>: no digit is lost near 0.</summary>
    /// <remarks>Worst error sampled: 2.24 ULP (float), 2.44 ULP (double).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // From here on the result rounds to 1.
        var size = V.AtMost(V.Abs(x), Constant<V, T>(10f, 20.0));
        var n = NearestMultipleOfHalfLn2<V, T>(size);

        // ½ln 2 is one number here: n times its error would show only where the result is nearly 1.
        var y = V.MultiplyAdd(n - IntegerShift<V, T>(), Constant<V, T>(-0.346573591f, -0.34657359027997264), size);
        var t = y * TanhPolynomial<V, T>(y * y);
        var power = V.ScaleByPowerOfTwo(V.One, n);
        var (more, less) = (power + V.One, power - V.One);
        return V.CopySign(V.MultiplyAdd(more, t, less) / V.MultiplyAdd(less, t, more), x);
    }

    /// <summary>The integer nearest to <c>x/½ln 2</c>, in the form that <see cref="ISimd{TSelf, T}.ScaleByPowerOfTwo"/> takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V NearestMultipleOfHalfLn2<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.MultiplyAdd(x, Constant<V, T>(2.88539008f, 2.8853900817779268), IntegerShift<V, T>());

    /// <summary>The integer nearest to <c>x/ln 2</c>, in the form that <see cref="ISimd{TSelf, T}.ScaleByPowerOfTwo"/> takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V NearestMultipleOfLn2<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.MultiplyAdd(x, Constant<V, T>(1.44269504f, 1.4426950408889634), IntegerShift<V, T>());

    /// <summary><c>r = x − n·ln 2</c>, in two steps so that it keeps its digits (Cody and Waite, "Software Manual for the Elementary Functions", 1980).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Remainder<V, T>(V x, V n)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var integer = n - IntegerShift<V, T>();
        return V.MultiplyAdd(integer, -Ln2Low<V, T>(), V.MultiplyAdd(integer, -Ln2High<V, T>(), x));
    }

    /// <summary><c>e^r − 1</c> for <c>|r| ≤ ½ln 2</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ReducedExpM1<V, T>(V r)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var r2 = r * r;
        return V.MultiplyAdd(ExpPolynomial<V, T>(r, r2), r2, r);
    }

    /// <summary><see cref="ReducedExpM1"/> of <see cref="Remainder"/>, with the digits that rounding the remainder lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V PreciseReducedExpM1<V, T>(V x, V n)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var integer = n - IntegerShift<V, T>();
        var high = V.MultiplyAdd(integer, -Ln2High<V, T>(), x);
        var r = V.MultiplyAdd(integer, -Ln2Low<V, T>(), high);
        var lost = V.MultiplyAdd(integer, -Ln2Low<V, T>(), high - r);
        var r2 = r * r;
        return V.MultiplyAdd(ExpPolynomial<V, T>(r, r2), r2, lost) + r;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpPolynomial<V, T>(V r, V r2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float) ? ExpPolynomialSingle<V, T>(r, r2) : ExpPolynomialDouble<V, T>(r, r2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhPolynomial<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float) ? TanhPolynomialSingle<V, T>(y2) : TanhPolynomialDouble<V, T>(y2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhNumerator<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float) ? TanhNumeratorSingle<V, T>(y2) : TanhNumeratorDouble<V, T>(y2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhDenominator<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float) ? TanhDenominatorSingle<V, T>(y2) : TanhDenominatorDouble<V, T>(y2);
}
