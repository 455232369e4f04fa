using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// Rows of samples times weights that fill the caches: some rows of these at a time, panel by panel, so that a panel stays in the cache for all samples. Each block adds
/// to what the blocks before it gave, and its tiles ask for the next panel meanwhile.
/// </summary>
internal static class WeightBlocks
{
    private const int CacheLine = 64;

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TNest>(ref T left, ref T right, ref T bias, ref T result, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        int inputs = TNest.Inputs, block = TNest.Block, stride = TNest.RightStride, first = block;
        Block<V, T, FirstBlock<TNest>, Begun<T>>(ref left, ref right, ref bias, ref result, samples);
        for (; first + block <= inputs; first += block)
            Block<V, T, NextBlock<TNest>, Continued<T>>(ref Unsafe.Add(ref left, first), ref Unsafe.Add(ref right, first * stride), ref bias, ref result, samples);
        if (first < inputs)
            Block<V, T, LastBlock<TNest>, Continued<T>>(ref Unsafe.Add(ref left, first), ref Unsafe.Add(ref right, first * stride), ref bias, ref result, samples);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Block<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T result, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int width = TwoVectorSamples.Vectors * V.Count, columns = TNest.Columns;
        bool hasBias = TNest.HasBias;
        for (int column = 0; column < columns; column += width)
        {
            ref T panel = ref Unsafe.Add(ref right, column);
            ref T start = ref hasBias ? ref Unsafe.Add(ref bias, column) : ref panel;
            ref T next = ref column + width < columns ? ref Unsafe.Add(ref panel, width) : ref Unsafe.Add(ref right, TNest.Inputs * TNest.RightStride);
            Tiles<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref next, ref Unsafe.Add(ref result, column), samples);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tiles<V, T, TNest, TEpilogue>(ref T left, ref T panel, ref T start, ref T next, ref T result, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        int leftStride = TNest.LeftStride, resultStride = TNest.ResultStride, sample = 0;
        for (; Registers.Are32 && sample + TwoVectorSamples.LargeRows <= samples; sample += TwoVectorSamples.LargeRows)
        {
            ref T rows = ref Unsafe.Add(ref left, sample * leftStride), target = ref Unsafe.Add(ref result, sample * resultStride);
            TwoVectorSamples.Large<V, T, TNest, TEpilogue>(ref rows, ref panel, ref start, ref target, ref Asked(ref next, sample / TwoVectorSamples.LargeRows), ref target);
        }

        for (; sample + TwoVectorSamples.SmallRows <= samples; sample += TwoVectorSamples.SmallRows)
        {
            ref T rows = ref Unsafe.Add(ref left, sample * leftStride), target = ref Unsafe.Add(ref result, sample * resultStride);
            TwoVectorSamples.Small<V, T, TNest, TEpilogue>(ref rows, ref panel, ref start, ref target, ref Asked(ref next, sample / TwoVectorSamples.SmallRows), ref target);
        }

        for (; sample < samples; sample++)
        {
            ref T row = ref Unsafe.Add(ref left, sample * leftStride), target = ref Unsafe.Add(ref result, sample * resultStride);
            TwoVectorSamples.Single<V, T, TNest, TEpilogue>(ref row, ref panel, ref start, ref target, ref Asked(ref next, sample), ref target);
        }

        // Each tile asks for another line of the panel's rows.
        static ref T Asked(ref T next, int tile) => ref Unsafe.Add(ref next, tile * (CacheLine / Unsafe.SizeOf<T>()) % (TwoVectorSamples.Vectors * V.Count));
    }
}
