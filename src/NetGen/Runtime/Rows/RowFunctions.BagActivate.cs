using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = 0 if sums ≤ 0, else sums</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void BagActivate<T, TNest>(ref T sumsRow, ref T aRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            BagActivate<Simd512<T>, T, TNest>(ref sumsRow, ref aRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            BagActivate<Simd256<T>, T, TNest>(ref sumsRow, ref aRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            BagActivate<Simd128<T>, T, TNest>(ref sumsRow, ref aRow, samples);
        else
            BagActivate<Scalar<T>, T, TNest>(ref sumsRow, ref aRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void BagActivate<V, T, TNest>(ref T sumsRow, ref T aRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int sumsRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < length; i += V.Count)
            {
                V sums = VectorMath.LoadRest<V, T>(ref At(ref sumsRow, i), length - i, isWhole);
                V a = V.AtLeast(sums, V.Zero);
                a.Store(ref aRow, i);
            }

            sumsRow = ref At(ref sumsRow, sumsRowStride);
            aRow = ref At(ref aRow, aRowStride);
        }
    }
}
