using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// The loops over the tiles of a gradient that sums over the samples: columns outermost, so that what a tile reads of the right operand serves all rows. Full tiles, then one that
/// takes exactly the rows that are left and that of the bias. Threads divide the tiles; the last partition has what full ones leave over.
/// </summary>
internal static class GradientLoops
{
    /// <summary>Chooses the loops for what the nest says of its rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Run<V, T, TNest, TPanel, TPartition>(ref T left, ref T right, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TPanel : struct, IGradientPanel
        where TPartition : struct, IRowPartition
    {
        bool isPadded = TNest.ResultStride > TNest.Columns || TNest.Columns % (TPanel.Vectors * V.Count) == 0;
        if (TNest.HasBias && isPadded)
            Run<V, T, TNest, TPanel, TPartition, BiasRow, PaddedRows>(ref left, ref right, ref result, samples, accumulate, partition);
        else if (TNest.HasBias)
            Run<V, T, TNest, TPanel, TPartition, BiasRow, ExactRows>(ref left, ref right, ref result, samples, accumulate, partition);
        else if (isPadded)
            Run<V, T, TNest, TPanel, TPartition, NoBiasRow, PaddedRows>(ref left, ref right, ref result, samples, accumulate, partition);
        else
            Run<V, T, TNest, TPanel, TPartition, NoBiasRow, ExactRows>(ref left, ref right, ref result, samples, accumulate, partition);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Run<V, T, TNest, TPanel, TPartition, TBias, TEnd>(ref T left, ref T right, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TPanel : struct, IGradientPanel
        where TPartition : struct, IRowPartition
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        int columns = TNest.Columns, stride = TNest.ResultStride, rows = TNest.Inputs, full = TPanel.FullRows(rows);
        int rest = rows % full == 0 && typeof(TBias) == typeof(BiasRow) && TPanel.HasRoomForBias ? full : rows % full;
        int inFull = rows - rest, first = partition.First(inFull / full) * full, end = partition.End(inFull / full) * full;
        for (int column = 0; column < columns; column += TPanel.Vectors * V.Count)
        {
            ref T panel = ref Unsafe.Add(ref right, column);
            ref T target = ref Unsafe.Add(ref result, column);
            int remaining = TEnd.Left(columns - column);
            for (int row = first; row < end; row += full)
                TPanel.Full<V, T, TNest, TEnd>(full, ref Unsafe.Add(ref left, row), ref panel, ref Unsafe.Add(ref target, row * stride), remaining, samples, accumulate);
            if (partition.IsLast && (rest > 0 || typeof(TBias) == typeof(BiasRow)))
            {
                ref T last = ref Unsafe.Add(ref target, inFull * stride);
                TPanel.Rest<V, T, TNest, TBias, TEnd>(rest, ref Unsafe.Add(ref left, inFull), ref panel, ref last, remaining, samples, accumulate);
            }
        }
    }
}
