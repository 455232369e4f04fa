using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = ½z ⊙ (1 + erf(0.707106781186548·z))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void PaddedGELUActivate<T, TNest>(ref T zRow, ref T aRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            PaddedGELUActivate<Simd512<T>, T, WholeVectors<T, TNest>>(ref zRow, ref aRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                PaddedGELUActivate<Simd256<T>, T, RestOfRow<T, TNest>>(ref zRow, ref aRow, samples);
            else
                PaddedGELUActivate<Simd128<T>, T, RestOfRow<T, TNest>>(ref zRow, ref aRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PaddedGELUActivate<Simd512<T>, T, TNest>(ref zRow, ref aRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PaddedGELUActivate<Simd256<T>, T, TNest>(ref zRow, ref aRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            PaddedGELUActivate<Simd128<T>, T, TNest>(ref zRow, ref aRow, samples);
        else
            PaddedGELUActivate<Scalar<T>, T, TNest>(ref zRow, ref aRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void PaddedGELUActivate<V, T, TNest>(ref T zRow, ref T aRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int first = TNest.First, length = TNest.Length;
        bool isWhole = (length - first) % V.Count == 0;
        int zRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = first; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                V a = VectorMath.Constant<V, T>(0.5f, 0.5) * (z * VectorMath.OnePlusErf<V, T>(VectorMath.Constant<V, T>(0.70710677f, 0.7071067811865476) * z));
                a.Store(ref aRow, i);
            }

            zRow = ref At(ref zRow, zRowStride);
            aRow = ref At(ref aRow, aRowStride);
        }
    }
}
