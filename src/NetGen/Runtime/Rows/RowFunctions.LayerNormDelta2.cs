using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dn = da ⊙ gamma</c>
/// <c>dgamma = da ⊙ n</c>
/// <c>ds = dn·(1/√(c0·Σ(s − c0·Σs)² + 1e−5)) − c0·Σdn/√(c0·Σ(s − c0·Σs)² + 1e−5) − (2·s − c1·Σs)·(c2·Σ(dn ⊙ (s − c0·Σs))/(√(c0·Σ(s − c0·Σs)² + 1e−5))³) + c3·Σ(s −
/// c0·Σs)·Σ(dn ⊙ (s − c0·Σs))/(√(c0·Σ(s − c0·Σs)² + 1e−5))³</c>
/// <c>ds_3 = ds_2 + ds</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void LayerNormDelta2<T, TNest>(ref T daRow, ref T gammaRow, ref T nRow, ref T sRow, ref T ds_2Row, ref T dgammaRow, ref T ds_3Row, T c0, T c1, T c2, T
        c3, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LayerNormDelta2<Simd512<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref sRow, ref ds_2Row, ref dgammaRow, ref ds_3Row, c0, c1, c2, c3, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LayerNormDelta2<Simd256<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref sRow, ref ds_2Row, ref dgammaRow, ref ds_3Row, c0, c1, c2, c3, samples);
        else if (Vector128.IsHardwareAccelerated)
            LayerNormDelta2<Simd128<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref sRow, ref ds_2Row, ref dgammaRow, ref ds_3Row, c0, c1, c2, c3, samples);
        else
            LayerNormDelta2<Scalar<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref sRow, ref ds_2Row, ref dgammaRow, ref ds_3Row, c0, c1, c2, c3, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LayerNormDelta2<V, T, TNest>(ref T daRow, ref T gammaRow, ref T nRow, ref T sRow, ref T ds_2Row, ref T dgammaRow, ref T ds_3Row, T c0, T c1, T c2,
        T c3, int samples)
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
        V c1s = V.Create(c1);
        V c2s = V.Create(c2);
        V c3s = V.Create(c3);
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            V sum3 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V s = V.Load(ref sRow, i);
                sum += VectorMath.LiveLanes<V, T>(s, V.Zero, length - i, isWhole);
                sum3 += VectorMath.LiveLanes<V, T>(da * gamma, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            sum3 = V.Create(sum3.Sum());
            V e1 = c0s * sum;
            V sum2 = V.Zero;
            V sum4 = V.Zero;
            V sum5 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V s = V.Load(ref sRow, i);
                V e2 = s - e1;
                sum2 += VectorMath.LiveLanes<V, T>(e2 * e2, V.Zero, length - i, isWhole);
                sum4 += VectorMath.LiveLanes<V, T>(da * (gamma * e2), V.Zero, length - i, isWhole);
                sum5 += VectorMath.LiveLanes<V, T>(e2, V.Zero, length - i, isWhole);
            }

            sum2 = V.Create(sum2.Sum());
            sum4 = V.Create(sum4.Sum());
            sum5 = V.Create(sum5.Sum());
            V e3 = V.Sqrt(V.MultiplyAdd(c0s, sum2, VectorMath.Constant<V, T>(1E-05f, 1E-05)));
            V e4 = e3 * (e3 * e3);
            V e5 = V.One / e3;
            V e6 = c0s * sum3 / e3;
            V e7 = c1s * sum;
            V e8 = c2s * sum4 / e4;
            V e9 = c3s * (sum5 * sum4) / e4;
            for (int i = 0; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V n = V.Load(ref nRow, i);
                V s = V.Load(ref sRow, i);
                V ds_2 = V.Load(ref ds_2Row, i);
                V dn = da * gamma;
                V dgamma = da * n;
                V ds = dn * e5 - e6 - (VectorMath.Constant<V, T>(2f, 2.0) * s - e7) * e8 + e9;
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
