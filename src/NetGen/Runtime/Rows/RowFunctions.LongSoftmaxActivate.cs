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
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static void LongSoftmaxActivate<T, TNest>(ref T zRow, ref T aRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            LongSoftmaxActivate<Simd512<T>, T, TNest>(ref zRow, ref aRow, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            LongSoftmaxActivate<Simd256<T>, T, TNest>(ref zRow, ref aRow, samples);
        else if (Vector128.IsHardwareAccelerated)
            LongSoftmaxActivate<Simd128<T>, T, TNest>(ref zRow, ref aRow, samples);
        else
            LongSoftmaxActivate<Scalar<T>, T, TNest>(ref zRow, ref aRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static void LongSoftmaxActivate<V, T, TNest>(ref T zRow, ref T aRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int zRowStride = TNest.Stride(0);
        int aRowStride = TNest.Stride(1);
        for (int sample = 0; sample < samples; sample++)
        {
            V max = V.Create(T.NegativeInfinity);
            for (int i = 0; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                max = V.Max(max, VectorMath.LiveLanes<V, T>(z, V.Create(T.NegativeInfinity), length - i, isWhole));
            }

            max = V.Create(max.MaxLane());
            V sum = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                V e1 = VectorMath.Exp<V, T>(z - max);
                VectorMath.StoreRest<V, T>(e1, ref At(ref aRow, i), length - i, isWhole);
                sum += VectorMath.LiveLanes<V, T>(e1, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            V e2 = V.One / sum;
            for (int i = 0; i < length; i += V.Count)
            {
                V e3 = VectorMath.LoadRest<V, T>(ref At(ref aRow, i), length - i, isWhole);
                V a = e3 * e2;
                VectorMath.StoreRest<V, T>(a, ref At(ref aRow, i), length - i, isWhole);
            }

            zRow = ref At(ref zRow, zRowStride);
            aRow = ref At(ref aRow, aRowStride);
        }
    }
}
