using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = da ⊙ (½(1 + tanh(z ⊙ (0.797884560802865 + 0.0356774081363001·z²))) + 0.398942280401433·z ⊙ (1 − tanh(z ⊙ (0.797884560802865 + 0.0356774081363001·z²))²) ⊙
/// (1 + 0.134145·z²))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void PaddedGELUTanhDelta<T, TNest>(ref T daRow, ref T zRow, ref T deltaRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            PaddedGELUTanhDelta<Simd512<T>, T, WholeVectors<T, TNest>>(ref daRow, ref zRow, ref deltaRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                PaddedGELUTanhDelta<Simd256<T>, T, RestOfRow<T, TNest>>(ref daRow, ref zRow, ref deltaRow, samples);
            else
                PaddedGELUTanhDelta<Simd128<T>, T, RestOfRow<T, TNest>>(ref daRow, ref zRow, ref deltaRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PaddedGELUTanhDelta<Simd512<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PaddedGELUTanhDelta<Simd256<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            PaddedGELUTanhDelta<Simd128<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, samples);
        else
            PaddedGELUTanhDelta<Scalar<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void PaddedGELUTanhDelta<V, T, TNest>(ref T daRow, ref T zRow, ref T deltaRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int first = TNest.First, length = TNest.Length;
        bool isWhole = (length - first) % V.Count == 0;
        int daRowStride = TNest.Stride(0);
        int zRowStride = TNest.Stride(1);
        int deltaRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = first; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V z = V.Load(ref zRow, i);
                V e1 = z * z;
                V e2 = VectorMath.Tanh<V, T>(z * V.MultiplyAdd(VectorMath.Constant<V, T>(0.035677407f, 0.035677408136300125), e1, VectorMath.Constant<V, T>(0.7978846f,
                    0.7978845608028654)));
                V delta = da * V.MultiplyAdd(VectorMath.Constant<V, T>(0.5f, 0.5), V.One + e2, VectorMath.Constant<V, T>(0.3989423f, 0.3989422804014327) * z * ((V.One -
                    e2 * e2) * V.MultiplyAdd(VectorMath.Constant<V, T>(0.134145f, 0.134145), e1, V.One)));
                delta.Store(ref deltaRow, i);
            }

            daRow = ref At(ref daRow, daRowStride);
            zRow = ref At(ref zRow, zRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }
    }
}
