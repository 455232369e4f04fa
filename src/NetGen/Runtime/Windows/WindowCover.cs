using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// How tiles cover the positions of a picture: as few as a tile's registers allow, as even as they come. A tile has some positions of one row, or some whole rows where these are
/// short. All of it is constant once code is jitted.
/// </summary>
/// <param name="Unit">Positions that stay together: 1, or those of a row.</param>
/// <param name="Lines">How often the units are covered: once, or in each row.</param>
/// <param name="Small">The units of a smaller tile.</param>
/// <param name="Larger">How many tiles have one unit more.</param>
/// <param name="Tiles">How many tiles there are on a line.</param>
internal readonly record struct WindowCover(int Unit, int Lines, int Small, int Larger, int Tiles)
{
    /// <param name="height">Positions below one another.</param>
    /// <param name="width">Positions side by side.</param>
    /// <param name="most">The most positions of a tile.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WindowCover Of(int height, int width, int most)
    {
        bool hasWholeRows = 2 * width <= most;
        int units = hasWholeRows ? height : width, tile = hasWholeRows ? most / width : most;
        int tiles = (units + tile - 1) / tile;
        return new WindowCover(hasWholeRows ? width : 1, hasWholeRows ? 1 : height, units / tiles, units % tiles, tiles);
    }
}
