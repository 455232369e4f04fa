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
    public static void LSTMGates2<T, TNest>(ref T usRow, ref T us_2Row, ref T us_3Row, ref T us_4Row, ref T cRow, ref T giRow, ref T gfRow, ref T ggRow, ref T goRow, ref
        T c_2Row, ref T tcRow, ref T hRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            LSTMGates2<Simd512<T>, T, WholeVectors<T, TNest>>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref giRow, ref gfRow, ref ggRow, ref goRow, ref
                c_2Row, ref tcRow, ref hRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                LSTMGates2<Simd256<T>, T, RestOfRow<T, TNest>>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref giRow, ref gfRow, ref ggRow, ref goRow, ref
                    c_2Row, ref tcRow, ref hRow, samples);
            else
                LSTMGates2<Simd128<T>, T, RestOfRow<T, TNest>>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref giRow, ref gfRow, ref ggRow, ref goRow, ref
                    c_2Row, ref tcRow, ref hRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LSTMGates2<Simd512<T>, T, TNest>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref giRow, ref gfRow, ref ggRow, ref goRow, ref c_2Row, ref
                tcRow, ref hRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LSTMGates2<Simd256<T>, T, TNest>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref giRow, ref gfRow, ref ggRow, ref goRow, ref c_2Row, ref
                tcRow, ref hRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            LSTMGates2<Simd128<T>, T, TNest>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref giRow, ref gfRow, ref ggRow, ref goRow, ref c_2Row, ref
                tcRow, ref hRow, samples);
        else
            LSTMGates2<Scalar<T>, T, TNest>(ref usRow, ref us_2Row, ref us_3Row, ref us_4Row, ref cRow, ref giRow, ref gfRow, ref ggRow, ref goRow, ref c_2Row, ref tcRow,
                ref hRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LSTMGates2<V, T, TNest>(ref T usRow, ref T us_2Row, ref T us_3Row, ref T us_4Row, ref T cRow, ref T giRow, ref T gfRow, ref T ggRow, ref T goRow,
        ref T c_2Row, ref T tcRow, ref T hRow, int samples)
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
        int giRowStride = TNest.Stride(5);
        int gfRowStride = TNest.Stride(6);
        int ggRowStride = TNest.Stride(7);
        int goRowStride = TNest.Stride(8);
        int c_2RowStride = TNest.Stride(9);
        int tcRowStride = TNest.Stride(10);
        int hRowStride = TNest.Stride(11);
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
                gi.Store(ref giRow, i);
                gf.Store(ref gfRow, i);
                gg.Store(ref ggRow, i);
                go.Store(ref goRow, i);
                c_2.Store(ref c_2Row, i);
                tc.Store(ref tcRow, i);
                h.Store(ref hRow, i);
            }

            usRow = ref At(ref usRow, usRowStride);
            us_2Row = ref At(ref us_2Row, us_2RowStride);
            us_3Row = ref At(ref us_3Row, us_3RowStride);
            us_4Row = ref At(ref us_4Row, us_4RowStride);
            cRow = ref At(ref cRow, cRowStride);
            giRow = ref At(ref giRow, giRowStride);
            gfRow = ref At(ref gfRow, gfRowStride);
            ggRow = ref At(ref ggRow, ggRowStride);
            goRow = ref At(ref goRow, goRowStride);
            c_2Row = ref At(ref c_2Row, c_2RowStride);
            tcRow = ref At(ref tcRow, tcRowStride);
            hRow = ref At(ref hRow, hRowStride);
        }
    }
}
