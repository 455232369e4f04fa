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
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void ShortGRUDelta<T, TNest>(ref T dh_nextRow, ref T dhRow, ref T nRow, ref T hRow, ref T zRow, ref T mRow, ref T rRow, ref T dh_3Row, ref T duRow, ref
        T dmRow, ref T dvRow, ref T du_2Row, ref T dv_2Row, ref T du_3Row, ref T dv_3Row, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            ShortGRUDelta<Simd128<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref dmRow, ref dvRow,
                ref du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                ShortGRUDelta<Simd256<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref dmRow, ref
                    dvRow, ref du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
            else
                ShortGRUDelta<SimdPair<Simd128<T>, T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref
                    dmRow, ref dvRow, ref du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            ShortGRUDelta<Simd512<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref dmRow, ref dvRow,
                ref du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
        else if (Vector256.IsHardwareAccelerated)
            ShortGRUDelta<SimdPair<Simd256<T>, T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref duRow, ref
                dmRow, ref dvRow, ref du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
        else
            ShortGRUDelta<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref dh_nextRow, ref dhRow, ref nRow, ref hRow, ref zRow, ref mRow, ref rRow, ref dh_3Row, ref
                duRow, ref dmRow, ref dvRow, ref du_2Row, ref dv_2Row, ref du_3Row, ref dv_3Row, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void ShortGRUDelta<V, T, TNest>(ref T dh_nextRow, ref T dhRow, ref T nRow, ref T hRow, ref T zRow, ref T mRow, ref T rRow, ref T dh_3Row, ref T duRow,
        ref T dmRow, ref T dvRow, ref T du_2Row, ref T dv_2Row, ref T du_3Row, ref T dv_3Row, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
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
            // dh_2 = dh_next + dh
            V dh_next = V.Load(ref dh_nextRow);
            V dh = V.Load(ref dhRow);
            V dh_2 = dh_next + dh;
            // dz = dh_2 ⊙ (h − n)
            V n = V.Load(ref nRow);
            V h = V.Load(ref hRow);
            V dz = dh_2 * (h - n);
            // dn = dh_2 ⊙ (1 − z)
            V z = V.Load(ref zRow);
            V dn = dh_2 * (V.One - z);
            // dh_3 = dh_2 ⊙ z
            V dh_3 = dh_2 * z;
            dh_3.Store(ref dh_3Row);
            // dsn = dn ⊙ (1 − n²)
            V dsn = dn * (V.One - n * n);
            // du = dsn
            V du = dsn;
            VectorMath.StoreRest<V, T>(du, ref duRow, length, length == lanes);
            // dr = dsn ⊙ m
            V m = V.Load(ref mRow);
            V dr = dsn * m;
            // dm = dsn ⊙ r
            V r = V.Load(ref rRow);
            V dm = dsn * r;
            dm.Store(ref dmRow);
            // dv = dm
            V dv = dm;
            VectorMath.StoreRest<V, T>(dv, ref dvRow, length, length == lanes);
            // dsz = dz ⊙ z ⊙ (1 − z)
            V dsz = dz * (z * (V.One - z));
            // du_2 = dsz
            V du_2 = dsz;
            VectorMath.StoreRest<V, T>(du_2, ref du_2Row, length, length == lanes);
            // dv_2 = dsz
            V dv_2 = dsz;
            VectorMath.StoreRest<V, T>(dv_2, ref dv_2Row, length, length == lanes);
            // dsr = dr ⊙ r ⊙ (1 − r)
            V dsr = dr * (r * (V.One - r));
            // du_3 = dsr
            V du_3 = dsr;
            VectorMath.StoreRest<V, T>(du_3, ref du_3Row, length, length == lanes);
            // dv_3 = dsr
            V dv_3 = dsr;
            VectorMath.StoreRest<V, T>(dv_3, ref dv_3Row, length, length == lanes);

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
