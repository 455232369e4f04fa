using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
        if (samples == 1 && TPanel.Vectors == TwoVectorSamples.Vectors)
        {
            SingleRow<V, T, TNest, TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
            return;
        }

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

    /// <summary>Weights are read once: with more vectors side by side they are read more nearly in the order in which they lie.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SingleRow<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (V.Count == Vector512<T>.Count && LinesOfRow<T, TNest>.Fit && LinesOfRow<T, TNest>.AreAcross(ref right))
        {
            LinesOfRow<T, TNest>.Run<TEpilogue>(ref left, ref right, ref bias, ref first, ref second, ref result);
            return;
        }

        int vectors = (TNest.Columns + V.Count - 1) / V.Count, operands = TEpilogue.Operands;
        bool hasBias = TNest.HasBias;
        for (int vector = 0; vector < vectors; vector += 8)
        {
            int column = vector * V.Count;
            ref T panel = ref Unsafe.Add(ref right, column);
            ref T start = ref hasBias ? ref Unsafe.Add(ref bias, column) : ref panel;
            ref T target = ref Unsafe.Add(ref result, column);
            ref T one = ref operands > 0 ? ref Unsafe.Add(ref first, column) : ref target;
            ref T two = ref operands > 1 ? ref Unsafe.Add(ref second, column) : ref target;
            switch (vectors - vector >= 8 ? 8 : vectors % 8)
            {
                case 1: SampleTiles.Tile1x1<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
                case 2: SampleTiles.Tile1x2<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
                case 3: SampleTiles.Tile1x3<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
                case 4: SampleTiles.Tile1x4<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
                case 5: SampleTiles.Tile1x5<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
                case 6: SampleTiles.Tile1x6<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
                case 7: SampleTiles.Tile1x7<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
                default: SampleTiles.Tile1x8<V, T, TNest, TEpilogue>(ref left, ref panel, ref start, ref one, ref two, ref target); break;
            }
        }
    }
}
