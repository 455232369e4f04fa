using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = softplus(z)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SoftplusActivate<T, TNest>(ref T zRow, ref T aRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SoftplusActivate<Simd512<T>, T, TNest>(ref zRow, ref aRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SoftplusActivate<Simd256<T>, T, TNest>(ref zRow, ref aRow, count);
        else if (Vector128.IsHardwareAccelerated)
            SoftplusActivate<Simd128<T>, T, TNest>(ref zRow, ref aRow, count);
        else
            SoftplusActivate<Scalar<T>, T, TNest>(ref zRow, ref aRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SoftplusActivate<V, T, TNest>(ref T zRow, ref T aRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V z = V.Load(ref zRow, i);
            V a = VectorMath.Softplus<V, T>(z);
            a.Store(ref aRow, i);
        }
    }
}
