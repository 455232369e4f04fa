using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = z ⊙ σ(z)</c>
/// <c>a_slope = σ(z) + z ⊙ σ(z) ⊙ (1 − σ(z))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void PaddedSiLUActivateWithSlope<T, TNest>(ref T zRow, ref T aRow, ref T a_slopeRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            PaddedSiLUActivateWithSlope<Simd512<T>, T, WholeVectors<T, TNest>>(ref zRow, ref aRow, ref a_slopeRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                PaddedSiLUActivateWithSlope<Simd256<T>, T, RestOfRow<T, TNest>>(ref zRow, ref aRow, ref a_slopeRow, samples);
            else
                PaddedSiLUActivateWithSlope<Simd128<T>, T, RestOfRow<T, TNest>>(ref zRow, ref aRow, ref a_slopeRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PaddedSiLUActivateWithSlope<Simd512<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PaddedSiLUActivateWithSlope<Simd256<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            PaddedSiLUActivateWithSlope<Simd128<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, samples);
        else
            PaddedSiLUActivateWithSlope<Scalar<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void PaddedSiLUActivateWithSlope<V, T, TNest>(ref T zRow, ref T aRow, ref T a_slopeRow, int samples)
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
                V a = z * VectorMath.Sigmoid<V, T>(z);
                V e1 = VectorMath.Sigmoid<V, T>(z);
                V a_slope = V.MultiplyAdd(z * e1, V.One - e1, e1);
                a.Store(ref aRow, i);
                a_slope.Store(ref a_slopeRow, i);
            }

            zRow = ref At(ref zRow, zRowStride);
            aRow = ref At(ref aRow, aRowStride);
            a_slopeRow = ref At(ref a_slopeRow, a_slopeRowStride);
        }
    }
}
