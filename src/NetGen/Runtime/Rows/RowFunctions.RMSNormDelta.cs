using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dn = da ⊙ gamma</c>
/// <c>dgamma = da ⊙ n</c>
/// <c>da_2 = (dn − a·(c0·Σ(dn ⊙ a)/(√(c0·Σa² + 1e−5))²))·(1/√(c0·Σa² + 1e−5))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void RMSNormDelta<T, TNest>(ref T daRow, ref T gammaRow, ref T nRow, ref T aRow, ref T dgammaRow, ref T da_2Row, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            RMSNormDelta<Simd512<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref aRow, ref dgammaRow, ref da_2Row, c0, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            RMSNormDelta<Simd256<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref aRow, ref dgammaRow, ref da_2Row, c0, samples);
        else if (Vector128.IsHardwareAccelerated)
            RMSNormDelta<Simd128<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref aRow, ref dgammaRow, ref da_2Row, c0, samples);
        else
            RMSNormDelta<Scalar<T>, T, TNest>(ref daRow, ref gammaRow, ref nRow, ref aRow, ref dgammaRow, ref da_2Row, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void RMSNormDelta<V, T, TNest>(ref T daRow, ref T gammaRow, ref T nRow, ref T aRow, ref T dgammaRow, ref T da_2Row, T c0, int samples)
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
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            V sum2 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V da = V.Load(ref daRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V a = V.Load(ref aRow, i);
                sum += VectorMath.LiveLanes<V, T>(da * (gamma * a), V.Zero, length - i, isWhole);
                sum2 += VectorMath.LiveLanes<V, T>(a * a, V.Zero, length - i, isWhole);
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
                V a = V.Load(ref aRow, i);
                V dn = da * gamma;
                V dgamma = da * n;
                V da_2 = (dn - a * e2) * e3;
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
