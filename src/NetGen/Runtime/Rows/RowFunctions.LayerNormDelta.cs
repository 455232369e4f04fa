using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dn = da ⊙ gamma</c>
/// <c>dgamma = da ⊙ n</c>
/// <c>da_2 = dn·(1/√(c0·Σ(a − c0·Σa)² + 1e−5)) − c0·Σdn/√(c0·Σ(a − c0·Σa)² + 1e−5) − (2·a − c1·Σa)·(c2·Σ(dn ⊙ (a − c0·Σa))/(√(c0·Σ(a − c0·Σa)² + 1e−5))³) + c3·Σ(a −
/// c0·Σa)·Σ(dn ⊙ (a − c0·Σa))/(√(c0·Σ(a − c0·Σa)² + 1e−5))³</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void LayerNormDelta<T, TNest>(ref T daRow, ref T gammaRow, ref T nRow, ref T aRow, ref T dgammaRow, ref T da_2Row, T c0, T c1, T c2, T c3, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LayerNormDelta<Simd512<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref aRow, ref dgammaRow, ref da_2Row, c0, c1, c2, c3, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LayerNormDelta<Simd256<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref aRow, ref dgammaRow, ref da_2Row, c0, c1, c2, c3, samples);
        else if (Vector128.IsHardwareAccelerated)
            LayerNormDelta<Simd128<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref aRow, ref dgammaRow, ref da_2Row, c0, c1, c2, c3, samples);
        else
            LayerNormDelta<Scalar<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref aRow, ref dgammaRow, ref da_2Row, c0, c1, c2, c3, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LayerNormDelta<V, T, TNest>(ref T daRow, ref T gammaRow, ref T nRow, ref T aRow, ref T dgammaRow, ref T da_2Row, T c0, T c1, T c2, T c3, int
        samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int daRowStride = TNest.Stride(0);
        int nRowStride = TNest.Stride(2);
        int aRowStride = TNest.Stride(3);
        int dgammaRowStride = TNest.Stride(4);
        int da_2RowStride = TNest.Stride(5);
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
                V a = V.Load(ref aRow, i);
                sum += VectorMath.LiveLanes<V, T>(a, V.Zero, length - i, isWhole);
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
                V a = V.Load(ref aRow, i);
                V e2 = a - e1;
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
                V a = V.Load(ref aRow, i);
                V dn = da * gamma;
                V dgamma = da * n;
                V da_2 = dn * e5 - e6 - (VectorMath.Constant<V, T>(2f, 2.0) * a - e7) * e8 + e9;
                dgamma.Store(ref dgammaRow, i);
                da_2.Store(ref da_2Row, i);
            }

            daRow = ref At(ref daRow, daRowStride);
            nRow = ref At(ref nRow, nRowStride);
            aRow = ref At(ref aRow, aRowStride);
            dgammaRow = ref At(ref dgammaRow, dgammaRowStride);
            da_2Row = ref At(ref da_2Row, da_2RowStride);
        }
    }
}
