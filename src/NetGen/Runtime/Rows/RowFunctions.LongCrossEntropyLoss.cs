using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = σ(z)</c>
/// <c>L = c0·Σ(softplus(z) − t ⊙ z)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>Row by row.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double LongCrossEntropyLoss<T, TNest>(ref T zRow, ref T tRow, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (Vector512.IsHardwareAccelerated && TNest.WidestVector >= Vector512<byte>.Count)
            return LongCrossEntropyLoss<Simd512<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        else if (Vector256.IsHardwareAccelerated && TNest.WidestVector >= Vector256<byte>.Count)
            return LongCrossEntropyLoss<Simd256<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        else if (Vector128.IsHardwareAccelerated)
            return LongCrossEntropyLoss<Simd128<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        else
            return LongCrossEntropyLoss<Scalar<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double LongCrossEntropyLoss<V, T, TNest>(ref T zRow, ref T tRow, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length;
        bool isWhole = length % V.Count == 0;
        int zRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
        V c0s = V.Create(c0);
        double loss = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            V sum = V.Zero;
            for (int i = 0; i < length; i += V.Count)
            {
                V z = V.Load(ref zRow, i);
                V t = VectorMath.LoadRest<V, T>(ref At(ref tRow, i), length - i, isWhole);
                sum += VectorMath.LiveLanes<V, T>(VectorMath.Softplus<V, T>(z) - t * z, V.Zero, length - i, isWhole);
            }

            sum = V.Create(sum.Sum());
            loss += double.CreateTruncating((c0s * sum)[0]);

            zRow = ref At(ref zRow, zRowStride);
            tRow = ref At(ref tRow, tRowStride);
        }

        return loss;
    }
}
