using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Runtime;

/// <summary>The gradients of a batch from those of its partitions.</summary>
internal static class GradientSum
{
    /// <summary>Elements that the threads' parts begin at a multiple of: whole lines of the cache.</summary>
    private const int Step = 64;

    /// <summary>Sums, in the order of the partitions.</summary>
    /// <param name="gradients">The gradients of the first partition.</param>
    /// <param name="stride">From the gradients of a partition to those of the next.</param>
    /// <param name="partitions">How many partitions there are.</param>
    /// <param name="sum">Where the sum goes.</param>
    /// <param name="count">How many gradients there are. Up to a vector's length behind them is written.</param>
    /// <param name="accumulate">Whether it is added to what is there.</param>
    /// <param name="part">Which of them.</param>
    public static void Write<T>(ref T gradients, int stride, int partitions, ref T sum, int count, bool accumulate, Partition part)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var steps = (count + Step - 1) / Step;
        var (start, end) = (part.First(steps) * Step, Math.Min(part.End(steps) * Step, count));
        if (Vector512.IsHardwareAccelerated) Write<Simd512<T>, T>(ref gradients, stride, partitions, ref sum, start, end, accumulate);
        else if (Vector256.IsHardwareAccelerated) Write<Simd256<T>, T>(ref gradients, stride, partitions, ref sum, start, end, accumulate);
        else if (Vector128.IsHardwareAccelerated) Write<Simd128<T>, T>(ref gradients, stride, partitions, ref sum, start, end, accumulate);
        else Write<Scalar<T>, T>(ref gradients, stride, partitions, ref sum, start, end, accumulate);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Write<V, T>(ref T gradients, int stride, int partitions, ref T sum, int start, int end, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = start; i < end; i += V.Count)
        {
            var total = V.Load(ref gradients, i);
            for (var partition = 1; partition < partitions; partition++) total += V.Load(ref gradients, partition * stride + i);
            if (accumulate) total += V.Load(ref sum, i);
            total.Store(ref sum, i);
        }
    }
}
