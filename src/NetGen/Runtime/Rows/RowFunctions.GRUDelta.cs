using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dh_2 = dh_next + dh</c>
/// <c>dz = dh_2 ⊙ (h − n)</c>
/// <c>dn = dh_2 ⊙ (1 − z)</c>
/// <c>dh_3 = dh_2 ⊙ z</c>
/// <c>dsn = dn ⊙ (1 − n²)</c>
/// <c>du = dsn</c>
/// <c>dr = dsn ⊙ m</c>
/// <c>dm = dsn ⊙ r</c>
/// <c>dv = dm</c>
/// <c>dsz = dz ⊙ z ⊙ (1 − z)</c>
/// <c>du_2 = dsz</c>
/// <c>dv_2 = dsz</c>
/// <c>dsr = dr ⊙ r ⊙ (1 − r)</c>
/// <c>du_3 = dsr</c>
/// <c>dv_3 = dsr</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void GRUDelta<T, TNest>(ref T dh_nextRow, ref T dhRow, ref T nRow, ref T hRow, ref T zRow, ref T mRow, ref T rRow, ref T dh_3Row, ref T duRow, ref T
        dmRow, ref T dvRow, ref T du_2Row, ref T dv_2Row, ref T du_3Row, ref T dv_3Row, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            GRUDelta<Simd512<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref dmRow, ref dvRow, ref
                du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            GRUDelta<Simd256<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref dmRow, ref dvRow, ref
                du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
        else if (Vector128.IsHardwareAccelerated)
            GRUDelta<Simd128<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref dmRow, ref dvRow, ref
                du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
        else
            GRUDelta<Scalar<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref dmRow, ref dvRow, ref
                du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void GRUDelta<V, T, TNest>(ref T dh_nextRow, ref T dhRow, ref T nRow, ref T hRow, ref T zRow, ref T mRow, ref T rRow, ref T dh_3Row, ref T duRow, ref T
        dmRow, ref T dvRow, ref T du_2Row, ref T dv_2Row, ref T du_3Row, ref T dv_3Row, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int dh_nextRowStride = TNest.Stride(0);
        int dhRowStride = TNest.Stride(1);
        int nRowStride = TNest.Stride(2);
        int hRowStride = TNest.Stride(3);
        int zRowStride = TNest.Stride(4);
        int mRowStride = TNest.Stride(5);
        int rRowStride = TNest.Stride(6);
        int dh_3RowStride = TNest.Stride(7);
        int duRowStride = TNest.Stride(8);
        int dmRowStride = TNest.Stride(9);
        int dvRowStride = TNest.Stride(10);
        int du_2RowStride = TNest.Stride(11);
        int dv_2RowStride = TNest.Stride(12);
        int du_3RowStride = TNest.Stride(13);
        int dv_3RowStride = TNest.Stride(14);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < length; i += V.Count)
            {
                V dh_next = V.Load(ref dh_nextRow, i);
                V dh = V.Load(ref dhRow, i);
                V n = V.Load(ref nRow, i);
                V h = V.Load(ref hRow, i);
                V z = V.Load(ref zRow, i);
                V m = V.Load(ref mRow, i);
                V r = V.Load(ref rRow, i);
                V dh_2 = dh_next + dh;
                V dz = dh_2 * (h - n);
                V dn = dh_2 * (V.One - z);
                V dh_3 = dh_2 * z;
                V dsn = dn * (V.One - n * n);
                V du = dsn;
                V dr = dsn * m;
                V dm = dsn * r;
                V dv = dm;
                V dsz = dz * (z * (V.One - z));
                V du_2 = dsz;
                V dv_2 = dsz;
                V dsr = dr * (r * (V.One - r));
                V du_3 = dsr;
                V dv_3 = dsr;
                dh_3.Store(ref dh_3Row, i);
                VectorMath.StoreRest<V, T>(du, ref At(ref duRow, i), length - i, isWhole);
                dm.Store(ref dmRow, i);
                VectorMath.StoreRest<V, T>(dv, ref At(ref dvRow, i), length - i, isWhole);
                VectorMath.StoreRest<V, T>(du_2, ref At(ref du_2Row, i), length - i, isWhole);
                VectorMath.StoreRest<V, T>(dv_2, ref At(ref dv_2Row, i), length - i, isWhole);
                VectorMath.StoreRest<V, T>(du_3, ref At(ref du_3Row, i), length - i, isWhole);
                VectorMath.StoreRest<V, T>(dv_3, ref At(ref dv_3Row, i), length - i, isWhole);
            }

            dh_nextRow = ref At(ref dh_nextRow, dh_nextRowStride);
            dhRow = ref At(ref dhRow, dhRowStride);
            nRow = ref At(ref nRow, nRowStride);
            hRow = ref At(ref hRow, hRowStride);
            zRow = ref At(ref zRow, zRowStride);
            mRow = ref At(ref mRow, mRowStride);
            rRow = ref At(ref rRow, rRowStride);
            dh_3Row = ref At(ref dh_3Row, dh_3RowStride);
            duRow = ref At(ref duRow, duRowStride);
            dmRow = ref At(ref dmRow, dmRowStride);
            dvRow = ref At(ref dvRow, dvRowStride);
            du_2Row = ref At(ref du_2Row, du_2RowStride);
            dv_2Row = ref At(ref dv_2Row, dv_2RowStride);
            du_3Row = ref At(ref du_3Row, du_3RowStride);
            dv_3Row = ref At(ref dv_3Row, dv_3RowStride);
        }
    }
}
