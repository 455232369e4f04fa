using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = 0 if a ≤ −1, else 0 if 1 ≤ a, else da</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void HardTanhDelta<T, TNest>(ref T daRow, ref T aRow, ref T deltaRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            HardTanhDelta<Simd512<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            HardTanhDelta<Simd256<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else if (Vector128.IsHardwareAccelerated)
            HardTanhDelta<Simd128<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else
            HardTanhDelta<Scalar<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void HardTanhDelta<V, T, TNest>(ref T daRow, ref T aRow, ref T deltaRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V da = V.Load(ref daRow, i);
            V a = V.Load(ref aRow, i);
            V delta = V.Select(V.LessThanOrEqual(a, VectorMath.Constant<V, T>(-1f, -1.0)), V.Zero, V.Select(V.LessThanOrEqual(V.One, a), V.Zero, da));
            delta.Store(ref deltaRow, i);
        }
    }
}
