using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>L = c0·Σ(a − t)²</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double LongSquaredErrorLoss<T, TNest>(ref T aRow, ref T tRow, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            return LongSquaredErrorLoss<Simd512<T>, T, TNest>(ref aRow, ref tRow, c0, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            return LongSquaredErrorLoss<Simd256<T>, T, TNest>(ref aRow, ref tRow, c0, samples);
        else if (Vector128.IsHardwareAccelerated)
            return LongSquaredErrorLoss<Simd128<T>, T, TNest>(ref aRow, ref tRow, c0, samples);
        else
            return LongSquaredErrorLoss<Scalar<T>, T, TNest>(ref aRow, ref tRow, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double LongSquaredErrorLoss<V, T, TNest>(ref T aRow, ref T tRow, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int aRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
        V c0s = V.Create(c0);
        double loss = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V a = V.Load(ref aRow, i);
                V t = VectorMath.LoadRest<V, T>(ref At(ref tRow, i), length - i, isWhole);
                V e1 = a - t;
                sum += VectorMath.LiveLanes<V, T>(e1 * e1, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            loss += double.CreateTruncating((c0s * sum)[0]);

            aRow = ref At(ref aRow, aRowStride);
            tRow = ref At(ref tRow, tRowStride);
        }

        return loss;
    }
}
