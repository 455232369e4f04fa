using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// The loops over the tiles of a gradient that sums over the places of all samples: groups of channels and columns outermost, then tiles, which have the rows of several taps where
/// these are few. The row of a bias goes with the last one. Threads divide the tiles.
/// </summary>
internal static class WindowGradientLoops
{
    /// <summary>Chooses the loops for what the nest says of its rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TNest, TAccess, TPanel, TPartition>(ref T left, ref T right, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TAccess : struct, IWindowAccess
        where TPanel : struct, IWindowPanel
        where TPartition : struct, IRowPartition
    {
        if (TNest.Columns % (TPanel.Vectors * V.Count) == 0)
            Run<V, T, TNest, TAccess, TPanel, TPartition, PaddedRows>(ref left, ref right, ref result, samples, accumulate, partition);
        else
            Run<V, T, TNest, TAccess, TPanel, TPartition, ExactRows>(ref left, ref right, ref result, samples, accumulate, partition);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Run<V, T, TNest, TAccess, TPanel, TPartition, TEnd>(ref T left, ref T right, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TAccess : struct, IWindowAccess
        where TPanel : struct, IWindowPanel
        where TPartition : struct, IRowPartition
        where TEnd : struct, IRowEnd
    {
        int columns = TNest.Columns;
        for (int group = 0; group < TNest.Groups; group++)
        {
            for (int column = 0; column < columns; column += TPanel.Vectors * V.Count)
            {
                int inRow = group * columns + column;
                Tiles<V, T, TNest, TAccess, TPanel, TPartition, TEnd>(
                    ref Unsafe.Add(ref left, group * TNest.Depth), ref Unsafe.Add(ref right, inRow), ref Unsafe.Add(ref result, inRow),
                    TEnd.Left(columns - column), samples, accumulate, partition);
            }
        }
    }

    /// <summary>Where the grid is the right operand, each tap has another one, and tiles of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tiles<V, T, TNest, TAccess, TPanel, TPartition, TEnd>(
        ref T left, ref T right, ref T result, int columns, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TAccess : struct, IWindowAccess
        where TPanel : struct, IWindowPanel
        where TPartition : struct, IRowPartition
        where TEnd : struct, IRowEnd
    {
        bool gridIsRight = TAccess.UnitStep == 0;
        int depth = TAccess.Depth, stride = TNest.WeightStride, tapRows = TAccess.TapRows, tapColumns = TAccess.TapColumns;
        bool isInColumns = !gridIsRight && tapColumns > 1;
        int together = gridIsRight ? 1 : isInColumns ? tapColumns : tapRows, apart = tapRows * tapColumns / together;
        WindowCover cover = WindowCover.Of(together, depth, TPanel.MostRows);
        int large = (cover.Small + 1) * cover.Unit, small = cover.Small * cover.Unit, perTaps = cover.Lines * cover.Tiles;
        int last = apart * perTaps - 1, end = partition.End(last + 1);
        for (int tile = partition.First(last + 1); tile < end; tile++)
        {
            int taps = tile / perTaps, line = tile % perTaps / cover.Tiles, place = tile % cover.Tiles;
            int row = (place * cover.Small + Math.Min(place, cover.Larger)) * cover.Unit + line * depth;
            int apartStep = gridIsRight ? taps / tapColumns * TAccess.TapRowStep + taps % tapColumns * TAccess.TapColumnStep : taps * TAccess.TapRowStep;
            ref T from = ref Unsafe.Add(ref left, (gridIsRight ? 0 : apartStep) + row / depth * TAccess.UnitStep + row % depth);
            ref T times = ref Unsafe.Add(ref right, gridIsRight ? apartStep : 0);
            ref T target = ref Unsafe.Add(ref result, (taps * together * depth + row) * stride);
            if (place < cover.Larger)
                TPanel.Gradient<V, T, TAccess, NoBiasRow, TEnd>(large, ref from, ref times, ref target, columns, samples, accumulate);
            else if (TAccess.HasBias && tile == last)
                TPanel.Gradient<V, T, TAccess, BiasRow, TEnd>(small, ref from, ref times, ref target, columns, samples, accumulate);
            else
                TPanel.Gradient<V, T, TAccess, NoBiasRow, TEnd>(small, ref from, ref times, ref target, columns, samples, accumulate);
        }
    }
}
