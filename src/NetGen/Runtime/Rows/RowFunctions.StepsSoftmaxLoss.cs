using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = e^(z − max(z))/Σe^(z − max(z))</c>
/// <c>L = c0·Σ(t ⊙ (ln(Σe^(z − max(z))) − (z − max(z))))</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double StepsSoftmaxLoss<T, TNest>(ref T zRow, ref T tRow, T c0, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            return StepsSoftmaxLoss<Simd128<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                return StepsSoftmaxLoss<Simd256<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
            else
                return StepsSoftmaxLoss<SimdPair<Simd128<T>, T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        }

        if (Vector512.IsHardwareAccelerated)
            return StepsSoftmaxLoss<Simd512<T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        else if (Vector256.IsHardwareAccelerated)
            return StepsSoftmaxLoss<SimdPair<Simd256<T>, T>, T, TNest>(ref zRow, ref tRow, c0, samples);
        else
            return StepsSoftmaxLoss<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref zRow, ref tRow, c0, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double StepsSoftmaxLoss<V, T, TNest>(ref T zRow, ref T tRow, T c0, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int zRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
        V c0s = V.Create(c0);
        double loss = 0;
        for (int first = 0; first < samples; first += V.Count)
        {
            int count = Math.Min(V.Count, samples - first);
            V losses = V.Zero, sums1 = V.Zero, sums2 = V.Zero;
            for (int i = 0; i < count; i++)
            {
                // L = c0·Σ(t ⊙ (ln(Σe^(z − max(z))) − (z − max(z))))
                V z = V.Load(ref zRow);
                V t = VectorMath.LoadRest<V, T>(ref tRow, length, length == lanes);
                V max1 = VectorMath.WholeRowMax<V, T>(VectorMath.LiveRow<V, T>(z, V.Create(T.NegativeInfinity), length, lanes), length, lanes);
                losses += VectorMath.LiveRow<V, T>(-c0s * t * (z - max1), V.Zero, length, lanes);
                V before = V.FirstLanes(i);
                V e1 = VectorMath.Exp<V, T>(z - max1);
                V sum2 = VectorMath.WholeRowSum<V, T>(VectorMath.LiveRow<V, T>(e1, V.Zero, length, lanes), length, lanes);
                sums1 = V.Select(before, sums1, sum2);
                V sum3 = VectorMath.WholeRowSum<V, T>(VectorMath.LiveRow<V, T>(t, V.Zero, length, lanes), length, lanes);
                sums2 = V.Select(before, sums2, sum3);

                zRow = ref At(ref zRow, zRowStride);
                tRow = ref At(ref tRow, tRowStride);
            }

            losses += V.Select(V.FirstLanes(count), StepsSoftmaxLossRest<V, T>(sums1, sums2, c0s), V.Zero);
            loss += double.CreateTruncating(losses.Sum());
        }

        return loss;
    }

    // What is left of each sample's loss: c0·ln(Σe^(z − max(z)))·Σt
    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static V StepsSoftmaxLossRest<V, T>(V sums1, V sums2, V c0s)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        return c0s * VectorMath.Log<V, T>(sums1) * sums2;
    }
}
