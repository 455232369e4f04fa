using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = e^(z − max(z))/Σe^(z − max(z))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SoftmaxActivate<T, TNest>(ref T zRow, ref T aRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            SoftmaxActivate<Simd128<T>, T, TNest>(ref zRow, ref aRow, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                SoftmaxActivate<Simd256<T>, T, TNest>(ref zRow, ref aRow, samples);
            else
                SoftmaxActivate<SimdPair<Simd128<T>, T>, T, TNest>(ref zRow, ref aRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            SoftmaxActivate<Simd512<T>, T, TNest>(ref zRow, ref aRow, samples);
        else if (Vector256.IsHardwareAccelerated)
            SoftmaxActivate<SimdPair<Simd256<T>, T>, T, TNest>(ref zRow, ref aRow, samples);
        else
            SoftmaxActivate<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref zRow, ref aRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SoftmaxActivate<V, T, TNest>(ref T zRow, ref T aRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int zRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            // a = e^(z − max(z))/Σe^(z − max(z))
            V z = V.Load(ref zRow);
            V max1 = VectorMath.WholeRowMax<V, T>(VectorMath.LiveRow<V, T>(z, V.Create(T.NegativeInfinity), length, lanes), length, lanes);
            V e1 = VectorMath.Exp<V, T>(z - max1);
            V sum2 = VectorMath.WholeRowSum<V, T>(VectorMath.LiveRow<V, T>(e1, V.Zero, length, lanes), length, lanes);
            V a = e1 / sum2;
            VectorMath.StoreRest<V, T>(a, ref aRow, length, length == lanes);

            zRow = ref At(ref zRow, zRowStride);
            aRow = ref At(ref aRow, aRowStride);
        }
    }
}
