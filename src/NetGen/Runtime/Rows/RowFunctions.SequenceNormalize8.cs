using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>s = x + a</c>
/// <c>n = (s − Σs·c0)/√(Σ(s − Σs·c0)²·c0 + 1e−5)</c>
/// <c>a_2 = n ⊙ gamma + beta</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SequenceNormalize8<T, TNest>(ref T xRow, ref T aRow, ref T gammaRow, ref T betaRow, ref T sRow, ref T nRow, ref T a_2Row, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SequenceNormalize8<Simd512<T>, T, TNest>(ref xRow, ref aRow, ref gammaRow, ref betaRow, ref sRow, ref nRow, ref a_2Row, c0, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SequenceNormalize8<Simd256<T>, T, TNest>(ref xRow, ref aRow, ref gammaRow, ref betaRow, ref sRow, ref nRow, ref a_2Row, c0, samples);
        else if (Vector128.IsHardwareAccelerated)
            SequenceNormalize8<Simd128<T>, T, TNest>(ref xRow, ref aRow, ref gammaRow, ref betaRow, ref sRow, ref nRow, ref a_2Row, c0, samples);
        else
            SequenceNormalize8<Scalar<T>, T, TNest>(ref xRow, ref aRow, ref gammaRow, ref betaRow, ref sRow, ref nRow, ref a_2Row, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SequenceNormalize8<V, T, TNest>(ref T xRow, ref T aRow, ref T gammaRow, ref T betaRow, ref T sRow, ref T nRow, ref T a_2Row, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int xRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        int sRowStride = TNest.Stride(4);
        int nRowStride = TNest.Stride(5);
        int a_2RowStride = TNest.Stride(6);
        V c0s = V.Create(c0);
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                V a = V.Load(ref aRow, i);
                sum += VectorMath.LiveLanes<V, T>(x + a, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            V e1 = sum * c0s;
            V sum2 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                V a = V.Load(ref aRow, i);
                V e2 = x + a - e1;
                sum2 += VectorMath.LiveLanes<V, T>(e2 * e2, V.Zero, length - i, isWhole);
            }

            sum2 = V.Create(sum2.Sum());
            V e3 = V.One / V.Sqrt(V.MultiplyAdd(sum2, c0s, VectorMath.Constant<V, T>(1E-05f, 1E-05)));
            for (int i = 0; i < length; i += V.Count)
            {
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                V a = V.Load(ref aRow, i);
                V gamma = V.Load(ref gammaRow, i);
                V beta = V.Load(ref betaRow, i);
                V s = x + a;
                V n = (s - e1) * e3;
                V a_2 = V.MultiplyAdd(n, gamma, beta);
                s.Store(ref sRow, i);
                n.Store(ref nRow, i);
                a_2.Store(ref a_2Row, i);
            }

            xRow = ref At(ref xRow, xRowStride);
            aRow = ref At(ref aRow, aRowStride);
            sRow = ref At(ref sRow, sRowStride);
            nRow = ref At(ref nRow, nRowStride);
            a_2Row = ref At(ref a_2Row, a_2RowStride);
        }
    }
}
