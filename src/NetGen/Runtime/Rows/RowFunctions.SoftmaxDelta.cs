using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = e^(z − max(z))/Σe^(z − max(z))</c>
/// <c>delta = a ⊙ (da − Σ(da ⊙ a))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void SoftmaxDelta<T, TNest>(ref T zRow, ref T daRow, ref T deltaRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            SoftmaxDelta<Simd128<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
            return;
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                SoftmaxDelta<Simd256<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
            else
                SoftmaxDelta<SimdPair<Simd128<T>, T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
            return;
        }

        if (Vector512.IsHardwareAccelerated)
            SoftmaxDelta<Simd512<T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else if (Vector256.IsHardwareAccelerated)
            SoftmaxDelta<SimdPair<Simd256<T>, T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
        else
            SoftmaxDelta<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref zRow, ref daRow, ref deltaRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void SoftmaxDelta<V, T, TNest>(ref T zRow, ref T daRow, ref T deltaRow, int samples)
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
            // a = e^(z − max(z))/Σe^(z − max(z))
            V z = V.Load(ref zRow);
            V max1 = VectorMath.WholeRowMax<V, T>(VectorMath.LiveRow<V, T>(z, V.Create(T.NegativeInfinity), length, lanes), length, lanes);
            V e1 = VectorMath.Exp<V, T>(z - max1);
            V sum2 = VectorMath.WholeRowSum<V, T>(VectorMath.LiveRow<V, T>(e1, V.Zero, length, lanes), length, lanes);
            V a = e1 / sum2;
            // delta = a ⊙ (da − Σ(da ⊙ a))
            V da = VectorMath.LoadRest<V, T>(ref daRow, length, length == lanes);
            V e2 = da * a;
            V sum3 = VectorMath.WholeRowSum<V, T>(VectorMath.LiveRow<V, T>(e2, V.Zero, length, lanes), length, lanes);
            V delta = a * (da - sum3);
            delta.Store(ref deltaRow);

            zRow = ref At(ref zRow, zRowStride);
            daRow = ref At(ref daRow, daRowStride);
            deltaRow = ref At(ref deltaRow, deltaRowStride);
        }
    }
}
