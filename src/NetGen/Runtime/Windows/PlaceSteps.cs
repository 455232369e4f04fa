using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// The two rows of which a tile of <see cref="PlaceTiles"/> has places, in elements: rows of a picture, or the halves of a sequence, which share a place where its places are odd.
/// </summary>
internal readonly struct PlaceSteps<TNest>
    where TNest : struct, IWindowNest
{
    /// <summary>Whether both are in the only row that there is.</summary>
    public static bool AreHalves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.Height == 1 && TNest.PoolHeight == 1;
    }

    /// <summary>The windows of one row.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (AreHalves ? (TNest.Width + 1) / 2 : TNest.Width) * TNest.PoolWidth;
    }

    /// <summary>From where a window of the upper row begins to that below it.</summary>
    public static int GridBelow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AreHalves ? TNest.Width / 2 * TNest.PoolWidth : WindowSteps<TNest>.Row;
    }

    /// <summary>From where its result is stored to that below it.</summary>
    public static int PlainBelow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (AreHalves ? TNest.Width / 2 : TNest.Width) * TNest.PlainStride;
    }

    /// <summary>Pairs of rows that cover a picture. Where rows are odd, the last pair has one of the one before it.</summary>
    public static int Pairs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TNest.PoolHeight == 2 ? TNest.Height : (TNest.Height + 1) / 2;
    }
}
