using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = ½z ⊙ (1 + erf(0.707106781186548·z))</c>
/// <c>a_slope = ½(1 + erf(0.707106781186548·z)) + 0.398942280401433·z ⊙ e^(−½z²)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void GELUActivateWithSlope<T, TNest>(ref T zRow, ref T aRow, ref T a_slopeRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            GELUActivateWithSlope<Simd512<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            GELUActivateWithSlope<Simd256<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, count);
        else if (Vector128.IsHardwareAccelerated)
            GELUActivateWithSlope<Simd128<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, count);
        else
            GELUActivateWithSlope<Scalar<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void GELUActivateWithSlope<V, T, TNest>(ref T zRow, ref T aRow, ref T a_slopeRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V z = V.Load(ref zRow, i);
            V a = VectorMath.Constant<V, T>(0.5f, 0.5) * (z * VectorMath.OnePlusErf<V, T>(VectorMath.Constant<V, T>(0.70710677f, 0.7071067811865476) * z));
            V a_slope = V.MultiplyAdd(VectorMath.Constant<V, T>(0.5f, 0.5), VectorMath.OnePlusErf<V, T>(VectorMath.Constant<V, T>(0.70710677f, 0.7071067811865476) * z),
                VectorMath.Constant<V, T>(0.3989423f, 0.3989422804014327) * (z * VectorMath.Exp<V, T>(VectorMath.Constant<V, T>(-0.5f, -0.5000000000000001) * z * z)));
            a.Store(ref aRow, i);
            a_slope.Store(ref a_slopeRow, i);
        }
    }
}
