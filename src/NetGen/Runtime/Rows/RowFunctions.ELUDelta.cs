using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = da ⊙ (a + 1 if a ≤ 0, else 1)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void ELUDelta<T, TNest>(ref T daRow, ref T aRow, ref T deltaRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            ELUDelta<Simd512<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            ELUDelta<Simd256<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else if (Vector128.IsHardwareAccelerated)
            ELUDelta<Simd128<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
        else
            ELUDelta<Scalar<T>, T, TNest>(ref daRow, ref aRow, ref deltaRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void ELUDelta<V, T, TNest>(ref T daRow, ref T aRow, ref T deltaRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V da = V.Load(ref daRow, i);
            V a = V.Load(ref aRow, i);
            V delta = da * V.Select(V.LessThanOrEqual(a, V.Zero), a + V.One, V.One);
            delta.Store(ref deltaRow, i);
        }
    }
}
