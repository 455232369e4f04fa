using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Two vectors of a row side by side.</summary>
internal readonly struct TwoVectorWindows : IWindowPanel
{
    public static int Vectors => 2;

    public static int MostRows => Registers.Are32 ? 12 : 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Tile<V, T, TAccess, TEpilogue, TEnd>(int rows, ref T left, ref T right, ref T bias, ref T first, ref T second, ref T result, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TEpilogue : struct, IEpilogue<T>
        where TEnd : struct, IRowEnd
    {
        switch (rows)
        {
            case 1: WindowTiles.Tile1x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 2: WindowTiles.Tile2x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 3: WindowTiles.Tile3x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 4: WindowTiles.Tile4x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 5: WindowTiles.Tile5x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 6: WindowTiles.Tile6x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 7: WindowTiles.Tile7x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 8: WindowTiles.Tile8x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 9: WindowTiles.Tile9x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 10: WindowTiles.Tile10x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 11: WindowTiles.Tile11x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 12: WindowTiles.Tile12x2<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gradient<V, T, TAccess, TBias, TEnd>(int rows, ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TAccess : struct, IWindowAccess
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        switch (rows)
        {
            case 1: WindowGradientTiles.Tile1x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 2: WindowGradientTiles.Tile2x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 3: WindowGradientTiles.Tile3x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 4: WindowGradientTiles.Tile4x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 5: WindowGradientTiles.Tile5x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 6: WindowGradientTiles.Tile6x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 7: WindowGradientTiles.Tile7x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 8: WindowGradientTiles.Tile8x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 9: WindowGradientTiles.Tile9x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 10: WindowGradientTiles.Tile10x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 11: WindowGradientTiles.Tile11x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 12: WindowGradientTiles.Tile12x2<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
        }
    }
}
