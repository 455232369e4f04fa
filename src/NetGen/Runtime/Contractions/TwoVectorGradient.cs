using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Two vectors are side by side in a tile.</summary>
internal readonly struct TwoVectorGradient : IGradientPanel
{
    public static int Vectors => 2;

    public static bool HasRoomForBias => Registers.Are32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FullRows(int rows) => Registers.Are32 ? 8 : 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Full<V, T, TNest, TEnd>(int rows, ref T left, ref T right, ref T result, int columns, int samples, bool accumulate)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TNest : struct, IContractionNest
        where TEnd : struct, IRowEnd
    {
        if (Registers.Are32)
            GradientTiles.Tile8x2<V, T, TNest, NoBiasRow, TEnd>(ref left, ref right, ref result, columns, samples, accumulate);
        else
            GradientTiles.Tile6x2<V, T, TNest, NoBiasRow, TEnd>(ref left, ref right, ref result, columns, samples, accumulate);
    }

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
            case 0: GradientTiles.Tile0x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 1: GradientTiles.Tile1x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 2: GradientTiles.Tile2x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 3: GradientTiles.Tile3x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 4: GradientTiles.Tile4x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 5: GradientTiles.Tile5x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 6: GradientTiles.Tile6x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 7: GradientTiles.Tile7x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
            case 8: GradientTiles.Tile8x2<V, T, TNest, TBias, TEnd>(ref left, ref right, ref result, columns, samples, accumulate); break;
        }
    }
}
