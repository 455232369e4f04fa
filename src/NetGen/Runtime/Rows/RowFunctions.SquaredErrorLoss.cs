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
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double SquaredErrorLoss<T, TNest>(ref T aRow, ref T tRow, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            return SquaredErrorLoss<Simd128<T>, T, TNest>(ref aRow, ref tRow, c0, samples);
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                return SquaredErrorLoss<Simd256<T>, T, TNest>(ref aRow, ref tRow, c0, samples);
            else
                return SquaredErrorLoss<SimdPair<Simd128<T>, T>, T, TNest>(ref aRow, ref tRow, c0, samples);
        }

        if (Vector512.IsHardwareAccelerated)
            return SquaredErrorLoss<Simd512<T>, T, TNest>(ref aRow, ref tRow, c0, samples);
        else if (Vector256.IsHardwareAccelerated)
            return SquaredErrorLoss<SimdPair<Simd256<T>, T>, T, TNest>(ref aRow, ref tRow, c0, samples);
        else
            return SquaredErrorLoss<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref aRow, ref tRow, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double SquaredErrorLoss<V, T, TNest>(ref T aRow, ref T tRow, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int aRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
        V c0s = V.Create(c0);
        double loss = 0;
        for (int first = 0; first < samples; first += Vector512<T>.Count)
        {
            int count = Math.Min(Vector512<T>.Count, samples - first);
            V losses = V.Zero;
            for (int i = 0; i < count; i++)
            {
                // L = c0·Σ(a − t)²
                V a = V.Load(ref aRow);
                V t = VectorMath.LoadRest<V, T>(ref tRow, length, length == lanes);
                V e1 = a - t;
                losses += VectorMath.LiveRow<V, T>(c0s * e1 * e1, V.Zero, length, lanes);

                aRow = ref At(ref aRow, aRowStride);
                tRow = ref At(ref tRow, tRowStride);
            }

            loss += double.CreateTruncating(losses.Sum());
        }

        return loss;
    }
}
