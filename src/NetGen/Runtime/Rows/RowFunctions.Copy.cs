using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>inputGradients = dx</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void Copy<T, TNest>(ref T dxRow, ref T inputGradientsRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            Copy<Simd128<T>, T, TNest>(ref dxRow, ref inputGradientsRow, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                Copy<Simd256<T>, T, TNest>(ref dxRow, ref inputGradientsRow, samples);
            else
                Copy<SimdPair<Simd128<T>, T>, T, TNest>(ref dxRow, ref inputGradientsRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            Copy<Simd512<T>, T, TNest>(ref dxRow, ref inputGradientsRow, samples);
        else if (Vector256.IsHardwareAccelerated)
            Copy<SimdPair<Simd256<T>, T>, T, TNest>(ref dxRow, ref inputGradientsRow, samples);
        else
            Copy<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref dxRow, ref inputGradientsRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void Copy<V, T, TNest>(ref T dxRow, ref T inputGradientsRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int dxRowStride = TNest.Stride(0);
        int inputGradientsRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            // inputGradients = dx
            V dx = V.Load(ref dxRow);
            V inputGradients = dx;
            VectorMath.StoreRest<V, T>(inputGradients, ref inputGradientsRow, length, length == lanes);

            dxRow = ref At(ref dxRow, dxRowStride);
            inputGradientsRow = ref At(ref inputGradientsRow, inputGradientsRowStride);
        }
    }
}
