using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>dh_2 = dh_next + dh</c>
/// <c>du = dh_2 ⊙ (1 − h²)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void RNNCopy<T, TNest>(ref T dh_nextRow, ref T dhRow, ref T hRow, ref T duRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            RNNCopy<Simd512<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref hRow, ref duRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            RNNCopy<Simd256<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref hRow, ref duRow, count);
        else if (Vector128.IsHardwareAccelerated)
            RNNCopy<Simd128<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref hRow, ref duRow, count);
        else
            RNNCopy<Scalar<T>, T, TNest>(ref dh_nextRow, ref dhRow, ref hRow, ref duRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void RNNCopy<V, T, TNest>(ref T dh_nextRow, ref T dhRow, ref T hRow, ref T duRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V dh_next = V.Load(ref dh_nextRow, i);
            V dh = V.Load(ref dhRow, i);
            V h = V.Load(ref hRow, i);
            V dh_2 = dh_next + dh;
            V du = dh_2 * (V.One - h * h);
            du.Store(ref duRow, i);
        }
    }
}
