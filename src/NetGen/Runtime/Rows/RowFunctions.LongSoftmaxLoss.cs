using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = e^(z − max(z))/Σe^(z − max(z))</c>
/// <c>L = Σ(t ⊙ (ln(Σe^(z − max(z))) − (z − max(z))))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double LongSoftmaxLoss<T, TNest>(ref T zRow, ref T tRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            return LongSoftmaxLoss<Simd512<T>, T, TNest>(ref zRow, ref tRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            return LongSoftmaxLoss<Simd256<T>, T, TNest>(ref zRow, ref tRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            return LongSoftmaxLoss<Simd128<T>, T, TNest>(ref zRow, ref tRow, samples);
        else
            return LongSoftmaxLoss<Scalar<T>, T, TNest>(ref zRow, ref tRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double LongSoftmaxLoss<V, T, TNest>(ref T zRow, ref T tRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int zRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
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
                V e1 = z - max;
                sum += VectorMath.LiveLanes<V, T>(VectorMath.Exp<V, T>(e1), V.Zero, length - i, isWhole);
                sum3 += VectorMath.LiveLanes<V, T>(t * e1, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            sum3 = V.Create(sum3.Sum());
            loss += double.CreateTruncating((VectorMath.Log<V, T>(sum) * sum2 - sum3)[0]);

            zRow = ref At(ref zRow, zRowStride);
            tRow = ref At(ref tRow, tRowStride);
        }

        return loss;
    }
}
