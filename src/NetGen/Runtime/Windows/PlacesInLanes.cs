using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>
/// Convolutions of one channel to a few, whose lanes are places and not channels, so that none is idle; what is computed is turned to rows of channels in registers.
/// Generated code calls these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PlacesInLanes
{
    /// <summary>The same as <see cref="WindowContraction.Gather"/>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TNest">
    /// Its numbers: one channel without a gap between places, windows one place apart in a row, rows of the result of four elements for up to four columns and of eight for up to
    /// eight. A row of windows, or half of the only one, fills half a vector of 512 bits at least.
    /// </typeparam>
    /// <typeparam name="TEpilogue">What is computed of the sums alone before they are stored.</typeparam>
    /// <param name="grid">A picture for each sample.</param>
    /// <param name="weights">A row for each tap.</param>
    /// <param name="bias">What the sums start from; anything where the nest has none.</param>
    /// <param name="first">Anything.</param>
    /// <param name="second">Anything.</param>
    /// <param name="plain">Where the result goes.</param>
    /// <param name="samples">How many pictures there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gather<T, TNest, TEpilogue>(ref T grid, ref T weights, ref T bias, ref T first, ref T second, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
    {
        if (!Avx512F.IsSupported)
            WindowContraction.Gather<T, TNest, TEpilogue>(ref grid, ref weights, ref bias, ref first, ref second, ref plain, samples);
        else if (TNest.PoolHeight == 2)
            GatherSamples<T, TNest, TEpilogue, PoolOfSquares>(ref grid, ref weights, ref bias, ref plain, samples);
        else if (TNest.PoolWidth == 2)
            GatherSamples<T, TNest, TEpilogue, PoolOfPairs>(ref grid, ref weights, ref bias, ref plain, samples);
        else
            GatherSamples<T, TNest, TEpilogue, NoPool>(ref grid, ref weights, ref bias, ref plain, samples);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void GatherSamples<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T plain, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        int height = TNest.PoolHeight == 2 ? TNest.Height : Math.Max(1, TNest.Height - 1), step = TNest.PoolHeight == 2 ? 1 : 2;
        int gridRow = TNest.PoolHeight * WindowSteps<TNest>.Row, plainRow = TNest.Width * TNest.PlainStride, plainStep = TNest.Height * plainRow;
        for (int sample = 0; sample < samples; sample++)
        {
            for (int pair = 0; pair < PlaceSteps<TNest>.Pairs; pair++)
            {
                int y = Math.Min(pair * step, height - 1);
                GatherRows<T, TNest, TEpilogue, TPool>(ref Unsafe.Add(ref grid, y * gridRow), ref weights, ref bias, ref Unsafe.Add(ref plain, y * plainRow));
            }

            grid = ref Unsafe.Add(ref grid, WindowSteps<TNest>.Sample);
            plain = ref Unsafe.Add(ref plain, plainStep);
        }
    }

    /// <summary>Tiles of three halves of a vector, of two and of one; the last one ends where rows do, and has some places of the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherRows<T, TNest, TEpilogue, TPool>(ref T grid, ref T weights, ref T bias, ref T plain)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        int half = Vector256<T>.Count, width = PlaceSteps<TNest>.Width, x = 0;
        for (int left = (width + half - 1) / half; left > 0;)
        {
            // Four halves are better two and two.
            int halves = width < 2 * half ? 1 : width < 3 * half ? Math.Min(left, 2) : left is 2 or 4 ? 2 : Math.Min(left, 3);
            int start = Math.Min(x, width - halves * half);
            ref T target = ref Unsafe.Add(ref plain, start / TNest.PoolWidth * TNest.PlainStride);
            Tile<T, TNest, TEpilogue, TPool>(halves, ref Unsafe.Add(ref grid, start), ref weights, ref bias, ref target);
            (x, left) = (x + halves * half, left - halves);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile<T, TNest, TEpilogue, TPool>(int halves, ref T grid, ref T weights, ref T bias, ref T plain)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TEpilogue : struct, IEpilogue<T>
        where TPool : struct
    {
        switch (TNest.Columns, halves)
        {
            case (1, 1): PlaceTiles.Tile1x1<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (1, 2): PlaceTiles.Tile1x2<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (1, 3): PlaceTiles.Tile1x3<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (2, 1): PlaceTiles.Tile2x1<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (2, 2): PlaceTiles.Tile2x2<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (2, 3): PlaceTiles.Tile2x3<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (3, 1): PlaceTiles.Tile3x1<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (3, 2): PlaceTiles.Tile3x2<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (3, 3): PlaceTiles.Tile3x3<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (4, 1): PlaceTiles.Tile4x1<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (4, 2): PlaceTiles.Tile4x2<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (4, 3): PlaceTiles.Tile4x3<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (5, 1): PlaceTiles.Tile5x1<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (5, 2): PlaceTiles.Tile5x2<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (5, 3): PlaceTiles.Tile5x3<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (6, 1): PlaceTiles.Tile6x1<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (6, 2): PlaceTiles.Tile6x2<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (6, 3): PlaceTiles.Tile6x3<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (7, 1): PlaceTiles.Tile7x1<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (7, 2): PlaceTiles.Tile7x2<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (7, 3): PlaceTiles.Tile7x3<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (8, 1): PlaceTiles.Tile8x1<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (8, 2): PlaceTiles.Tile8x2<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
            case (8, 3): PlaceTiles.Tile8x3<T, TNest, TEpilogue, TPool>(ref grid, ref weights, ref bias, ref plain); break;
        }
    }
}
