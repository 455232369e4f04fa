using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = da ⊙ (1/(1 + |z|) − z ⊙ sign(z)/(1 + |z|)²)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SoftsignDelta<T, TNest>(ref T daRow, ref T zRow, ref T deltaRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            SoftsignDelta<Simd512<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            SoftsignDelta<Simd256<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, count);
        else if (Vector128.IsHardwareAccelerated)
            SoftsignDelta<Simd128<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, count);
        else
            SoftsignDelta<Scalar<T>, T, TNest>(ref daRow, ref zRow, ref deltaRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SoftsignDelta<V, T, TNest>(ref T daRow, ref T zRow, ref T deltaRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V da = V.Load(ref daRow, i);
            V z = V.Load(ref zRow, i);
            V e1 = V.One + V.Abs(z);
            V delta = da * (V.One / e1 - z * VectorMath.Sign<V, T>(z) / (e1 * e1));
            delta.Store(ref deltaRow, i);
        }
    }
}
