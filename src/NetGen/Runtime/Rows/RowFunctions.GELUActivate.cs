using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = ½z ⊙ (1 + erf(0.707106781186548·z))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void GELUActivate<T, TNest>(ref T zRow, ref T aRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            GELUActivate<Simd512<T>, T, TNest>(ref zRow, ref aRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            GELUActivate<Simd256<T>, T, TNest>(ref zRow, ref aRow, count);
        else if (Vector128.IsHardwareAccelerated)
            GELUActivate<Simd128<T>, T, TNest>(ref zRow, ref aRow, count);
        else
            GELUActivate<Scalar<T>, T, TNest>(ref zRow, ref aRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void GELUActivate<V, T, TNest>(ref T zRow, ref T aRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V z = V.Load(ref zRow, i);
            V a = VectorMath.Constant<V, T>(0.5f, 0.5) * (z * VectorMath.OnePlusErf<V, T>(VectorMath.Constant<V, T>(0.70710677f, 0.7071067811865476) * z));
            a.Store(ref aRow, i);
        }
    }
}
