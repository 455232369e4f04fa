using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = da</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void LongSquaredErrorDelta<T, TNest>(ref T daRow, ref T deltaRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LongSquaredErrorDelta<Simd512<T>, T, TNest>(ref daRow, ref deltaRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LongSquaredErrorDelta<Simd256<T>, T, TNest>(ref daRow, ref deltaRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            LongSquaredErrorDelta<Simd128<T>, T, TNest>(ref daRow, ref deltaRow, samples);
        else
            LongSquaredErrorDelta<Scalar<T>, T, TNest>(ref daRow, ref deltaRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LongSquaredErrorDelta<V, T, TNest>(ref T daRow, ref T deltaRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int daRowStride = TNest.Stride(0);
        int deltaRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < length; i += V.Count)
            {
                V da = VectorMath.LoadRest<V, T>(ref At(ref daRow, i), length - i, isWhole);
                V delta = da;
                delta.Store(ref deltaRow, i);
            }

            daRow = ref At(ref daRow, daRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }
    }
}
