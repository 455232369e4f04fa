using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// The loops over the tiles of a gradient that sums over the positions of all samples: columns outermost, then taps, whose rows are covered evenly. The row of a bias goes with the
/// last tile. Threads divide the taps.
/// </summary>
internal static class WindowGradientLoops
{
    /// <summary>Chooses the loops for what the nest says of its rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run<V, T, TNest, TAccess, TPanel, TPartition, TEnd>(ref T left, ref T right, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TAccess : struct, IWindowAccess
        where TPanel : struct, IWindowPanel
        where TPartition : struct, IRowPartition
        where TEnd : struct, IRowEnd
    {
        bool gridIsRight = typeof(TAccess) == typeof(WindowRightSum<TNest>);
        int columns = TNest.Columns, tapColumns = TAccess.TapColumns, taps = TAccess.TapRows * tapColumns, matrix = TAccess.Depth * TNest.WeightStride;
        int first = partition.First(taps), end = partition.End(taps);
        for (int group = 0; group < TNest.Groups; group++)
        {
            for (int column = 0; column < columns; column += TPanel.Vectors * V.Count)
            {
                int remaining = TEnd.Left(columns - column), inRow = group * columns + column;
                for (int tap = first; tap < end; tap++)
                {
                    int place = tap / tapColumns * TAccess.TapRowStep + tap % tapColumns * TAccess.TapColumnStep;
                    ref T from = ref Unsafe.Add(ref left, group * TNest.Depth + (gridIsRight ? 0 : place));
                    ref T times = ref Unsafe.Add(ref right, inRow + (gridIsRight ? place : 0));
                    Tap<V, T, TNest, TAccess, TPanel, TEnd>(
                        ref from, ref times, ref Unsafe.Add(ref result, tap * matrix + inRow), remaining, samples, accumulate, TAccess.HasBias && tap == taps - 1);
                }
            }
        }
    }

    /// <summary>The rows of one tap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tap<V, T, TNest, TAccess, TPanel, TEnd>(ref T left, ref T right, ref T result, int columns, int samples, bool accumulate, bool isLast)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IWindowNest
        where TAccess : struct, IWindowAccess
        where TPanel : struct, IWindowPanel
        where TEnd : struct, IRowEnd
    {
        int depth = TAccess.Depth, stride = TNest.WeightStride, tiles = (depth + TPanel.MostRows - 1) / TPanel.MostRows, small = depth / tiles, larger = depth % tiles, row = 0;
        for (int tile = 0; tile < larger; tile++, row += small + 1)
            TPanel.Gradient<V, T, TAccess, NoBiasRow, TEnd>(small + 1, ref Unsafe.Add(ref left, row), ref right, ref Unsafe.Add(ref result, row * stride), columns, samples, accumulate);
        for (int tile = larger; tile < (isLast ? tiles - 1 : tiles); tile++, row += small)
            TPanel.Gradient<V, T, TAccess, NoBiasRow, TEnd>(small, ref Unsafe.Add(ref left, row), ref right, ref Unsafe.Add(ref result, row * stride), columns, samples, accumulate);
        if (isLast)
            TPanel.Gradient<V, T, TAccess, BiasRow, TEnd>(small, ref Unsafe.Add(ref left, row), ref right, ref Unsafe.Add(ref result, row * stride), columns, samples, accumulate);
    }
}
