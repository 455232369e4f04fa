using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Elementary functions over registers of any width, each written once.</summary>
/// <remarks>
/// <para>
/// They are this library's own, so that training does not depend on the platform's C library. All widths give the same bits
/// on hardware with fused multiply-add; without it every width gives the same bits too, though other ones, and errors are up to 1 ULP larger.
/// </para>
/// <para>
/// NaN stays NaN and infinities give the limits. <c>e^x</c> below the smallest normal number is 0: training is quicker without denormals.
/// The worst errors stated were found by sampling every magnitude of both signs.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class VectorMath
{
    /// <summary>−1, 0 or 1 as <c>x</c> is below, at or above 0; NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sign<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.Select(V.LessThan(V.Zero, V.Abs(x)), V.CopySign(V.One, x), x);

    /// <summary>
    /// <c>x</c>, rounded to a multiple of 2⁻¹⁰⁰ (float) or 2⁻⁹⁵³ (double) where it is tiny: what decays from step to step comes to rest while its product with a learning rate
    /// of 10⁻⁷ is not yet denormal, for which processors take ten to a hundred times as long. From 2⁻⁵¹ and 2⁻⁸⁴⁷ on nothing changes, before that the last digit may; NaN
    /// stays NaN.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Flush<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // 2⁻⁷⁶ and 2⁻⁹⁰⁰, below which numbers are as far apart: two additions, which leave the multipliers free.
        var coarse = Constant<V, T>(1.323489e-23f, 1.1830521861667747e-271);
        return x + coarse - coarse;
    }

    /// <summary>The number that fits the type: <paramref name="single"/> for float, <paramref name="double"/> for double.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Constant<V, T>(float single, double @double)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        typeof(T) == typeof(float)
            ? V.Create(Unsafe.BitCast<float, T>(single))
            : V.Create(Unsafe.BitCast<double, T>(@double));

    /// <summary>
    /// <c>1.5·2^p</c>, where <c>p</c> is the length of the mantissa: adding it rounds to an integer and leaves that integer in the lowest bits,
    /// which is the form that <see cref="ISimd{TSelf, T}.ScaleByPowerOfTwo"/> takes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V IntegerShift<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Constant<V, T>(12582912f, 6755399441055744.0);

    // ln 2 in two parts; the first ends in enough zero bits for its product with any exponent to be exact (fdlibm's splits).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Ln2High<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Constant<V, T>(6.9314575195e-01f, 6.93147180369123816490e-01);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Ln2Low<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Constant<V, T>(1.4286067653e-06f, 1.90821492927058770002e-10);
}
