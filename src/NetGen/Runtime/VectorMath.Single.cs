using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>The polynomials for float.</content>
public static partial class VectorMath
{
    /// <summary>
    /// <c>P</c> in <c>e^r − 1 = r + r²·P(r)</c>: minimax for the relative error of <c>e^r − 1</c> on ±½ln 2, which is 4.3e-10, fitted coefficient by
    /// coefficient so that each is a float.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V ExpPolynomialSingle<V, T>(V r, V r2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c01 = V.MultiplyAdd(Single<V, T>(0.166666657f), r, Single<V, T>(0.5f));
        var c23 = V.MultiplyAdd(Single<V, T>(0.00833354425f), r, Single<V, T>(0.0416664928f));
        var c45 = V.MultiplyAdd(Single<V, T>(0.000197633475f), r, Single<V, T>(0.00139323308f));
        return V.MultiplyAdd(V.MultiplyAdd(c45, r2, c23), r2, c01);
    }

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
