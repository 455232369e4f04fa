using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = ½z ⊙ (1 + erf(0.707106781186548·z))</c>
/// <c>a_slope = ½(1 + erf(0.707106781186548·z)) + 0.398942280401433·z ⊙ e^(−½z²)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void PaddedGELUActivateWithSlope<T, TNest>(ref T zRow, ref T aRow, ref T a_slopeRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            PaddedGELUActivateWithSlope<Simd512<T>, T, WholeVectors<T, TNest>>(ref zRow, ref aRow, ref a_slopeRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                PaddedGELUActivateWithSlope<Simd256<T>, T, RestOfRow<T, TNest>>(ref zRow, ref aRow, ref a_slopeRow, samples);
            else
                PaddedGELUActivateWithSlope<Simd128<T>, T, RestOfRow<T, TNest>>(ref zRow, ref aRow, ref a_slopeRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PaddedGELUActivateWithSlope<Simd512<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PaddedGELUActivateWithSlope<Simd256<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            PaddedGELUActivateWithSlope<Simd128<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, samples);
        else
            PaddedGELUActivateWithSlope<Scalar<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void PaddedGELUActivateWithSlope<V, T, TNest>(ref T zRow, ref T aRow, ref T a_slopeRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int first = TNest.First, length = TNest.Length;
        bool isWhole = (length - first) % V.Count == 0;
        int zRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        int a_slopeRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = first; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                V a = VectorMath.Constant<V, T>(0.5f, 0.5) * (z * VectorMath.OnePlusErf<V, T>(VectorMath.Constant<V, T>(0.70710677f, 0.7071067811865476) * z));
                V a_slope = V.MultiplyAdd(VectorMath.Constant<V, T>(0.5f, 0.5), VectorMath.OnePlusErf<V, T>(VectorMath.Constant<V, T>(0.70710677f, 0.7071067811865476) *
                    z), VectorMath.Constant<V, T>(0.3989423f, 0.3989422804014327) * (z * VectorMath.Exp<V, T>(VectorMath.Constant<V, T>(-0.5f, -0.5000000000000001) * z *
                    z)));
                a.Store(ref aRow, i);
                a_slope.Store(ref a_slopeRow, i);
            }

            zRow = ref At(ref zRow, zRowStride);
            aRow = ref At(ref aRow, aRowStride);
            a_slopeRow = ref At(ref a_slopeRow, a_slopeRowStride);
        }
    }
}
