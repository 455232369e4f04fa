using System.Numerics;

namespace NetGen.Runtime;

/// <summary>A panel of a result with a row for each sample: the vectors side by side in a tile, and its tiles. All that is asked for is a constant once code is jitted.</summary>
internal interface ISamplePanel
{
    /// <summary>The vectors side by side.</summary>
    static abstract int Vectors { get; }

    /// <summary>The rows of the largest tile that 32 registers hold.</summary>
    static abstract int LargeRows { get; }

    /// <summary>The rows of the largest tile that 16 registers hold.</summary>
    static abstract int SmallRows { get; }

    /// <summary>Computes the largest tile.</summary>
    static abstract void Large<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>;

    /// <summary>Computes the largest tile that 16 registers hold.</summary>
    static abstract void Small<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>;

    /// <summary>Computes a single row.</summary>
    static abstract void Single<V, T, TNest, TEpilogue>(ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEpilogue : struct, IEpilogue<T>;
}
