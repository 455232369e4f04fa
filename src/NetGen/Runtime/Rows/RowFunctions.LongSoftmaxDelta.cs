using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = e^(z − max(z))/Σe^(z − max(z))</c>
/// <c>delta = a ⊙ (da − Σ(da ⊙ a))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void LongSoftmaxDelta<T, TNest>(ref T zRow, ref T daRow, ref T deltaRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LongSoftmaxDelta<Simd512<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LongSoftmaxDelta<Simd256<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            LongSoftmaxDelta<Simd128<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else
            LongSoftmaxDelta<Scalar<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LongSoftmaxDelta<V, T, TNest>(ref T zRow, ref T daRow, ref T deltaRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int zRowStride = TNest.Stride(0);
        int daRowStride = TNest.Stride(1);
        int deltaRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            V max = V.Create(T.NegativeInfinity);
            for (int i = 0; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                max = V.Max(max, VectorMath.LiveLanes<V, T>(z, V.Create(T.NegativeInfinity), length - i, isWhole));
            }

            max = V.Create(max.MaxLane());
            V sum = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                V e1 = VectorMath.Exp<V, T>(z - max);
                e1.Store(ref deltaRow, i);
                sum += VectorMath.LiveLanes<V, T>(e1, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            V e2 = V.One / sum;
            V sum2 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V e3 = V.Load(ref deltaRow, i);
                V da = VectorMath.LoadRest<V, T>(ref At(ref daRow, i), length - i, isWhole);
                sum2 += VectorMath.LiveLanes<V, T>(da * e3 * e2, V.Zero, length - i, isWhole);
            }

            sum2 = V.Create(sum2.Sum());
            for (int i = 0; i < length; i += V.Count)
            {
                V e4 = V.Load(ref deltaRow, i);
                V da = VectorMath.LoadRest<V, T>(ref At(ref daRow, i), length - i, isWhole);
                V a = e4 * e2;
                V delta = a * (da - sum2);
                delta.Store(ref deltaRow, i);
            }

            zRow = ref At(ref zRow, zRowStride);
            daRow = ref At(ref daRow, daRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }
    }
}
