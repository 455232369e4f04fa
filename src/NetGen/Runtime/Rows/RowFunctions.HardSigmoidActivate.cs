using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = 0 if z ≤ −3, else 1 if 3 ≤ z, else z/6 + ½</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void HardSigmoidActivate<T, TNest>(ref T zRow, ref T aRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            HardSigmoidActivate<Simd512<T>, T, TNest>(ref zRow, ref aRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            HardSigmoidActivate<Simd256<T>, T, TNest>(ref zRow, ref aRow, count);
        else if (Vector128.IsHardwareAccelerated)
            HardSigmoidActivate<Simd128<T>, T, TNest>(ref zRow, ref aRow, count);
        else
            HardSigmoidActivate<Scalar<T>, T, TNest>(ref zRow, ref aRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void HardSigmoidActivate<V, T, TNest>(ref T zRow, ref T aRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V z = V.Load(ref zRow, i);
            V a = V.Select(V.LessThanOrEqual(z, VectorMath.Constant<V, T>(-3f, -3.0)), V.Zero, V.Select(V.LessThanOrEqual(VectorMath.Constant<V, T>(3f, 3.0), z), V.One, z
                / VectorMath.Constant<V, T>(6f, 6.0) + VectorMath.Constant<V, T>(0.5f, 0.5)));
            a.Store(ref aRow, i);
        }
    }
}
