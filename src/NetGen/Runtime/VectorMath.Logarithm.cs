using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>
/// Logarithms. With <c>x = 2ⁿ·(1 + f)</c> and <c>1 + f</c> in [√½, √2) it is <c>n·ln 2 + ln(1 + f)</c>, and with <c>s = f/(2 + f)</c>
/// <c>ln(1 + f) = f − (½f² − s·(½f² + R(s²)))</c>, where <c>R</c> is a polynomial: fdlibm's form, which keeps the digits of <c>f</c>.
/// </content>
public static partial class VectorMath
{
    /// <summary><c>ln x</c>: −∞ at 0 and NaN below.</summary>
    /// <remarks>Worst error sampled: 0.85 ULP (float), 0.86 ULP (double), denormal arguments included.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // A denormal is made normal by a power of two, whose exponent is taken off again.
        var denormal = V.LessThan(x, V.Create(SmallestNormal.Of<T>()));
        var normal = V.Select(denormal, x * Constant<V, T>(16777216f, 18014398509481984.0), x);
        var added = V.Select(denormal, Constant<V, T>(24f, 54.0), V.Zero);
        return WithLogarithmLimits<V, T>(x, x, Logarithm<V, T>(normal, V.Zero, added));
    }

    /// <summary><c>ln(1 + x)</c>, precise near 0 too: −∞ at −1 and NaN below.</summary>
    /// <remarks>Worst error sampled: 0.85 ULP (float), 0.86 ULP (double).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log1P<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        WithLogarithmLimits<V, T>(x, V.One + x, V.CopySign(FiniteLog1P<V, T>(x), x));

    /// <summary><c>ln(1 + e^x)</c>, as <c>max(x, 0) + ln(1 + e^−|x|)</c>, which neither overflows nor loses digits.</summary>
    /// <remarks>Worst error sampled: 1.70 ULP (float), 1.80 ULP (double). It is 0 where <see cref="Exp"/> is.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Softplus<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.AtLeast(x, V.Zero) + Log1PUpToOne<V, T>(Exp<V, T>(-V.Abs(x)));

    /// <summary><c>ln(1 + x)</c> for <c>x</c> from 0 to 1, where one polynomial is enough: <c>x − s·(x − R(s²))</c> with <c>s = x/(2 + x)</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Log1PUpToOne<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var s = x / (Constant<V, T>(2f, 2.0) + x);
        var q = s * s;
        var series = typeof(T) == typeof(float) ? WideLogPolynomialSingle<V, T>(q) : WideLogPolynomialDouble<V, T>(q);
        return V.MultiplyAdd(s, series - x, x);
    }

    /// <summary><c>ln(1 + x)</c> for finite <c>x &gt; −1</c>: the rounding error of <c>u = 1 + x</c> comes in again as <c>ln(u + c) = ln u + c/u</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V FiniteLog1P<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var u = V.One + x;
        var rounded = u - V.One;
        var error = V.One - (u - rounded) + (x - rounded);
        return Logarithm<V, T>(u, error / u, V.Zero);
    }

    /// <summary><c>ln(x·2^−scale) + correction</c> for positive normal <c>x</c> and a tiny correction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Logarithm<V, T>(V x, V correction, V scale)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var exponent = V.NearestExponent(x) - IntegerShift<V, T>();
        var f = V.ScaleByPowerOfTwo(x, IntegerShift<V, T>() - exponent) - V.One;
        var n = exponent - scale;
        var halfSquare = Constant<V, T>(0.5f, 0.5) * f * f;
        var s = f / (Constant<V, T>(2f, 2.0) + f);
        var series = typeof(T) == typeof(float) ? LogPolynomialSingle<V, T>(s * s) : LogPolynomialDouble<V, T>(s * s);
        var small = V.MultiplyAdd(s, halfSquare + series, V.MultiplyAdd(n, Ln2Low<V, T>(), correction));
        return V.MultiplyAdd(n, Ln2High<V, T>(), f - (halfSquare - small));
    }

    /// <summary>A logarithm's values where its argument is infinite, 0, negative or NaN.</summary>
    /// <param name="x">What the caller was given.</param>
    /// <param name="argument">What the logarithm is taken of.</param>
    /// <param name="logarithm">The logarithm where the argument is positive and finite.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V WithLogarithmLimits<V, T>(V x, V argument, V logarithm)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var infinity = V.Create(T.PositiveInfinity);
        var atZeroOrBelow = V.Select(V.Equal(argument, V.Zero), -infinity, V.Create(T.NaN));
        var inside = V.Select(V.LessThan(argument, infinity), logarithm, x);
        return V.Select(V.LessThanOrEqual(argument, V.Zero), atZeroOrBelow, inside);
    }
}
