using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static NetGen.Runtime.Elements;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <content>
/// <c>a = e^(z − max(z))/Σe^(z − max(z))</c>
/// <c>L = Σ(t ⊙ (ln(Σe^(z − max(z))) − (z − max(z))))</c>
/// <c>delta = scale·(a·Σt − t)</c>
/// </content>
public static partial class RowFunctions
{
    /// <summary>A row is one vector.</summary>
    [MethodImpl(AggressiveInlining)]
    public static double SoftmaxLossAndGradient<T, TNest>(ref T zRow, ref T tRow, ref T deltaRow, T scale, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        if (TNest.WidestVector == Vector128<byte>.Count)
        {
            return SoftmaxLossAndGradient<Simd128<T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
        }

        if (TNest.WidestVector == Vector256<byte>.Count)
        {
            if (Vector256.IsHardwareAccelerated)
                return SoftmaxLossAndGradient<Simd256<T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
            else
                return SoftmaxLossAndGradient<SimdPair<Simd128<T>, T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
        }

        if (Vector512.IsHardwareAccelerated)
            return SoftmaxLossAndGradient<Simd512<T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
        else if (Vector256.IsHardwareAccelerated)
            return SoftmaxLossAndGradient<SimdPair<Simd256<T>, T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
        else
            return SoftmaxLossAndGradient<SimdPair<SimdPair<Simd128<T>, T>, T>, T, TNest>(ref zRow, ref tRow, ref deltaRow, scale, samples);
    }

    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static double SoftmaxLossAndGradient<V, T, TNest>(ref T zRow, ref T tRow, ref T deltaRow, T scale, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IRowNest
    {
        int length = TNest.Length, lanes = TNest.WidestVector / Unsafe.SizeOf<T>();
        int zRowStride = TNest.Stride(0);
        int tRowStride = TNest.Stride(1);
        int deltaRowStride = TNest.Stride(2);
        V scales = V.Create(scale);
        double loss = 0;
        for (int first = 0; first < samples; first += V.Count)
        {
            int count = Math.Min(V.Count, samples - first);
            V losses = V.Zero, sums1 = V.Zero, sums2 = V.Zero;
            // e^(z − max(z)) in a loop of its own: each sample is a long chain, and a processor looks only some of them ahead.
            for (int i = 0; i < count; i++)
            {
                V z = V.Load(ref zRow, i * zRowStride);
                V max1 = VectorMath.WholeRowMax<V, T>(VectorMath.LiveRow<V, T>(z, V.Create(T.NegativeInfinity), length, lanes), length, lanes);
                V e1 = VectorMath.Exp<V, T>(z - max1);
                V t = VectorMath.LoadRest<V, T>(ref At(ref tRow, i * tRowStride), length, length == lanes);
                losses -= VectorMath.LiveRow<V, T>(t * (z - max1), V.Zero, length, lanes);
                e1.Store(ref deltaRow, i * deltaRowStride);
            }

            for (int i = 0; i < count; i++)
            {
                V e1 = V.Load(ref deltaRow, i * deltaRowStride);
                // a = e^(z − max(z))/Σe^(z − max(z))
                V sum1 = VectorMath.WholeRowSum<V, T>(VectorMath.LiveRow<V, T>(e1, V.Zero, length, lanes), length, lanes);
                V a = e1 / sum1;
                // L = Σ(t ⊙ (ln(Σe^(z − max(z))) − (z − max(z))))
                V before = V.FirstLanes(i);
                sums1 = V.Select(before, sums1, sum1);
                V t = VectorMath.LoadRest<V, T>(ref At(ref tRow, i * tRowStride), length, length == lanes);
                V sum2 = VectorMath.WholeRowSum<V, T>(VectorMath.LiveRow<V, T>(t, V.Zero, length, lanes), length, lanes);
                sums2 = V.Select(before, sums2, sum2);
                // delta = scale·(a·Σt − t)
                V delta = scales * (a * sum2 - t);
                delta.Store(ref deltaRow, i * deltaRowStride);
            }

            zRow = ref At(ref zRow, count * zRowStride);
            tRow = ref At(ref tRow, count * tRowStride);
            deltaRow = ref At(ref deltaRow, count * deltaRowStride);
            losses += V.Select(V.FirstLanes(count), SoftmaxLossAndGradientRest<V, T>(sums1, sums2), V.Zero);
            loss += double.CreateTruncating(losses.Sum());
        }

        return loss;
    }

    // What is left of each sample's loss: ln(Σe^(z − max(z)))·Σt
    [MethodImpl(NoInlining | AggressiveOptimization)]
    private static V SoftmaxLossAndGradientRest<V, T>(V sums1, V sums2)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        return VectorMath.Log<V, T>(sums1) * sums2;
    }
}
