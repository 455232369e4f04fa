using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>gi = σ(us)</c>
/// <c>gf = σ(us_2)</c>
/// <c>gg = tanh(us_3)</c>
/// <c>go = σ(us_4)</c>
/// <c>c_2 = gf ⊙ c + gi ⊙ gg</c>
/// <c>tc = tanh(c_2)</c>
/// <c>h = go ⊙ tc</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void LSTMGates<T, TNest>(ref T usRow, ref T us_2Row, ref T us_3Row, ref T us_4Row, ref T cRow, ref T c_2Row, ref T hRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            LSTMGates<Simd512<T>, T, WholeVectors<T, TNest>>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref c_2Row, ref hRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                LSTMGates<Simd256<T>, T, RestOfRow<T, TNest>>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref c_2Row, ref hRow, samples);
            else
                LSTMGates<Simd128<T>, T, RestOfRow<T, TNest>>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref c_2Row, ref hRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LSTMGates<Simd512<T>, T, TNest>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref c_2Row, ref hRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LSTMGates<Simd256<T>, T, TNest>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref c_2Row, ref hRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            LSTMGates<Simd128<T>, T, TNest>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref c_2Row, ref hRow, samples);
        else
            LSTMGates<Scalar<T>, T, TNest>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref c_2Row, ref hRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LSTMGates<V, T, TNest>(ref T usRow, ref T us_2Row, ref T us_3Row, ref T us_4Row, ref T cRow, ref T c_2Row, ref T hRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int first = TNest.First, length = TNest.Length;
        bool isWhole = (length - first) % V.Count == 0;
        int usRowStride = TNest.Stride(0);
        int us_2RowStride = TNest.Stride(1);
        int us_3RowStride = TNest.Stride(2);
        int us_4RowStride = TNest.Stride(3);
        int cRowStride = TNest.Stride(4);
        int c_2RowStride = TNest.Stride(5);
        int hRowStride = TNest.Stride(6);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = first; i < length; i += V.Count)
            {
                V us = VectorMath.LoadRest<V, T>(ref At(ref usRow, i), length - i, isWhole);
                V us_2 = VectorMath.LoadRest<V, T>(ref At(ref us_2Row, i), length - i, isWhole);
                V us_3 = VectorMath.LoadRest<V, T>(ref At(ref us_3Row, i), length - i, isWhole);
                V us_4 = VectorMath.LoadRest<V, T>(ref At(ref us_4Row, i), length - i, isWhole);
                V c = V.Load(ref cRow, i);
                V gi = VectorMath.Sigmoid<V, T>(us);
                V gf = VectorMath.Sigmoid<V, T>(us_2);
                V gg = VectorMath.Tanh<V, T>(us_3);
                V go = VectorMath.Sigmoid<V, T>(us_4);
                V c_2 = V.MultiplyAdd(gf, c, gi * gg);
                V tc = VectorMath.Tanh<V, T>(c_2);
                V h = go * tc;
                c_2.Store(ref c_2Row, i);
                h.Store(ref hRow, i);
            }

            usRow = ref At(ref usRow, usRowStride);
            us_2Row = ref At(ref us_2Row, us_2RowStride);
            us_3Row = ref At(ref us_3Row, us_3RowStride);
            us_4Row = ref At(ref us_4Row, us_4RowStride);
            cRow = ref At(ref cRow, cRowStride);
            c_2Row = ref At(ref c_2Row, c_2RowStride);
            hRow = ref At(ref hRow, hRowStride);
        }
    }
}
