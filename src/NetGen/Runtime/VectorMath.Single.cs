using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>The polynomials for float.</content>
public static partial class VectorMath
{
    /// <summary>
    /// <c>P</c> in <c>e^r − 1 = r + r²·P(r)</c>, of degree 4: the relative error of <c>e^r − 1</c> on ±½ln 2 is 2.6e-8, less than half of what rounding
    /// to a float costs. One term more improves <c>e^x − 1</c> alone, and costs a twentieth of a hyperbolic tangent.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpPolynomialSingle<V, T>(V r, V r2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c12 = V.MultiplyAdd(Single<V, T>(0.04166655462f), r, Single<V, T>(0.1666657699f));
        var c34 = V.MultiplyAdd(Single<V, T>(0.001392618359f), r, Single<V, T>(0.008363179053f));
        return V.MultiplyAdd(V.MultiplyAdd(c34, r2, c12), r, Single<V, T>(0.5f));
    }

    /// <summary><c>(tanh y)/y</c> for <c>|y| ≤ ¼ln 2</c>: minimax for the relative error, which is 5.6e-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhPolynomialSingle<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.MultiplyAdd(V.MultiplyAdd(Single<V, T>(0.131104529f), y2, Single<V, T>(-0.33331269f)), y2, V.One);

    /// <summary><c>P</c> in <c>tanh y = y·P(y²)/Q(y²)</c> for <c>|y| ≤ ¼ln 2</c>: minimax for the relative error, which is 8.1e-10.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhNumeratorSingle<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.MultiplyAdd(Single<V, T>(0.0665871128f), y2, V.One);

    /// <summary><c>Q</c> in the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V TanhDenominatorSingle<V, T>(V y2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.MultiplyAdd(Single<V, T>(0.399920195f), y2, V.One);

    /// <summary><c>R(q) = 2·(q/3 + q²/5 + …)</c> for <c>q = s²</c> below 0.0295, from fdlibm's minimax fit for float, as in FreeBSD's e_logf.c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V LogPolynomialSingle<V, T>(V q)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var q2 = q * q;
        var odd = V.MultiplyAdd(Single<V, T>(0.28498786688f), q2, Single<V, T>(0.66666662693f)) * q;
        var even = V.MultiplyAdd(Single<V, T>(0.24279078841f), q2, Single<V, T>(0.40000972152f));
        return V.MultiplyAdd(even, q2, odd);
    }

    /// <summary>The same series for <c>q</c> up to 1/9, interpolated at Chebyshev's nodes; its error is 2.0e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V WideLogPolynomialSingle<V, T>(V q)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c01 = V.MultiplyAdd(Single<V, T>(0.399997056f), q, Single<V, T>(0.666666687f));
        var c23 = V.MultiplyAdd(Single<V, T>(0.217065752f), q, Single<V, T>(0.28592357f));
        var q2 = q * q;
        return V.MultiplyAdd(V.MultiplyAdd(Single<V, T>(0.232243299f), q2, c23), q2, c01) * q;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Single<V, T>(float value)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.Create(Unsafe.BitCast<float, T>(value));
}
