using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>sr = u + v</c>
/// <c>r = σ(sr)</c>
/// <c>sz = u_2 + v_2</c>
/// <c>z = σ(sz)</c>
/// <c>m = v_3 + bn</c>
/// <c>q = r ⊙ m</c>
/// <c>sn = u_3 + q</c>
/// <c>n = tanh(sn)</c>
/// <c>h_2 = (1 − z) ⊙ n + z ⊙ h</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void GRUGates2<T, TNest>(ref T uRow, ref T vRow, ref T u_2Row, ref T v_2Row, ref T v_3Row, ref T bnRow, ref T u_3Row, ref T hRow, ref T rRow, ref T
        zRow, ref T mRow, ref T nRow, ref T h_2Row, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            GRUGates2<Simd512<T>, T, WholeVectors<T, TNest>>(ref uRow, ref vRow, ref u_2Row, ref v_2Row, ref v_3Row, ref bnRow, ref u_3Row, ref hRow, ref rRow, ref zRow,
                ref mRow, ref nRow, ref h_2Row, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                GRUGates2<Simd256<T>, T, RestOfRow<T, TNest>>(ref uRow, ref vRow, ref u_2Row, ref v_2Row, ref v_3Row, ref bnRow, ref u_3Row, ref hRow, ref rRow, ref zRow,
                    ref mRow, ref nRow, ref h_2Row, samples);
            else
                GRUGates2<Simd128<T>, T, RestOfRow<T, TNest>>(ref uRow, ref vRow, ref u_2Row, ref v_2Row, ref v_3Row, ref bnRow, ref u_3Row, ref hRow, ref rRow, ref zRow,
                    ref mRow, ref nRow, ref h_2Row, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            GRUGates2<Simd512<T>, T, TNest>(ref uRow, ref vRow, ref u_2Row, ref v_2Row, ref v_3Row, ref bnRow, ref u_3Row, ref hRow, ref rRow, ref zRow, ref mRow, ref
                nRow, ref h_2Row, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            GRUGates2<Simd256<T>, T, TNest>(ref uRow, ref vRow, ref u_2Row, ref v_2Row, ref v_3Row, ref bnRow, ref u_3Row, ref hRow, ref rRow, ref zRow, ref mRow, ref
                nRow, ref h_2Row, samples);
        else if (Vector128.IsHardwareAccelerated)
            GRUGates2<Simd128<T>, T, TNest>(ref uRow, ref vRow, ref u_2Row, ref v_2Row, ref v_3Row, ref bnRow, ref u_3Row, ref hRow, ref rRow, ref zRow, ref mRow, ref
                nRow, ref h_2Row, samples);
        else
            GRUGates2<Scalar<T>, T, TNest>(ref uRow, ref vRow, ref u_2Row, ref v_2Row, ref v_3Row, ref bnRow, ref u_3Row, ref hRow, ref rRow, ref zRow, ref mRow, ref
                nRow, ref h_2Row, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void GRUGates2<V, T, TNest>(ref T uRow, ref T vRow, ref T u_2Row, ref T v_2Row, ref T v_3Row, ref T bnRow, ref T u_3Row, ref T hRow, ref T rRow, ref T
        zRow, ref T mRow, ref T nRow, ref T h_2Row, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int first = TNest.First, length = TNest.Length;
        bool isWhole = (length - first) % V.Count == 0;
        int uRowStride = TNest.Stride(0);
        int vRowStride = TNest.Stride(1);
        int u_2RowStride = TNest.Stride(2);
        int v_2RowStride = TNest.Stride(3);
        int v_3RowStride = TNest.Stride(4);
        int u_3RowStride = TNest.Stride(6);
        int hRowStride = TNest.Stride(7);
        int rRowStride = TNest.Stride(8);
        int zRowStride = TNest.Stride(9);
        int mRowStride = TNest.Stride(10);
        int nRowStride = TNest.Stride(11);
        int h_2RowStride = TNest.Stride(12);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = first; i < length; i += V.Count)
            {
                V u = VectorMath.LoadRest<V, T>(ref At(ref uRow, i), length - i, isWhole);
                V v = VectorMath.LoadRest<V, T>(ref At(ref vRow, i), length - i, isWhole);
                V u_2 = VectorMath.LoadRest<V, T>(ref At(ref u_2Row, i), length - i, isWhole);
                V v_2 = VectorMath.LoadRest<V, T>(ref At(ref v_2Row, i), length - i, isWhole);
                V v_3 = VectorMath.LoadRest<V, T>(ref At(ref v_3Row, i), length - i, isWhole);
                V bn = V.Load(ref bnRow, i);
                V u_3 = VectorMath.LoadRest<V, T>(ref At(ref u_3Row, i), length - i, isWhole);
                V h = V.Load(ref hRow, i);
                V sr = u + v;
                V r = VectorMath.Sigmoid<V, T>(sr);
                V sz = u_2 + v_2;
                V z = VectorMath.Sigmoid<V, T>(sz);
                V m = v_3 + bn;
                V q = r * m;
                V sn = u_3 + q;
                V n = VectorMath.Tanh<V, T>(sn);
                V h_2 = V.MultiplyAdd(V.One - z, n, z * h);
                r.Store(ref rRow, i);
                z.Store(ref zRow, i);
                m.Store(ref mRow, i);
                n.Store(ref nRow, i);
                h_2.Store(ref h_2Row, i);
            }

            uRow = ref At(ref uRow, uRowStride);
            vRow = ref At(ref vRow, vRowStride);
            u_2Row = ref At(ref u_2Row, u_2RowStride);
            v_2Row = ref At(ref v_2Row, v_2RowStride);
            v_3Row = ref At(ref v_3Row, v_3RowStride);
            u_3Row = ref At(ref u_3Row, u_3RowStride);
            hRow = ref At(ref hRow, hRowStride);
            rRow = ref At(ref rRow, rRowStride);
            zRow = ref At(ref zRow, zRowStride);
            mRow = ref At(ref mRow, mRowStride);
            nRow = ref At(ref nRow, nRowStride);
            h_2Row = ref At(ref h_2Row, h_2RowStride);
        }
    }
}
