using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = σ(z)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SingleCrossEntropyActivate<T, TNest>(ref T zRow, ref T aRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            SingleCrossEntropyActivate<Simd128<T>, T, TNest>(ref zRow, ref aRow, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                SingleCrossEntropyActivate<Simd256<T>, T, TNest>(ref zRow, ref aRow, samples);
            else
                SingleCrossEntropyActivate<SimdPair<Simd128<T>, T>, T, TNest>(ref zRow, ref aRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            SingleCrossEntropyActivate<Simd512<T>, T, TNest>(ref zRow, ref aRow, samples);
        else if (Vector256.IsHardwareAccelerated)
            SingleCrossEntropyActivate<SimdPair<Simd256<T>, T>, T, TNest>(ref zRow, ref aRow, samples);
        else
            SingleCrossEntropyActivate<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref zRow, ref aRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SingleCrossEntropyActivate<V, T, TNest>(ref T zRow, ref T aRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int zRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            // a = σ(z)
            V z = V.Load(ref zRow);
            V a = VectorMath.Sigmoid<V, T>(z);
            VectorMath.StoreRest<V, T>(a, ref aRow, length, length == lanes);

            zRow = ref At(ref zRow, zRowStride);
            aRow = ref At(ref aRow, aRowStride);
        }
    }
}
