using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>The polynomials for double, in Estrin's order: it has fewer steps that wait for each other than Horner's.</content>
public static partial class VectorMath
{
    /// <summary>
    /// <c>P</c> in <c>e^r − 1 = r + r²·P(r)</c>: minimax for the relative error of <c>e^r − 1</c> on ±½ln 2, which is 2.8e-19, fitted coefficient by
    /// coefficient so that each is a double.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpPolynomialDouble<V, T>(V r, V r2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c01 = V.MultiplyAdd(Double<V, T>(0.16666666666666677), r, Double<V, T>(0.5));
        var c23 = V.MultiplyAdd(Double<V, T>(0.008333333333321799), r, Double<V, T>(0.041666666666666685));
        var c45 = V.MultiplyAdd(Double<V, T>(0.0001984126988532919), r, Double<V, T>(0.0013888888888893497));
        var c67 = V.MultiplyAdd(Double<V, T>(2.7557245168614767e-06), r, Double<V, T>(2.48015872796352e-05));
        var c89 = V.MultiplyAdd(Double<V, T>(2.5108680447087836e-08), r, Double<V, T>(2.7557328804728894e-07));
        var r4 = r2 * r2;
        var c47 = V.MultiplyAdd(c67, r2, c45);
        var c810 = V.MultiplyAdd(Double<V, T>(2.089417946612065e-09), r2, c89);
        return V.MultiplyAdd(V.MultiplyAdd(c810, r4, c47), r4, V.MultiplyAdd(c23, r2, c01));
    }

    /// <summary><c>(tanh y)/y</c> for <c>|y| ≤ ¼ln 2</c>: minimax for the relative error, which is 4.1e-18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhPolynomialDouble<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c01 = V.MultiplyAdd(Double<V, T>(-0.3333333333333248), y2, V.One);
        var c23 = V.MultiplyAdd(Double<V, T>(-0.05396825277825335), y2, Double<V, T>(0.13333333332781566));
        var c45 = V.MultiplyAdd(Double<V, T>(-0.008857299446535816), y2, Double<V, T>(0.021869370435340662));
        var y4 = y2 * y2;
        var c46 = V.MultiplyAdd(Double<V, T>(0.00344472298940156), y4, c45);
        return V.MultiplyAdd(V.MultiplyAdd(c46, y4, c23), y4, c01);
    }

    /// <summary><c>P</c> in <c>tanh y = y·P(y²)/Q(y²)</c> for <c>|y| ≤ ¼ln 2</c>: minimax for the relative error, which is 5.5e-18.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhNumeratorDouble<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.MultiplyAdd(V.MultiplyAdd(Double<V, T>(0.0010574189615092636), y2, Double<V, T>(0.11109937120114413)), y2, V.One);

    /// <summary><c>Q</c> in the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhDenominatorDouble<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.MultiplyAdd(V.MultiplyAdd(Double<V, T>(0.0158683204748685), y2, Double<V, T>(0.4444327045344717)), y2, V.One);

    /// <summary><c>R(q) = 2·(q/3 + q²/5 + …)</c> for <c>q = s²</c> below 0.0295, from the minimax fit of fdlibm's e_log.c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogPolynomialDouble<V, T>(V q)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var q2 = q * q;
        var odd = V.MultiplyAdd(Double<V, T>(1.479819860511658591e-01), q2, Double<V, T>(1.818357216161805012e-01));
        odd = V.MultiplyAdd(odd, q2, Double<V, T>(2.857142874366239149e-01));
        odd = V.MultiplyAdd(odd, q2, Double<V, T>(6.666666666666735130e-01)) * q;
        var even = V.MultiplyAdd(Double<V, T>(1.531383769920937332e-01), q2, Double<V, T>(2.222219843214978396e-01));
        even = V.MultiplyAdd(even, q2, Double<V, T>(3.999999999940941908e-01));
        return V.MultiplyAdd(even, q2, odd);
    }

    /// <summary>The same series for <c>q</c> up to 1/9, interpolated at Chebyshev's nodes; its error is 1.5e-17.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V WideLogPolynomialDouble<V, T>(V q)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c01 = V.MultiplyAdd(Double<V, T>(0.40000000000014585), q, Double<V, T>(0.6666666666666666));
        var c23 = V.MultiplyAdd(Double<V, T>(0.22222222717427864), q, Double<V, T>(0.2857142856710876));
        var c45 = V.MultiplyAdd(Double<V, T>(0.15385570064958623), q, Double<V, T>(0.18181789436132859));
        var c67 = V.MultiplyAdd(Double<V, T>(0.12001072809590713), q, Double<V, T>(0.13314144209654935));
        var c89 = V.MultiplyAdd(Double<V, T>(0.16164045611943534), q, Double<V, T>(0.08800738486144674));
        var q2 = q * q;
        var q4 = q2 * q2;
        var c47 = V.MultiplyAdd(c67, q2, c45);
        return V.MultiplyAdd(V.MultiplyAdd(c89, q4, c47), q4, V.MultiplyAdd(c23, q2, c01)) * q;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Double<V, T>(double value)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.Create(Unsafe.BitCast<double, T>(value));
}
