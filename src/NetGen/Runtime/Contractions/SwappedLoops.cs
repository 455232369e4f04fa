using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Rows of samples times the transpose of weights that fill the caches. The weights are read as they lie, once for as many samples as lie side by side in a tile: samples
/// are transposed instead, and the tile turned back to where their rows are.
/// </summary>
internal static class SwappedLoops
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TNest>(ref T left, ref T weights, ref T transposed, ref T result, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        int width = TwoVectorSamples.Vectors * V.Count, leftStride = TNest.LeftStride, resultStride = TNest.ResultStride;
        ref T tile = ref MemoryMarshal.GetReference(stackalloc T[TwoVectorSamples.LargeRows * width]);
        for (int sample = 0; sample < samples; sample += width)
        {
            int count = Math.Min(width, samples - sample);
            Matrix.Transpose(ref Unsafe.Add(ref left, sample * leftStride), count, TNest.Inputs, leftStride, ref transposed, count);
            Rows<V, T, TNest>(ref weights, ref transposed, ref tile, ref Unsafe.Add(ref result, sample * resultStride), count);
        }
    }

    private static void Rows<V, T, TNest>(ref T weights, ref T samples, ref T tile, ref T result, int count)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
    {
        int rows = TNest.Columns, stride = TNest.RightStride, resultStride = TNest.ResultStride, width = TwoVectorSamples.Vectors * V.Count, row = 0;
        for (; Registers.Are32 && row + TwoVectorSamples.LargeRows <= rows; row += TwoVectorSamples.LargeRows)
        {
            SwappedTiles.Tile8x2<V, T, TNest>(ref Unsafe.Add(ref weights, row * stride), ref samples, ref tile, count);
            Matrix.Transpose(ref tile, TwoVectorSamples.LargeRows, count, width, ref Unsafe.Add(ref result, row), resultStride);
        }

        for (; row + TwoVectorSamples.SmallRows <= rows; row += TwoVectorSamples.SmallRows)
        {
            SwappedTiles.Tile6x2<V, T, TNest>(ref Unsafe.Add(ref weights, row * stride), ref samples, ref tile, count);
            Matrix.Transpose(ref tile, TwoVectorSamples.SmallRows, count, width, ref Unsafe.Add(ref result, row), resultStride);
        }

        for (; row < rows; row++)
        {
            SwappedTiles.Tile1x2<V, T, TNest>(ref Unsafe.Add(ref weights, row * stride), ref samples, ref tile, count);
            Matrix.Transpose(ref tile, 1, count, width, ref Unsafe.Add(ref result, row), resultStride);
        }
    }
}
