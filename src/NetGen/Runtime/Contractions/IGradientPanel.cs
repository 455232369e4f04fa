using System.Numerics;

namespace NetGen.Runtime;

/// <summary>A panel of a gradient: the vectors side by side in a tile, and how many rows its tiles have. All that is asked for is a constant once code is jitted.</summary>
internal interface IGradientPanel
{
    /// <summary>The vectors side by side.</summary>
    static abstract int Vectors { get; }

    /// <summary>The rows of a full tile.</summary>
    /// <param name="rows">The rows of the gradient.</param>
    static abstract int FullRows(int rows);

    /// <summary>Whether the registers hold a full tile and the row of the bias too.</summary>
    static abstract bool HasRoomForBias { get; }

    /// <summary>Computes a full tile.</summary>
    static abstract void Full<V, T, TNest, TEnd>(int rows, ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd;

    /// <summary>Computes what full tiles leave over.</summary>
    static abstract void Rest<V, T, TNest, TBias, TEnd>(int rows, ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TBias : struct
        where TEnd : struct, IRowEnd;
}
