using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Columns outermost: what a tile reads of the right operand serves all rows.</summary>
internal readonly struct PanelByPanel : IGradientOrder
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T, TNest, TPanel, TPartition, TBias, TEnd>(
        ref T left, ref T right, ref T packed, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TPanel : struct, IGradientPanel
        where TPartition : struct, IRowPartition
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        var rows = GradientRows.Of<TNest, TPanel, TPartition, TBias>(partition);
        int columns = TNest.Columns, stride = TNest.ResultStride;
        for (int column = 0; column < columns; column += TPanel.Vectors * V.Count)
        {
            ref T panel = ref Unsafe.Add(ref right, column);
            ref T target = ref Unsafe.Add(ref result, column);
            int remaining = TEnd.Left(columns - column);
            for (int row = rows.First; row < rows.End; row += rows.Full)
                TPanel.Full<V, T, TNest, TEnd>(rows.Full, ref Unsafe.Add(ref left, row), ref panel, ref Unsafe.Add(ref target, row * stride), remaining, samples, accumulate);
            if (rows.HasRest)
            {
                ref T last = ref Unsafe.Add(ref target, rows.InFull * stride);
                TPanel.Rest<V, T, TNest, TBias, TEnd>(rows.Rest, ref Unsafe.Add(ref left, rows.InFull), ref panel, ref last, remaining, samples, accumulate);
            }
        }
    }
}
