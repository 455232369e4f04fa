using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The rows of a sum over the samples, as a partition's tiles divide them.</summary>
/// <param name="Full">The rows of a full tile.</param>
/// <param name="First">The first row of the partition's full tiles.</param>
/// <param name="End">The row behind them.</param>
/// <param name="InFull">Where what full tiles leave over begins.</param>
/// <param name="Rest">How many rows that is, without the bias.</param>
/// <param name="HasRest">Whether there is something left over that belongs to the partition: rows or the bias.</param>
internal readonly record struct GradientRows(int Full, int First, int End, int InFull, int Rest, bool HasRest)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static GradientRows Of<TNest, TPanel, TPartition, TBias>(TPartition partition)
        where TNest : struct, IContractionNest
        where TPanel : struct, IGradientPanel
        where TPartition : struct, IRowPartition
        where TBias : struct
    {
        bool hasBias = typeof(TBias) == typeof(BiasRow);
        int rows = TNest.Inputs, full = TPanel.FullRows(rows);
        int rest = rows % full == 0 && hasBias && TPanel.HasRoomForBias ? full : rows % full;
        int inFull = rows - rest;
        return new(full, partition.First(inFull / full) * full, partition.End(inFull / full) * full, inFull, rest, partition.IsLast && (rest > 0 || hasBias));
    }
}
