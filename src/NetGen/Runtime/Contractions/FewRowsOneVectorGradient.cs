using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Fewer rows than a vector has lanes, in equal tiles of one vector.</summary>
internal readonly struct FewRowsOneVectorGradient : IGradientPanel
{
    public static int Vectors => 1;

    public static bool HasRoomForBias => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FullRows(int rows)
    {
        int most = 24, fewer = 12;
        int tiles = Registers.Are32 ? (rows + most - 1) / most : (rows + fewer - 1) / fewer;
        return (rows + tiles - 1) / tiles;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Full<V, T, TNest, TEnd>(int rows, ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd => Rest<V, T, TNest, NoBiasRow, TEnd>(rows, ref left, ref right, ref result, columns, samples, accumulate);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Rest<V, T, TNest, TBias, TEnd>(int rows, ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TBias : struct
        where TEnd : struct, IRowEnd
    {
        switch (rows)
        {
            case 1: GradientTiles.Tile1x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 2: GradientTiles.Tile2x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 3: GradientTiles.Tile3x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 4: GradientTiles.Tile4x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 5: GradientTiles.Tile5x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 6: GradientTiles.Tile6x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 7: GradientTiles.Tile7x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 8: GradientTiles.Tile8x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 9: GradientTiles.Tile9x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 10: GradientTiles.Tile10x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 11: GradientTiles.Tile11x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 12: GradientTiles.Tile12x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 13: GradientTiles.Tile13x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 14: GradientTiles.Tile14x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 15: GradientTiles.Tile15x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 16: GradientTiles.Tile16x1<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
        }
    }
}
