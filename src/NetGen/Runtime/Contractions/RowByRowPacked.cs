using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Rows outermost, where rows of the operands lie in other pages of memory each: both are copied to where a tile's part of them lies together, the right one whole, the
/// left one for some rows of the result at a time.
/// </summary>
internal readonly struct RowByRowPacked : IGradientOrder
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
        int columns = TNest.Columns, stride = TNest.ResultStride, width = TPanel.Vectors * V.Count;
        for (int column = 0; column < columns; column += width)
            Matrix.Pack(ref Unsafe.Add(ref right, column), samples, width, TNest.RightStride, ref Unsafe.Add(ref packed, column * samples), width);
        ref T some = ref MemoryMarshal.GetReference(stackalloc T[samples * rows.Full]);
        for (int row = rows.First; row < rows.End; row += rows.Full)
        {
            Matrix.Pack(ref Unsafe.Add(ref left, row), samples, rows.Full, TNest.LeftStride, ref some, rows.Full);
            for (int column = 0; column < columns; column += width)
            {
                ref T target = ref Unsafe.Add(ref result, row * stride + column);
                RowByRow.Prefetch<V, T>(ref target, rows.Full, stride);
                TPanel.Full<V, T, PackedNest<V, T, TNest, TPanel>, TEnd>(
                    rows.Full, ref some, ref Unsafe.Add(ref packed, column * samples), ref target, TEnd.Left(columns - column), samples, accumulate);
            }
        }

        if (!rows.HasRest)
            return;
        Matrix.Pack(ref Unsafe.Add(ref left, rows.InFull), samples, rows.Rest, TNest.LeftStride, ref some, rows.Full);
        for (int column = 0; column < columns; column += width)
        {
            ref T target = ref Unsafe.Add(ref result, rows.InFull * stride + column);
            RowByRow.Prefetch<V, T>(ref target, rows.Rest, stride);
            TPanel.Rest<V, T, PackedNest<V, T, TNest, TPanel>, TBias, TEnd>(
                rows.Rest, ref some, ref Unsafe.Add(ref packed, column * samples), ref target, TEnd.Left(columns - column), samples, accumulate);
        }
    }
}
