using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>s_2 = s + a</c>
/// <c>n = s_2/√(Σs_2²·c0 + 1e−5)</c>
/// <c>a_2 = n ⊙ gamma</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void RMSNormNormalize8<T, TNest>(ref T sRow, ref T aRow, ref T gammaRow, ref T a_2Row, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            RMSNormNormalize8<Simd512<T>, T, TNest>(ref sRow, ref aRow, ref gammaRow, ref a_2Row, c0, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            RMSNormNormalize8<Simd256<T>, T, TNest>(ref sRow, ref aRow, ref gammaRow, ref a_2Row, c0, samples);
        else if (Vector128.IsHardwareAccelerated)
            RMSNormNormalize8<Simd128<T>, T, TNest>(ref sRow, ref aRow, ref gammaRow, ref a_2Row, c0, samples);
        else
            RMSNormNormalize8<Scalar<T>, T, TNest>(ref sRow, ref aRow, ref gammaRow, ref a_2Row, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void RMSNormNormalize8<V, T, TNest>(ref T sRow, ref T aRow, ref T gammaRow, ref T a_2Row, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int sRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        int a_2RowStride = TNest.Stride(3);
        V c0s = V.Create(c0);
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V s = V.Load(ref sRow, i);
                V a = V.Load(ref aRow, i);
                V e1 = s + a;
                sum += VectorMath.LiveLanes<V, T>(e1 * e1, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            V e2 = V.One / V.Sqrt(V.MultiplyAdd(sum, c0s, VectorMath.Constant<V, T>(1E-05f, 1E-05)));
            for (int i = 0; i < length; i += V.Count)
            {
                V s = V.Load(ref sRow, i);
                V a = V.Load(ref aRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V s_2 = s + a;
                V n = s_2 * e2;
                V a_2 = n * gamma;
                a_2.Store(ref a_2Row, i);
            }

            sRow = ref At(ref sRow, sRowStride);
            aRow = ref At(ref aRow, aRowStride);
            a_2Row = ref At(ref a_2Row, a_2RowStride);
        }
    }
}
