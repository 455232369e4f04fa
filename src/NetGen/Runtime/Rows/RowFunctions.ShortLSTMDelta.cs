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
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void ShortLSTMDelta<T, TNest>(ref T dh_nextRow, ref T dhRow, ref T tcRow, ref T goRow, ref T dc_nextRow, ref T cRow, ref T gfRow, ref T ggRow, ref T
        giRow, ref T dc_next_2Row, ref T dusRow, ref T dus_2Row, ref T dus_3Row, ref T dus_4Row, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            ShortLSTMDelta<Simd128<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref giRow, ref
                dc_next_2Row, ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                ShortLSTMDelta<Simd256<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref giRow, ref
                    dc_next_2Row, ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
            else
                ShortLSTMDelta<SimdPair<Simd128<T>, T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref
                    giRow, ref dc_next_2Row, ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            ShortLSTMDelta<Simd512<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref giRow, ref
                dc_next_2Row, ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
        else if (Vector256.IsHardwareAccelerated)
            ShortLSTMDelta<SimdPair<Simd256<T>, T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref ggRow, ref giRow,
                ref dc_next_2Row, ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
        else
            ShortLSTMDelta<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref dh_nextRow, ref dhRow, ref tcRow, ref goRow, ref dc_nextRow, ref cRow, ref gfRow, ref
                ggRow, ref giRow, ref dc_next_2Row, ref dusRow, ref dus_2Row, ref dus_3Row, ref dus_4Row, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void ShortLSTMDelta<V, T, TNest>(ref T dh_nextRow, ref T dhRow, ref T tcRow, ref T goRow, ref T dc_nextRow, ref T cRow, ref T gfRow, ref T ggRow, ref T
        giRow, ref T dc_next_2Row, ref T dusRow, ref T dus_2Row, ref T dus_3Row, ref T dus_4Row, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
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
            // dh_2 = dh_next + dh
            V dh_next = V.Load(ref dh_nextRow);
            V dh = V.Load(ref dhRow);
            V dh_2 = dh_next + dh;
            // dgo = dh_2 ⊙ tc
            V tc = V.Load(ref tcRow);
            V dgo = dh_2 * tc;
            // dtc = dh_2 ⊙ go
            V go = V.Load(ref goRow);
            V dtc = dh_2 * go;
            // dc = dtc ⊙ (1 − tc²)
            V dc = dtc * (V.One - tc * tc);
            // dc_2 = dc_next + dc
            V dc_next = V.Load(ref dc_nextRow);
            V dc_2 = dc_next + dc;
            // dgf = dc_2 ⊙ c
            V c = V.Load(ref cRow);
            V dgf = dc_2 * c;
            // dc_next_2 = dc_2 ⊙ gf
            V gf = V.Load(ref gfRow);
            V dc_next_2 = dc_2 * gf;
            dc_next_2.Store(ref dc_next_2Row);
            // dgi = dc_2 ⊙ gg
            V gg = V.Load(ref ggRow);
            V dgi = dc_2 * gg;
            // dgg = dc_2 ⊙ gi
            V gi = V.Load(ref giRow);
            V dgg = dc_2 * gi;
            // dus = dgo ⊙ go ⊙ (1 − go)
            V dus = dgo * (go * (V.One - go));
            VectorMath.StoreRest<V, T>(dus, ref dusRow, length, length == lanes);
            // dus_2 = dgg ⊙ (1 − gg²)
            V dus_2 = dgg * (V.One - gg * gg);
            VectorMath.StoreRest<V, T>(dus_2, ref dus_2Row, length, length == lanes);
            // dus_3 = dgf ⊙ gf ⊙ (1 − gf)
            V dus_3 = dgf * (gf * (V.One - gf));
            VectorMath.StoreRest<V, T>(dus_3, ref dus_3Row, length, length == lanes);
            // dus_4 = dgi ⊙ gi ⊙ (1 − gi)
            V dus_4 = dgi * (gi * (V.One - gi));
            VectorMath.StoreRest<V, T>(dus_4, ref dus_4Row, length, length == lanes);

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
