using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>L = Σ(a − t)²</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double SingleMeanSquaredErrorLoss<T, TNest>(ref T aRow, ref T tRow, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            return SingleMeanSquaredErrorLoss<Simd128<T>, T, TNest>(ref aRow, ref tRow, samples);
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                return SingleMeanSquaredErrorLoss<Simd256<T>, T, TNest>(ref aRow, ref tRow, samples);
            else
                return SingleMeanSquaredErrorLoss<SimdPair<Simd128<T>, T>, T, TNest>(ref aRow, ref tRow, samples);
        }

        if (Vector512.IsHardwareAccelerated)
            return SingleMeanSquaredErrorLoss<Simd512<T>, T, TNest>(ref aRow, ref tRow, samples);
        else if (Vector256.IsHardwareAccelerated)
            return SingleMeanSquaredErrorLoss<SimdPair<Simd256<T>, T>, T, TNest>(ref aRow, ref tRow, samples);
        else
            return SingleMeanSquaredErrorLoss<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref aRow, ref tRow, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double SingleMeanSquaredErrorLoss<V, T, TNest>(ref T aRow, ref T tRow, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int aRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
        double loss = 0;
        for (int first = 0; first < samples; first += Vector512<T>.Count)
        {
            int count = Math.Min(Vector512<T>.Count, samples - first);
            V losses = V.Zero;
            for (int i = 0; i < count; i++)
            {
                // L = Σ(a − t)²
                V a = V.Load(ref aRow);
                V t = VectorMath.LoadRest<V, T>(ref tRow, length, length == lanes);
                V e1 = a - t;
                losses += VectorMath.LiveRow<V, T>(e1 * e1, V.Zero, length, lanes);

                aRow = ref At(ref aRow, aRowStride);
                tRow = ref At(ref tRow, tRowStride);
            }

            loss += double.CreateTruncating(losses.Sum());
        }

        return loss;
    }
}
