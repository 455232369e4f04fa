using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = σ(z)</c>
/// <c>delta = da ⊙ a ⊙ (1 − a)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SingleCrossEntropyDelta<T, TNest>(ref T zRow, ref T daRow, ref T deltaRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            SingleCrossEntropyDelta<Simd128<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                SingleCrossEntropyDelta<Simd256<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
            else
                SingleCrossEntropyDelta<SimdPair<Simd128<T>, T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            SingleCrossEntropyDelta<Simd512<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else if (Vector256.IsHardwareAccelerated)
            SingleCrossEntropyDelta<SimdPair<Simd256<T>, T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else
            SingleCrossEntropyDelta<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SingleCrossEntropyDelta<V, T, TNest>(ref T zRow, ref T daRow, ref T deltaRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int zRowStride = TNest.Stride(0);
        int daRowStride = TNest.Stride(1);
        int deltaRowStride = TNest.Stride(2);
        for (int sample = 0; sample < samples; sample++)
        {
            // a = σ(z)
            V z = V.Load(ref zRow);
            V a = VectorMath.Sigmoid<V, T>(z);
            // delta = da ⊙ a ⊙ (1 − a)
            V da = VectorMath.LoadRest<V, T>(ref daRow, length, length == lanes);
            V delta = da * (a * (V.One - a));
            delta.Store(ref deltaRow);

            zRow = ref At(ref zRow, zRowStride);
            daRow = ref At(ref daRow, daRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }
    }
}
