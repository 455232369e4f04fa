using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = e^(z − max(z))/Σe^(z − max(z))</c>
/// <c>L = Σ(t ⊙ (ln(Σe^(z − max(z))) − (z − max(z))))</c>
/// <c>delta = scale·(a·Σt − t)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double LongSoftmaxLossAndGradient<T, TNest>(ref T zRow, ref T tRow, ref T deltaRow, T scale, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            return LongSoftmaxLossAndGradient<Simd512<T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            return LongSoftmaxLossAndGradient<Simd256<T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
        else if (Vector128.IsHardwareAccelerated)
            return LongSoftmaxLossAndGradient<Simd128<T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
        else
            return LongSoftmaxLossAndGradient<Scalar<T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double LongSoftmaxLossAndGradient<V, T, TNest>(ref T zRow, ref T tRow, ref T deltaRow, T scale, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int zRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
        int deltaRowStride = TNest.Stride(2);
        V scales = V.Create(scale);
        double loss = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            V max = V.Create(T.NegativeInfinity);
            V sum2 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                V t = VectorMath.LoadRest<V, T>(ref At(ref tRow, i), length - i, isWhole);
                max = V.Max(max, VectorMath.LiveLanes<V, T>(z, V.Create(T.NegativeInfinity), length - i, isWhole));
                sum2 += VectorMath.LiveLanes<V, T>(t, V.Zero, length - i, isWhole);
            }

            max = V.Create(max.MaxLane());
            sum2 = V.Create(sum2.Sum());
            V sum = V.Zero;
            V sum3 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                V t = VectorMath.LoadRest<V, T>(ref At(ref tRow, i), length - i, isWhole);
                V e1 = VectorMath.Exp<V, T>(z - max);
                e1.Store(ref deltaRow, i);
                sum += VectorMath.LiveLanes<V, T>(e1, V.Zero, length - i, isWhole);
                sum3 += VectorMath.LiveLanes<V, T>(t * (z - max), V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            sum3 = V.Create(sum3.Sum());
            loss += double.CreateTruncating((VectorMath.Log<V, T>(sum) * sum2 - sum3)[0]);
            V e2 = V.One / sum;
            for (int i = 0; i < length; i += V.Count)
            {
                V e3 = V.Load(ref deltaRow, i);
                V t = VectorMath.LoadRest<V, T>(ref At(ref tRow, i), length - i, isWhole);
                V a = e3 * e2;
                V delta = scales * (a * sum2 - t);
                delta.Store(ref deltaRow, i);
            }

            zRow = ref At(ref zRow, zRowStride);
            tRow = ref At(ref tRow, tRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }

        return loss;
    }
}
