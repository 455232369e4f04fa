using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>n = (x − Σx·c0)/√(Σ(x − Σx·c0)²·c0 + 1e−5)</c>
/// <c>a = n ⊙ gamma + beta</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SequenceNormalize7<T, TNest>(ref T xRow, ref T gammaRow, ref T betaRow, ref T nRow, ref T aRow, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SequenceNormalize7<Simd512<T>, T, TNest>(ref xRow, ref gammaRow, ref betaRow, ref nRow, ref aRow, c0, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SequenceNormalize7<Simd256<T>, T, TNest>(ref xRow, ref gammaRow, ref betaRow, ref nRow, ref aRow, c0, samples);
        else if (Vector128.IsHardwareAccelerated)
            SequenceNormalize7<Simd128<T>, T, TNest>(ref xRow, ref gammaRow, ref betaRow, ref nRow, ref aRow, c0, samples);
        else
            SequenceNormalize7<Scalar<T>, T, TNest>(ref xRow, ref gammaRow, ref betaRow, ref nRow, ref aRow, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SequenceNormalize7<V, T, TNest>(ref T xRow, ref T gammaRow, ref T betaRow, ref T nRow, ref T aRow, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int xRowStride = TNest.Stride(0);
        int nRowStride = TNest.Stride(3);
        int aRowStride = TNest.Stride(4);
        V c0s = V.Create(c0);
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                sum += VectorMath.LiveLanes<V, T>(x, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            V e1 = sum * c0s;
            V sum2 = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                V e2 = x - e1;
                sum2 += VectorMath.LiveLanes<V, T>(e2 * e2, V.Zero, length - i, isWhole);
            }

            sum2 = V.Create(sum2.Sum());
            V e3 = V.One / V.Sqrt(V.MultiplyAdd(sum2, c0s, VectorMath.Constant<V, T>(1E-05f, 1E-05)));
            for (int i = 0; i < length; i += V.Count)
            {
                V x = VectorMath.LoadRest<V, T>(ref At(ref xRow, i), length - i, isWhole);
                V gamma = V.Load(ref gammaRow, i);
                V beta = V.Load(ref betaRow, i);
                V n = (x - e1) * e3;
                V a = V.MultiplyAdd(n, gamma, beta);
                n.Store(ref nRow, i);
                a.Store(ref aRow, i);
            }

            xRow = ref At(ref xRow, xRowStride);
            nRow = ref At(ref nRow, nRowStride);
            aRow = ref At(ref aRow, aRowStride);
        }
    }
}
