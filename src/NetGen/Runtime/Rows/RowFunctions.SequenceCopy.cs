using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dx_2 = ds + dx</c>
/// <c>inputGradients = dx_2</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SequenceCopy<T, TNest>(ref T dsRow, ref T dxRow, ref T inputGradientsRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SequenceCopy<Simd512<T>, T, TNest>(ref dsRow, ref dxRow, ref inputGradientsRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SequenceCopy<Simd256<T>, T, TNest>(ref dsRow, ref dxRow, ref inputGradientsRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            SequenceCopy<Simd128<T>, T, TNest>(ref dsRow, ref dxRow, ref inputGradientsRow, samples);
        else
            SequenceCopy<Scalar<T>, T, TNest>(ref dsRow, ref dxRow, ref inputGradientsRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SequenceCopy<V, T, TNest>(ref T dsRow, ref T dxRow, ref T inputGradientsRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int dsRowStride = TNest.Stride(0);
        int dxRowStride = TNest.Stride(1);
        int inputGradientsRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < length; i += V.Count)
            {
                V ds = V.Load(ref dsRow, i);
                V dx = V.Load(ref dxRow, i);
                V dx_2 = ds + dx;
                V inputGradients = dx_2;
                VectorMath.StoreRest<V, T>(inputGradients, ref At(ref inputGradientsRow, i), length - i, isWhole);
            }

            dsRow = ref At(ref dsRow, dsRowStride);
            dxRow = ref At(ref dxRow, dxRowStride);
            inputGradientsRow = ref At(ref inputGradientsRow, inputGradientsRowStride);
        }
    }
}
