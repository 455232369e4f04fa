using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>delta = da</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SingleSquaredErrorDelta<T, TNest>(ref T daRow, ref T deltaRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            SingleSquaredErrorDelta<Simd128<T>, T, TNest>(ref daRow, ref deltaRow, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                SingleSquaredErrorDelta<Simd256<T>, T, TNest>(ref daRow, ref deltaRow, samples);
            else
                SingleSquaredErrorDelta<SimdPair<Simd128<T>, T>, T, TNest>(ref daRow, ref deltaRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            SingleSquaredErrorDelta<Simd512<T>, T, TNest>(ref daRow, ref deltaRow, samples);
        else if (Vector256.IsHardwareAccelerated)
            SingleSquaredErrorDelta<SimdPair<Simd256<T>, T>, T, TNest>(ref daRow, ref deltaRow, samples);
        else
            SingleSquaredErrorDelta<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref daRow, ref deltaRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SingleSquaredErrorDelta<V, T, TNest>(ref T daRow, ref T deltaRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int daRowStride = TNest.Stride(0);
        int deltaRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            // delta = da
            V da = VectorMath.LoadRest<V, T>(ref daRow, length, length == lanes);
            V delta = da;
            delta.Store(ref deltaRow);

            daRow = ref At(ref daRow, daRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }
    }
}
