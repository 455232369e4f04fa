using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = z ⊙ σ(z)</c>
/// <c>a_slope = σ(z) + z ⊙ σ(z) ⊙ (1 − σ(z))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SiLUActivateWithSlope<T, TNest>(ref T zRow, ref T aRow, ref T a_slopeRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SiLUActivateWithSlope<Simd512<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SiLUActivateWithSlope<Simd256<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, count);
        else if (Vector128.IsHardwareAccelerated)
            SiLUActivateWithSlope<Simd128<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, count);
        else
            SiLUActivateWithSlope<Scalar<T>, T, TNest>(ref zRow, ref aRow, ref a_slopeRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SiLUActivateWithSlope<V, T, TNest>(ref T zRow, ref T aRow, ref T a_slopeRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V z = V.Load(ref zRow, i);
            V a = z * VectorMath.Sigmoid<V, T>(z);
            V e1 = VectorMath.Sigmoid<V, T>(z);
            V a_slope = V.MultiplyAdd(z * e1, V.One - e1, e1);
            a.Store(ref aRow, i);
            a_slope.Store(ref a_slopeRow, i);
        }
    }
}
