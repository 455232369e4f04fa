using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = z</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SingleCopy<T, TNest>(ref T zRow, ref T aRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            SingleCopy<Simd128<T>, T, TNest>(ref zRow, ref aRow, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                SingleCopy<Simd256<T>, T, TNest>(ref zRow, ref aRow, samples);
            else
                SingleCopy<SimdPair<Simd128<T>, T>, T, TNest>(ref zRow, ref aRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            SingleCopy<Simd512<T>, T, TNest>(ref zRow, ref aRow, samples);
        else if (Vector256.IsHardwareAccelerated)
            SingleCopy<SimdPair<Simd256<T>, T>, T, TNest>(ref zRow, ref aRow, samples);
        else
            SingleCopy<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref zRow, ref aRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SingleCopy<V, T, TNest>(ref T zRow, ref T aRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int zRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            // a = z
            V z = V.Load(ref zRow);
            V a = z;
            VectorMath.StoreRest<V, T>(a, ref aRow, length, length == lanes);

            zRow = ref At(ref zRow, zRowStride);
            aRow = ref At(ref aRow, aRowStride);
        }
    }
}
