using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = 0 if z &lt; −3, else da ⊙ ((1/3)·z + ½ if z ≤ 3, else 1)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void HardSwishDelta<T, TNest>(ref T daRow, ref T zRow, ref T deltaRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            HardSwishDelta<Simd512<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            HardSwishDelta<Simd256<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, count);
        else if (Vector128.IsHardwareAccelerated)
            HardSwishDelta<Simd128<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, count);
        else
            HardSwishDelta<Scalar<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void HardSwishDelta<V, T, TNest>(ref T daRow, ref T zRow, ref T deltaRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V da = V.Load(ref daRow, i);
            V z = V.Load(ref zRow, i);
            V delta = V.Select(V.LessThan(z, VectorMath.Constant<V, T>(-3f, -3.0)), V.Zero, da * V.Select(V.LessThanOrEqual(z, VectorMath.Constant<V, T>(3f, 3.0)),
                V.MultiplyAdd(VectorMath.Constant<V, T>(0.33333334f, 0.3333333333333333), z, VectorMath.Constant<V, T>(0.5f, 0.5)), V.One));
            delta.Store(ref deltaRow, i);
        }
    }
}
