using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = 0 if a ≤ 0, else 0 if 1 ≤ a, else (1/6)·da</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void HardSigmoidDelta<T, TNest>(ref T daRow, ref T aRow, ref T deltaRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            HardSigmoidDelta<Simd512<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            HardSigmoidDelta<Simd256<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else if (Vector128.IsHardwareAccelerated)
            HardSigmoidDelta<Simd128<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else
            HardSigmoidDelta<Scalar<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void HardSigmoidDelta<V, T, TNest>(ref T daRow, ref T aRow, ref T deltaRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V da = V.Load(ref daRow, i);
            V a = V.Load(ref aRow, i);
            V delta = V.Select(V.LessThanOrEqual(a, V.Zero), V.Zero, V.Select(V.LessThanOrEqual(V.One, a), V.Zero, VectorMath.Constant<V, T>(0.16666667f,
                0.16666666666666666) * da));
            delta.Store(ref deltaRow, i);
        }
    }
}
