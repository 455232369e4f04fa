using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dh_2 = dh_next + dh</c>
/// <c>dgo = dh_2 ⊙ tc</c>
/// <c>dtc = dh_2 ⊙ go</c>
/// <c>dc = dtc ⊙ (1 − tc²)</c>
/// <c>dc_2 = dc_next + dc</c>
/// <c>dgf = dc_2 ⊙ c</c>
/// <c>dc_next_2 = dc_2 ⊙ gf</c>
/// <c>dgi = dc_2 ⊙ gg</c>
/// <c>dgg = dc_2 ⊙ gi</c>
/// <c>dus = dgo ⊙ go ⊙ (1 − go)</c>
/// <c>dus_2 = dgg ⊙ (1 − gg²)</c>
/// <c>dus_3 = dgf ⊙ gf ⊙ (1 − gf)</c>
/// <c>dus_4 = dgi ⊙ gi ⊙ (1 − gi)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void LSTMDelta<T, TNest>(ref T dh_nextRow, ref T dhRow, ref T tcRow, ref T goRow, ref T dc_nextRow, ref T cRow, ref T gfRow, ref T ggRow, ref T giRow,
        ref T dc_next_2Row, ref T dusRow, ref T dus_2Row, ref T dus_3Row, ref T dus_4Row, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LSTMDelta<Simd512<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref giRow, ref dc_next_2Row,
                ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LSTMDelta<Simd256<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref giRow, ref dc_next_2Row,
                ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
        else if (Vector128.IsHardwareAccelerated)
            LSTMDelta<Simd128<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref giRow, ref dc_next_2Row,
                ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
        else
            LSTMDelta<Scalar<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref giRow, ref dc_next_2Row,
                ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LSTMDelta<V, T, TNest>(ref T dh_nextRow, ref T dhRow, ref T tcRow, ref T goRow, ref T dc_nextRow, ref T cRow, ref T gfRow, ref T ggRow, ref T
        giRow, ref T dc_next_2Row, ref T dusRow, ref T dus_2Row, ref T dus_3Row, ref T dus_4Row, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int dh_nextRowStride = TNest.Stride(0);
        int dhRowStride = TNest.Stride(1);
        int tcRowStride = TNest.Stride(2);
        int goRowStride = TNest.Stride(3);
        int dc_nextRowStride = TNest.Stride(4);
        int cRowStride = TNest.Stride(5);
        int gfRowStride = TNest.Stride(6);
        int ggRowStride = TNest.Stride(7);
        int giRowStride = TNest.Stride(8);
        int dc_next_2RowStride = TNest.Stride(9);
        int dusRowStride = TNest.Stride(10);
        int dus_2RowStride = TNest.Stride(11);
        int dus_3RowStride = TNest.Stride(12);
        int dus_4RowStride = TNest.Stride(13);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < length; i += V.Count)
            {
                V dh_next = V.Load(ref dh_nextRow, i);
                V dh = V.Load(ref dhRow, i);
                V tc = V.Load(ref tcRow, i);
                V go = V.Load(ref goRow, i);
                V dc_next = V.Load(ref dc_nextRow, i);
                V c = V.Load(ref cRow, i);
                V gf = V.Load(ref gfRow, i);
                V gg = V.Load(ref ggRow, i);
                V gi = V.Load(ref giRow, i);
                V dh_2 = dh_next + dh;
                V dgo = dh_2 * tc;
                V dtc = dh_2 * go;
                V dc = dtc * (V.One - tc * tc);
                V dc_2 = dc_next + dc;
                V dgf = dc_2 * c;
                V dc_next_2 = dc_2 * gf;
                V dgi = dc_2 * gg;
                V dgg = dc_2 * gi;
                V dus = dgo * (go * (V.One - go));
                V dus_2 = dgg * (V.One - gg * gg);
                V dus_3 = dgf * (gf * (V.One - gf));
                V dus_4 = dgi * (gi * (V.One - gi));
                dc_next_2.Store(ref dc_next_2Row, i);
                VectorMath.StoreRest<V, T>(dus, ref At(ref dusRow, i), length - i, isWhole);
                VectorMath.StoreRest<V, T>(dus_2, ref At(ref dus_2Row, i), length - i, isWhole);
                VectorMath.StoreRest<V, T>(dus_3, ref At(ref dus_3Row, i), length - i, isWhole);
                VectorMath.StoreRest<V, T>(dus_4, ref At(ref dus_4Row, i), length - i, isWhole);
            }

            dh_nextRow = ref At(ref dh_nextRow, dh_nextRowStride);
            dhRow = ref At(ref dhRow, dhRowStride);
            tcRow = ref At(ref tcRow, tcRowStride);
            goRow = ref At(ref goRow, goRowStride);
            dc_nextRow = ref At(ref dc_nextRow, dc_nextRowStride);
            cRow = ref At(ref cRow, cRowStride);
            gfRow = ref At(ref gfRow, gfRowStride);
            ggRow = ref At(ref ggRow, ggRowStride);
            giRow = ref At(ref giRow, giRowStride);
            dc_next_2Row = ref At(ref dc_next_2Row, dc_next_2RowStride);
            dusRow = ref At(ref dusRow, dusRowStride);
            dus_2Row = ref At(ref dus_2Row, dus_2RowStride);
            dus_3Row = ref At(ref dus_3Row, dus_3RowStride);
            dus_4Row = ref At(ref dus_4Row, dus_4RowStride);
        }
    }
}
