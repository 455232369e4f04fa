using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>s = a + a_2</c>
/// <c>n = s/√(Σs²/c0 + 1e−5)</c>
/// <c>a_3 = n ⊙ gamma</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void RMSNormNormalize2<T, TNest>(ref T aRow, ref T a_2Row, ref T gammaRow, ref T sRow, ref T a_3Row, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            RMSNormNormalize2<Simd512<T>, T, TNest>(ref aRow, ref a_2Row, ref gammaRow, ref sRow, ref a_3Row, c0, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            RMSNormNormalize2<Simd256<T>, T, TNest>(ref aRow, ref a_2Row, ref gammaRow, ref sRow, ref a_3Row, c0, samples);
        else if (Vector128.IsHardwareAccelerated)
            RMSNormNormalize2<Simd128<T>, T, TNest>(ref aRow, ref a_2Row, ref gammaRow, ref sRow, ref a_3Row, c0, samples);
        else
            RMSNormNormalize2<Scalar<T>, T, TNest>(ref aRow, ref a_2Row, ref gammaRow, ref sRow, ref a_3Row, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void RMSNormNormalize2<V, T, TNest>(ref T aRow, ref T a_2Row, ref T gammaRow, ref T sRow, ref T a_3Row, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int aRowStride = TNest.Stride(0);
        int a_2RowStride = TNest.Stride(1);
        int sRowStride = TNest.Stride(3);
        int a_3RowStride = TNest.Stride(4);
        V c0s = V.Create(c0);
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V a = V.Load(ref aRow, i);
                V a_2 = V.Load(ref a_2Row, i);
                V e1 = a + a_2;
                sum += VectorMath.LiveLanes<V, T>(e1 * e1, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            V e2 = V.One / V.Sqrt(sum / c0s + VectorMath.Constant<V, T>(1E-05f, 1E-05));
            for (int i = 0; i < length; i += V.Count)
            {
                V a = V.Load(ref aRow, i);
                V a_2 = V.Load(ref a_2Row, i);
                V gamma = V.Load(ref gammaRow, i);
                V s = a + a_2;
                V n = s * e2;
                V a_3 = n * gamma;
                s.Store(ref sRow, i);
                a_3.Store(ref a_3Row, i);
            }

            aRow = ref At(ref aRow, aRowStride);
            a_2Row = ref At(ref a_2Row, a_2RowStride);
            sRow = ref At(ref sRow, sRowStride);
            a_3Row = ref At(ref a_3Row, a_3RowStride);
        }
    }
}
