using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = σ(z)</c>
/// <c>delta = da ⊙ a ⊙ (1 − a)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void LongCrossEntropyDelta<T, TNest>(ref T zRow, ref T daRow, ref T deltaRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            LongCrossEntropyDelta<Simd512<T>, T, WholeVectors<T, TNest>>(ref zRow, ref daRow, ref deltaRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                LongCrossEntropyDelta<Simd256<T>, T, RestOfRow<T, TNest>>(ref zRow, ref daRow, ref deltaRow, samples);
            else
                LongCrossEntropyDelta<Simd128<T>, T, RestOfRow<T, TNest>>(ref zRow, ref daRow, ref deltaRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LongCrossEntropyDelta<Simd512<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LongCrossEntropyDelta<Simd256<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            LongCrossEntropyDelta<Simd128<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else
            LongCrossEntropyDelta<Scalar<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LongCrossEntropyDelta<V, T, TNest>(ref T zRow, ref T daRow, ref T deltaRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int first = TNest.First, length = TNest.Length;
        bool isWhole = (length - first) % V.Count == 0;
        int zRowStride = TNest.Stride(0);
        int daRowStride = TNest.Stride(1);
        int deltaRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = first; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                V da = VectorMath.LoadRest<V, T>(ref At(ref daRow, i), length - i, isWhole);
                V a = VectorMath.Sigmoid<V, T>(z);
                V delta = da * (a * (V.One - a));
                delta.Store(ref deltaRow, i);
            }

            zRow = ref At(ref zRow, zRowStride);
            daRow = ref At(ref daRow, daRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }
    }
}
