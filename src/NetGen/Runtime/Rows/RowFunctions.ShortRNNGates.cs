using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>us = u + v</c>
/// <c>h = tanh(us)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>All rows in one loop.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void ShortRNNGates<T, TNest>(ref T uRow, ref T vRow, ref T hRow, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            ShortRNNGates<Simd512<T>, T, TNest>(ref uRow, ref vRow, ref hRow, count);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            ShortRNNGates<Simd256<T>, T, TNest>(ref uRow, ref vRow, ref hRow, count);
        else if (Vector128.IsHardwareAccelerated)
            ShortRNNGates<Simd128<T>, T, TNest>(ref uRow, ref vRow, ref hRow, count);
        else
            ShortRNNGates<Scalar<T>, T, TNest>(ref uRow, ref vRow, ref hRow, count);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void ShortRNNGates<V, T, TNest>(ref T uRow, ref T vRow, ref T hRow, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        for (int i = 0; i < count; i += V.Count)
        {
            V u = V.Load(ref uRow, i);
            V v = V.Load(ref vRow, i);
            V us = u + v;
            V h = VectorMath.Tanh<V, T>(us);
            h.Store(ref hRow, i);
        }
    }
}
