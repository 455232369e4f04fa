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
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void RNNGates<T, TNest>(ref T uRow, ref T vRow, ref T hRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (WholeVectors<T, TNest>.Fit)
        {
            RNNGates<Simd512<T>, T, WholeVectors<T, TNest>>(ref uRow, ref vRow, ref hRow, samples);
            if (RestOfRow<T, TNest>.IsHalf)
                RNNGates<Simd256<T>, T, RestOfRow<T, TNest>>(ref uRow, ref vRow, ref hRow, samples);
            else
                RNNGates<Simd128<T>, T, RestOfRow<T, TNest>>(ref uRow, ref vRow, ref hRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            RNNGates<Simd512<T>, T, TNest>(ref uRow, ref vRow, ref hRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            RNNGates<Simd256<T>, T, TNest>(ref uRow, ref vRow, ref hRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            RNNGates<Simd128<T>, T, TNest>(ref uRow, ref vRow, ref hRow, samples);
        else
            RNNGates<Scalar<T>, T, TNest>(ref uRow, ref vRow, ref hRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void RNNGates<V, T, TNest>(ref T uRow, ref T vRow, ref T hRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int first = TNest.First, length = TNest.Length;
        bool isWhole = (length - first) % V.Count == 0;
        int uRowStride = TNest.Stride(0);
        int vRowStride = TNest.Stride(1);
        int hRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = first; i < length; i += V.Count)
            {
                V u = V.Load(ref uRow, i);
                V v = V.Load(ref vRow, i);
                V us = u + v;
                V h = VectorMath.Tanh<V, T>(us);
                h.Store(ref hRow, i);
            }

            uRow = ref At(ref uRow, uRowStride);
            vRow = ref At(ref vRow, vRowStride);
            hRow = ref At(ref hRow, hRowStride);
        }
    }
}
