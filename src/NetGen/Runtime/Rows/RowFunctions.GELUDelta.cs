using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = da ⊙ a_slope</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void GELUDelta<T, TNest>(ref T daRow, ref T a_slopeRow, ref T deltaRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            GELUDelta<Simd512<T>, T, TNest>(ref daRow, ref a_slopeRow, ref deltaRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            GELUDelta<Simd256<T>, T, TNest>(ref daRow, ref a_slopeRow, ref deltaRow, count);
        else if (Vector128.IsHardwareAccelerated)
            GELUDelta<Simd128<T>, T, TNest>(ref daRow, ref a_slopeRow, ref deltaRow, count);
        else
            GELUDelta<Scalar<T>, T, TNest>(ref daRow, ref a_slopeRow, ref deltaRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void GELUDelta<V, T, TNest>(ref T daRow, ref T a_slopeRow, ref T deltaRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V da = V.Load(ref daRow, i);
            V a_slope = V.Load(ref a_slopeRow, i);
            V delta = da * a_slope;
            delta.Store(ref deltaRow, i);
        }
    }
}
