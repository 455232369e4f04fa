using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>A vector holds a row.</summary>
internal readonly struct OneVectorWindows : IWindowPanel
{
    public static int Vectors => 1;

    public static int MostRows => Registers.Are32 ? 24 : 12;

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
            case 1: WindowTiles.Tile1x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 2: WindowTiles.Tile2x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 3: WindowTiles.Tile3x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 4: WindowTiles.Tile4x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 5: WindowTiles.Tile5x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 6: WindowTiles.Tile6x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 7: WindowTiles.Tile7x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 8: WindowTiles.Tile8x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 9: WindowTiles.Tile9x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 10: WindowTiles.Tile10x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 11: WindowTiles.Tile11x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 12: WindowTiles.Tile12x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 13: WindowTiles.Tile13x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 14: WindowTiles.Tile14x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 15: WindowTiles.Tile15x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 16: WindowTiles.Tile16x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 17: WindowTiles.Tile17x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 18: WindowTiles.Tile18x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 19: WindowTiles.Tile19x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 20: WindowTiles.Tile20x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 21: WindowTiles.Tile21x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 22: WindowTiles.Tile22x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 23: WindowTiles.Tile23x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
            case 24: WindowTiles.Tile24x1<V, T, TAccess, TEpilogue, TEnd>(ref left, ref right, ref bias, ref first, ref second, ref result, columns); break;
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
            case 1: WindowGradientTiles.Tile1x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 2: WindowGradientTiles.Tile2x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 3: WindowGradientTiles.Tile3x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 4: WindowGradientTiles.Tile4x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 5: WindowGradientTiles.Tile5x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 6: WindowGradientTiles.Tile6x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 7: WindowGradientTiles.Tile7x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 8: WindowGradientTiles.Tile8x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 9: WindowGradientTiles.Tile9x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 10: WindowGradientTiles.Tile10x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 11: WindowGradientTiles.Tile11x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 12: WindowGradientTiles.Tile12x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 13: WindowGradientTiles.Tile13x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 14: WindowGradientTiles.Tile14x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 15: WindowGradientTiles.Tile15x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 16: WindowGradientTiles.Tile16x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 17: WindowGradientTiles.Tile17x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 18: WindowGradientTiles.Tile18x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 19: WindowGradientTiles.Tile19x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 20: WindowGradientTiles.Tile20x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 21: WindowGradientTiles.Tile21x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 22: WindowGradientTiles.Tile22x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 23: WindowGradientTiles.Tile23x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 24: WindowGradientTiles.Tile24x1<V, T, TAccess, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
        }
    }
}
