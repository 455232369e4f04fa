using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The loops over the tiles of a result with a row for each sample: columns outermost, so that what a tile reads of the weights serves all samples.</summary>
internal static class SampleLoops
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TNest, TEpilogue, TPanel>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
        where TPanel : struct, ISamplePanel
    {
        int columns = TNest.Columns, leftStride = TNest.LeftStride, resultStride = TNest.ResultStride, operands = TEpilogue.Operands;
        bool hasBias = TNest.HasBias;
        for (int column = 0; column < columns; column += TPanel.Vectors * V.Count)
        {
            ref T panel = ref Unsafe.Add(ref right, column);
            ref T start = ref hasBias ? ref Unsafe.Add(ref bias, column) : ref panel;
            ref T target = ref Unsafe.Add(ref result, column);
            ref T one = ref operands > 0 ? ref Unsafe.Add(ref first, column) : ref target;
            ref T two = ref operands > 1 ? ref Unsafe.Add(ref second, column) : ref target;
            int sample = 0;
            for (; Registers.Are32 && sample + TPanel.LargeRows <= samples; sample += TPanel.LargeRows)
            {
                int place = sample * resultStride;
                TPanel.Large<V, T, TNest, TEpilogue>(
                    ref Unsafe.Add(ref left, sample * leftStride), ref panel, ref start,
                    ref Unsafe.Add(ref one, place), ref Unsafe.Add(ref two, place), ref Unsafe.Add(ref target, place));
            }

            for (; sample + TPanel.SmallRows <= samples; sample += TPanel.SmallRows)
            {
                int place = sample * resultStride;
                TPanel.Small<V, T, TNest, TEpilogue>(
                    ref Unsafe.Add(ref left, sample * leftStride), ref panel, ref start,
                    ref Unsafe.Add(ref one, place), ref Unsafe.Add(ref two, place), ref Unsafe.Add(ref target, place));
            }

            // Overlaps the tile before: faster than single rows.
            if (samples - sample > 2 && samples >= TPanel.SmallRows)
            {
                sample = samples - TPanel.SmallRows;
                int place = sample * resultStride;
                TPanel.Small<V, T, TNest, TEpilogue>(
                    ref Unsafe.Add(ref left, sample * leftStride), ref panel, ref start,
                    ref Unsafe.Add(ref one, place), ref Unsafe.Add(ref two, place), ref Unsafe.Add(ref target, place));
                continue;
            }

            for (; sample < samples; sample++)
            {
                int place = sample * resultStride;
                TPanel.Single<V, T, TNest, TEpilogue>(
                    ref Unsafe.Add(ref left, sample * leftStride), ref panel, ref start,
                    ref Unsafe.Add(ref one, place), ref Unsafe.Add(ref two, place), ref Unsafe.Add(ref target, place));
            }
        }
    }
}
