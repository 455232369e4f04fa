using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = −da ⊙ (e^(−a) − 1)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void PaddedSoftplusDelta<T, TNest>(ref T daRow, ref T aRow, ref T deltaRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            PaddedSoftplusDelta<Simd512<T>, T, WholeVectors<T, TNest>>(ref daRow, ref aRow, ref deltaRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                PaddedSoftplusDelta<Simd256<T>, T, RestOfRow<T, TNest>>(ref daRow, ref aRow, ref deltaRow, samples);
            else
                PaddedSoftplusDelta<Simd128<T>, T, RestOfRow<T, TNest>>(ref daRow, ref aRow, ref deltaRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            PaddedSoftplusDelta<Simd512<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            PaddedSoftplusDelta<Simd256<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            PaddedSoftplusDelta<Simd128<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, samples);
        else
            PaddedSoftplusDelta<Scalar<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void PaddedSoftplusDelta<V, T, TNest>(ref T daRow, ref T aRow, ref T deltaRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int first = TNest.First, length = TNest.Length;
        bool isWhole = (length - first) % V.Count == 0;
        int daRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        int deltaRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = first; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V a = V.Load(ref aRow, i);
                V delta = -(da * VectorMath.ExpM1<V, T>(-a));
                delta.Store(ref deltaRow, i);
            }

            daRow = ref At(ref daRow, daRowStride);
            aRow = ref At(ref aRow, aRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }
    }
}
