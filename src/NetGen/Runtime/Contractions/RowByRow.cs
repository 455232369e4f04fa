using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// Rows outermost, for a result that fills the caches: it is gone through as it lies, some of its columns at a time, so that what all rows need of the right operand
/// stays in the cache. Each tile's part of the result is asked for before it is summed.
/// </summary>
internal readonly struct RowByRow : IGradientOrder
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
        int columns = TNest.Columns, stride = TNest.ResultStride, block = TNest.Block;
        for (int first = 0; first < columns; first += block)
        {
            int end = Math.Min(first + block, columns);
            for (int row = rows.First; row < rows.End; row += rows.Full)
            {
                for (int column = first; column < end; column += TPanel.Vectors * V.Count)
                {
                    ref T target = ref Unsafe.Add(ref result, row * stride + column);
                    Prefetch<V, T>(ref target, rows.Full, stride);
                    TPanel.Full<V, T, TNest, TEnd>(
                        rows.Full, ref Unsafe.Add(ref left, row), ref Unsafe.Add(ref right, column), ref target, TEnd.Left(columns - column), samples, accumulate);
                }
            }

            for (int column = first; rows.HasRest && column < end; column += TPanel.Vectors * V.Count)
            {
                ref T target = ref Unsafe.Add(ref result, rows.InFull * stride + column);
                Prefetch<V, T>(ref target, rows.Rest, stride);
                TPanel.Rest<V, T, TNest, TBias, TEnd>(
                    rows.Rest, ref Unsafe.Add(ref left, rows.InFull), ref Unsafe.Add(ref right, column), ref target, TEnd.Left(columns - column), samples, accumulate);
            }
        }
    }

    /// <summary>Asks for a tile's part of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch<V, T>(ref T target, int rows, int stride)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int row = 0; row < rows; row++)
            Panel.Prefetch<V, T>(ref Unsafe.Add(ref target, row * stride));
    }
}
