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
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double CrossEntropyLoss<T, TNest>(ref T zRow, ref T tRow, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            return CrossEntropyLoss<Simd128<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                return CrossEntropyLoss<Simd256<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
            else
                return CrossEntropyLoss<SimdPair<Simd128<T>, T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        }

        if (Vector512.IsHardwareAccelerated)
            return CrossEntropyLoss<Simd512<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        else if (Vector256.IsHardwareAccelerated)
            return CrossEntropyLoss<SimdPair<Simd256<T>, T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        else
            return CrossEntropyLoss<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref zRow, ref tRow, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double CrossEntropyLoss<V, T, TNest>(ref T zRow, ref T tRow, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int zRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
        V c0s = V.Create(c0);
        double loss = 0;
        for (int first = 0; first < samples; first += Vector512<T>.Count)
        {
            int count = Math.Min(Vector512<T>.Count, samples - first);
            V losses = V.Zero;
            for (int i = 0; i < count; i++)
            {
                // L = c0·Σ(softplus(z) − t ⊙ z)
                V z = V.Load(ref zRow);
                V t = VectorMath.LoadRest<V, T>(ref tRow, length, length == lanes);
                losses += VectorMath.LiveRow<V, T>(c0s * (VectorMath.Softplus<V, T>(z) - t * z), V.Zero, length, lanes);

                zRow = ref At(ref zRow, zRowStride);
                tRow = ref At(ref tRow, tRowStride);
            }

            loss += double.CreateTruncating(losses.Sum());
        }

        return loss;
    }
}
