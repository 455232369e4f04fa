using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dn = da ⊙ gamma</c>
/// <c>dgamma = da ⊙ n</c>
/// <c>ds = (dn − s·(c0·Σ(dn ⊙ s)/(√(c0·Σs² + 1e−5))²))·(1/√(c0·Σs² + 1e−5))</c>
/// <c>ds_3 = ds_2 + ds</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void RMSNormDelta2<T, TNest>(ref T daRow, ref T gammaRow, ref T nRow, ref T sRow, ref T ds_2Row, ref T dgammaRow, ref T ds_3Row, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            RMSNormDelta2<Simd512<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref sRow, ref ds_2Row, ref dgammaRow, ref ds_3Row, c0, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            RMSNormDelta2<Simd256<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref sRow, ref ds_2Row, ref dgammaRow, ref ds_3Row, c0, samples);
        else if (Vector128.IsHardwareAccelerated)
            RMSNormDelta2<Simd128<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref sRow, ref ds_2Row, ref dgammaRow, ref ds_3Row, c0, samples);
        else
            RMSNormDelta2<Scalar<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref sRow, ref ds_2Row, ref dgammaRow, ref ds_3Row, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void RMSNormDelta2<V, T, TNest>(ref T daRow, ref T gammaRow, ref T nRow, ref T sRow, ref T ds_2Row, ref T dgammaRow, ref T ds_3Row, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int daRowStride = TNest.Stride(0);
        int nRowStride = TNest.Stride(2);
        int sRowStride = TNest.Stride(3);
        int ds_2RowStride = TNest.Stride(4);
        int dgammaRowStride = TNest.Stride(5);
        int ds_3RowStride = TNest.Stride(6);
        V c0s = V.Create(c0);
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            V sum2 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V s = V.Load(ref sRow, i);
                sum += VectorMath.LiveLanes<V, T>(da * (gamma * s), V.Zero, length - i, isWhole);
                sum2 += VectorMath.LiveLanes<V, T>(s * s, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            sum2 = V.Create(sum2.Sum());
            V e1 = V.Sqrt(V.MultiplyAdd(c0s, sum2, VectorMath.Constant<V, T>(1E-05f, 1E-05)));
            V e2 = c0s * sum / (e1 * e1);
            V e3 = V.One / e1;
            for (int i = 0; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V n = V.Load(ref nRow, i);
                V s = V.Load(ref sRow, i);
                V ds_2 = V.Load(ref ds_2Row, i);
                V dn = da * gamma;
                V dgamma = da * n;
                V ds = (dn - s * e2) * e3;
                V ds_3 = ds_2 + ds;
                dgamma.Store(ref dgammaRow, i);
                ds_3.Store(ref ds_3Row, i);
            }

            daRow = ref At(ref daRow, daRowStride);
            nRow = ref At(ref nRow, nRowStride);
            sRow = ref At(ref sRow, sRowStride);
            ds_2Row = ref At(ref ds_2Row, ds_2RowStride);
            dgammaRow = ref At(ref dgammaRow, dgammaRowStride);
            ds_3Row = ref At(ref ds_3Row, ds_3RowStride);
        }
    }
}
