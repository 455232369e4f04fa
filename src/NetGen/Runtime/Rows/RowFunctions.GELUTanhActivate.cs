using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = ½z ⊙ (1 + tanh(0.797884560802865·(z + 0.044715·z³)))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void GELUTanhActivate<T, TNest>(ref T zRow, ref T aRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            GELUTanhActivate<Simd512<T>, T, TNest>(ref zRow, ref aRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            GELUTanhActivate<Simd256<T>, T, TNest>(ref zRow, ref aRow, count);
        else if (Vector128.IsHardwareAccelerated)
            GELUTanhActivate<Simd128<T>, T, TNest>(ref zRow, ref aRow, count);
        else
            GELUTanhActivate<Scalar<T>, T, TNest>(ref zRow, ref aRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void GELUTanhActivate<V, T, TNest>(ref T zRow, ref T aRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V z = V.Load(ref zRow, i);
            V a = VectorMath.Constant<V, T>(0.5f, 0.5) * (z * (V.One + VectorMath.Tanh<V, T>(VectorMath.Constant<V, T>(0.7978846f, 0.7978845608028654) *
                V.MultiplyAdd(VectorMath.Constant<V, T>(0.044715f, 0.044715) * z, z * z, z))));
            a.Store(ref aRow, i);
        }
    }
}
