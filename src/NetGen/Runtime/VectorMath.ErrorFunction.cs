using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>
/// The error function. Up to 1 it is <c>x + x·P(x²)</c>. Beyond, it is <c>1 − e^(x·R(x) − x)</c> for float, whose polynomial is minimax for the error of the result; for double
/// <c>1 − e^−x²·Q(u)</c>, where <c>u</c> runs from −1 to 1 as <c>1/(x + k)</c> does over the range in which the result is not yet rounded to 1. The other polynomials are
/// Chebyshev interpolations of the functions in 60 digits.
/// </content>
public static partial class VectorMath
{
    /// <summary><c>erf x</c>, the integral of <c>2/√π·e^−t²</c> from 0 to <c>x</c>.</summary>
    /// <remarks>Worst error sampled: 1.04 ULP (float), 1.14 ULP (double).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Erf<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = V.AtMost(V.Abs(x), Constant<V, T>(4f, 6.0));
        var square = size * size;
        var slope = typeof(T) == typeof(float) ? ErfNearSingle<V, T>(square) : ErfNearDouble<V, T>(square);
        var near = V.MultiplyAdd(size, slope, size);
        var far = V.One - (typeof(T) == typeof(float) ? NormalExp<V, T>(LogErfComplementSingle<V, T>(size, square)) : ErfComplementDouble<V, T>(size, square));
        return V.CopySign(V.Select(V.LessThanOrEqual(V.One, size), far, near), x);
    }

    /// <summary>
    /// <c>1 + erf x</c>, of which no digits near <c>x = 0</c> are asked for: for float one exponential is enough, and where the result is nearly 0 it is closer than the sum.
    /// </summary>
    /// <remarks>Worst error sampled: 1.4e-7 (float), 4.5e-16 (double).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OnePlusErf<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) != typeof(float)) return V.One + Erf<V, T>(x);
        // Beyond this size 2 to the polynomial is no normal number.
        var complement = NormalExp2<V, T>(Log2ErfComplementSingle<V, T>(V.AtMost(V.Abs(x), Single<V, T>(7f))));
        return V.Select(V.LessThan(x, V.Zero), complement, Single<V, T>(2f) - complement);
    }

    /// <summary><c>log₂(1 − erf x)</c> for float: minimax up to 4.2 for the error of <c>erf x</c> by it, which is 1.6e-8; beyond, it falls faster.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Log2ErfComplementSingle<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var p = Single<V, T>(-4.53579467e-05f);
        p = V.MultiplyAdd(p, x, Single<V, T>(0.000445502573f));
        p = V.MultiplyAdd(p, x, Single<V, T>(-0.00148942615f));
        p = V.MultiplyAdd(p, x, Single<V, T>(-0.000774653316f));
        p = V.MultiplyAdd(p, x, Single<V, T>(0.0282537003f));
        p = V.MultiplyAdd(p, x, Single<V, T>(-0.148481623f));
        p = V.MultiplyAdd(p, x, Single<V, T>(-0.918416392f));
        p = V.MultiplyAdd(p, x, Single<V, T>(-1.62790859f));
        return p * x;
    }

    /// <summary><c>P(q)</c> for float, for <c>q = x²</c> up to 1; its relative error is 1.4e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ErfNearSingle<V, T>(V q)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var p = Single<V, T>(7.875875e-05f);
        p = V.MultiplyAdd(p, q, Single<V, T>(-0.00080168643f));
        p = V.MultiplyAdd(p, q, Single<V, T>(0.0051890872f));
        p = V.MultiplyAdd(p, q, Single<V, T>(-0.026854211f));
        p = V.MultiplyAdd(p, q, Single<V, T>(0.11283594f));
        p = V.MultiplyAdd(p, q, Single<V, T>(-0.37612626f));
        p = V.MultiplyAdd(p, q, Single<V, T>(0.12837917f));
        return p;
    }

    /// <summary><c>P(q)</c> for double; its relative error is 1.5e-19.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ErfNearDouble<V, T>(V q)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var p = Double<V, T>(5.957176147748911e-11);
        p = V.MultiplyAdd(p, q, Double<V, T>(-1.1372848856791674e-09));
        p = V.MultiplyAdd(p, q, Double<V, T>(1.4659775274047436e-08));
        p = V.MultiplyAdd(p, q, Double<V, T>(-1.6350312701054695e-07));
        p = V.MultiplyAdd(p, q, Double<V, T>(1.6461000484121368e-06));
        p = V.MultiplyAdd(p, q, Double<V, T>(-1.4925595266831182e-05));
        p = V.MultiplyAdd(p, q, Double<V, T>(0.0001205533111164271));
        p = V.MultiplyAdd(p, q, Double<V, T>(-0.000854832698083379));
        p = V.MultiplyAdd(p, q, Double<V, T>(0.0052239776248180145));
        p = V.MultiplyAdd(p, q, Double<V, T>(-0.026866170645076792));
        p = V.MultiplyAdd(p, q, Double<V, T>(0.11283791670954879));
        p = V.MultiplyAdd(p, q, Double<V, T>(-0.3761263890318375));
        p = V.MultiplyAdd(p, q, Double<V, T>(0.1283791670955126));
        return p;
    }

    /// <summary><c>ln(1 − erf x)</c> for float, for <c>x</c> from 1 to 4; the error of <c>erf x</c> by it is 3.7e-10.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogErfComplementSingle<V, T>(V x, V square)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var low = V.MultiplyAdd(Single<V, T>(-0.0037646531f), x, Single<V, T>(0.024025494f));
        var p = V.MultiplyAdd(V.MultiplyAdd(Single<V, T>(-1.41336595e-05f), x, Single<V, T>(0.00035233039f)), square, low);
        p = V.MultiplyAdd(p, x, Single<V, T>(-0.106549084f));
        p = V.MultiplyAdd(p, x, Single<V, T>(-0.634958327f));
        p = V.MultiplyAdd(p, x, Single<V, T>(-0.12869716f));
        return V.MultiplyAdd(p, x, -x);
    }

    /// <summary><c>e^−x²·Q(u)</c> for double; its error is 3.8e-18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ErfComplementDouble<V, T>(V x, V square)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var u = Double<V, T>(14.4) / (x + Double<V, T>(3.0)) - Double<V, T>(2.6);
        var p = Double<V, T>(6.0857915906870915e-12);
        p = V.MultiplyAdd(p, u, Double<V, T>(-6.047405945991704e-12));
        p = V.MultiplyAdd(p, u, Double<V, T>(-2.571511429603255e-10));
        p = V.MultiplyAdd(p, u, Double<V, T>(2.6381508985080735e-10));
        p = V.MultiplyAdd(p, u, Double<V, T>(1.1339538061744706e-08));
        p = V.MultiplyAdd(p, u, Double<V, T>(4.526700764248741e-09));
        p = V.MultiplyAdd(p, u, Double<V, T>(-5.541274478467714e-07));
        p = V.MultiplyAdd(p, u, Double<V, T>(-2.4255574719050315e-06));
        p = V.MultiplyAdd(p, u, Double<V, T>(1.9563583246137112e-05));
        p = V.MultiplyAdd(p, u, Double<V, T>(0.0003316029605764125));
        p = V.MultiplyAdd(p, u, Double<V, T>(0.002479314697078186));
        p = V.MultiplyAdd(p, u, Double<V, T>(0.012713147695692198));
        p = V.MultiplyAdd(p, u, Double<V, T>(0.04969844540339464));
        p = V.MultiplyAdd(p, u, Double<V, T>(0.15436117429436919));
        p = V.MultiplyAdd(p, u, Double<V, T>(0.20798329133342885));
        return NormalExp<V, T>(-square) * p;
    }
}
