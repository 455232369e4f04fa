using System.Numerics;

namespace NetGen.Runtime;

/// <summary>A panel of a result with a row for each position: the vectors side by side in a tile, and its tiles. All that is asked for is a constant once code is jitted.</summary>
internal interface IWindowPanel
{
    /// <summary>The vectors side by side.</summary>
    static abstract int Vectors { get; }

    /// <summary>The most positions of a tile that the registers hold.</summary>
    static abstract int MostRows { get; }

    /// <summary>Computes a tile.</summary>
    static abstract void Tile<V, T, TAccess, TEpilogue, TEnd>(int rows, ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd;

    /// <summary>Computes a tile of a gradient, and the row of a bias behind it.</summary>
    static abstract void Gradient<V, T, TAccess, TBias, TEnd>(int rows, ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd;
}
