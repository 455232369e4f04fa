using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The loops over the tiles of a sum over the samples: which row ends it has is known when code is jitted.</summary>
internal static class GradientLoops
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<V, T, TNest, TPanel, TPartition, TOrder>(
        ref T left, ref T right, ref T packed, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TPanel : struct, IGradientPanel
        where TPartition : struct, IRowPartition
        where TOrder : struct, IGradientOrder
    {
        bool isPadded = TNest.ResultStride > TNest.Columns || TNest.Columns % (TPanel.Vectors * V.Count) == 0;
        if (TNest.HasBias && isPadded)
            TOrder.Run<V, T, TNest, TPanel, TPartition, BiasRow, PaddedRows>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
        else if (TNest.HasBias)
            TOrder.Run<V, T, TNest, TPanel, TPartition, BiasRow, ExactRows>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
        else if (isPadded)
            TOrder.Run<V, T, TNest, TPanel, TPartition, NoBiasRow, PaddedRows>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
        else
            TOrder.Run<V, T, TNest, TPanel, TPartition, NoBiasRow, ExactRows>(ref left, ref right, ref packed, ref result, samples, accumulate, partition);
    }
}
