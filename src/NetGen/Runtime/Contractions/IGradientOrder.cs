using System.Numerics;

namespace NetGen.Runtime;

/// <summary>In which order the tiles of a sum over the samples are computed.</summary>
internal interface IGradientOrder
{
    /// <summary>Computes a partition of the rows.</summary>
    static abstract void Run<V, T, TNest, TPanel, TPartition, TBias, TEnd>(
        ref T left, ref T right, ref T packed, ref T result, int samples, bool accumulate, TPartition partition)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TPanel : struct, IGradientPanel
        where TPartition : struct, IRowPartition
        where TBias : struct
        where TEnd : struct, IRowEnd;
}
