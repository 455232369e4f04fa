using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>The loops of a <see cref="PooledGradient"/>: window by window of the pool, each in tiles of what it reaches.</summary>
internal static class PooledGradientLoops
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Scatter<V, T, TNest>(ref T plain, ref T weights, ref T grid, int samples)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        int padded = (TNest.Depth + V.Count - 1) / V.Count * V.Count, end = TNest.GridHeight * PooledSteps<TNest>.GridRow;
        Span<T> room = stackalloc T[2 * padded];
        ref T values = ref MemoryMarshal.GetReference(room);
        ref T starts = ref Unsafe.Add(ref values, padded);
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < end; i += V.Count)
                V.Zero.Store(ref grid, i);
            for (int y = 0; y + TNest.PoolHeight <= TNest.Height; y += TNest.PoolHeight)
            {
                for (int x = 0; x + TNest.PoolWidth <= TNest.Width; x += TNest.PoolWidth)
                {
                    int channels = Find<V, T, TNest>(ref Unsafe.Add(ref plain, (y * TNest.Width + x) * TNest.PlainStride), ref values, ref starts);
                    if (channels > 0)
                        Tiles<V, T, TNest>(ref values, ref starts, channels, ref weights, ref Unsafe.Add(ref grid, y * PooledSteps<TNest>.GridRow + x * TNest.GridStride));
                }
            }

            plain = ref Unsafe.Add(ref plain, TNest.Height * TNest.Width * TNest.PlainStride);
            grid = ref Unsafe.Add(ref grid, end);
        }
    }

    /// <summary>
    /// The gradients of a window's channels but for those that are 0, and where their weights begin for the places that have them: numbers whose bits the lanes keep.
    /// </summary>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Find<V, T, TNest>(ref T plain, ref T values, ref T starts)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        int found = 0;
        for (int channel = 0; channel < TNest.Depth; channel += V.Count)
        {
            V value = V.Zero, start = Lanes<V, T>(0);
            for (int y = 0; y < TNest.PoolHeight; y++)
            {
                for (int x = 0; x < TNest.PoolWidth; x++)
                {
                    ref T source = ref Unsafe.Add(ref plain, (y * TNest.Width + x) * TNest.PlainStride + channel);
                    V place = TNest.PlainStride % V.Count == 0 ? V.Load(ref source) : V.LoadPartial(ref source, TNest.Depth - channel);
                    V here = Lanes<V, T>(PooledSteps<TNest>.First - y * PooledSteps<TNest>.CopyRow - x * TNest.GridStride);
                    start = V.Select(V.Equal(place, V.Zero), start, here);
                    value += place;
                }
            }

            found += NonZeroLanes<V, T>.Keep(
                value, start, channel, TNest.Depth - channel, TNest.WeightStride, ref Unsafe.Add(ref values, found), ref Unsafe.Add(ref starts, found));
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tiles<V, T, TNest>(ref T values, ref T starts, int channels, ref T weights, ref T grid)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
    {
        int columns = PooledGradientTile<TNest>.Vectors<V, T>() * V.Count, column = 0;
        for (; column + columns <= PooledSteps<TNest>.Row; column += columns)
            Panel<V, T, TNest, WholeTiles>(ref values, ref starts, channels, ref Unsafe.Add(ref weights, column), ref Unsafe.Add(ref grid, column));
        if (PooledSteps<TNest>.Row % columns != 0)
            Panel<V, T, TNest, LastTile>(ref values, ref starts, channels, ref Unsafe.Add(ref weights, column), ref Unsafe.Add(ref grid, column));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Panel<V, T, TNest, TColumns>(ref T values, ref T starts, int channels, ref T weights, ref T grid)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TColumns : struct, ITileShare
    {
        int rows = PooledGradientTile<TNest>.Rows<V, T>(), row = 0;
        for (; row + rows <= PooledSteps<TNest>.Rows; row += rows)
        {
            PooledGradientTile<TNest>.Run<V, T, WholeTiles, TColumns>(
                ref values, ref starts, channels, ref Unsafe.Add(ref weights, row * PooledSteps<TNest>.CopyRow), ref Unsafe.Add(ref grid, row * PooledSteps<TNest>.GridRow));
        }

        if (PooledSteps<TNest>.Rows % rows != 0)
        {
            PooledGradientTile<TNest>.Run<V, T, LastTile, TColumns>(
                ref values, ref starts, channels, ref Unsafe.Add(ref weights, row * PooledSteps<TNest>.CopyRow), ref Unsafe.Add(ref grid, row * PooledSteps<TNest>.GridRow));
        }
    }

    /// <summary>An integer's bits in every lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Lanes<V, T>(int number)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        V.Create(typeof(T) == typeof(float) ? Unsafe.BitCast<float, T>(BitConverter.Int32BitsToSingle(number)) : Unsafe.BitCast<double, T>(BitConverter.Int64BitsToDouble(number)));
}
