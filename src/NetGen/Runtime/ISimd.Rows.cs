namespace NetGen.Runtime;

/// <content>
/// A vector as rows, one for each of several samples: row after row of the same number of lanes. That number is a power of two, at most
/// <see cref="Count"/> and at least as many as <see cref="Simd128{T}"/> has; no row is narrower.
/// </content>
public partial interface ISimd<TSelf, T>
{
    /// <summary>Reads rows that follow one another in memory; lanes beyond a row's length are 0.</summary>
    /// <param name="source">The first element of the first row.</param>
    /// <param name="length">How many elements a row has, at most <paramref name="lanes"/>.</param>
    /// <param name="lanes">The lanes of a row.</param>
    static abstract TSelf LoadRows(ref T source, int length, int lanes);

    /// <summary>Reads one row into every row; lanes beyond its length are 0.</summary>
    /// <param name="source">The row's first element.</param>
    /// <param name="length">How many elements it has, at most <paramref name="lanes"/>.</param>
    /// <param name="lanes">The lanes of a row.</param>
    static abstract TSelf RepeatRow(ref T source, int length, int lanes);

    /// <summary>Reads one element for each row, which fills the row.</summary>
    /// <param name="source">The first row's element.</param>
    /// <param name="stride">How far the next row's element is, at most <paramref name="lanes"/>.</param>
    /// <param name="lanes">The lanes of a row.</param>
    static abstract TSelf LoadEach(ref T source, int stride, int lanes);

    /// <summary>Writes the beginning of each row, one after another, and touches nothing else.</summary>
    /// <param name="destination">Where the first row begins.</param>
    /// <param name="length">How many lanes of each row are written.</param>
    /// <param name="lanes">The lanes of a row.</param>
    void StoreRows(ref T destination, int length, int lanes);

    /// <summary>Fills each row with one of its lanes.</summary>
    /// <param name="value">The rows.</param>
    /// <param name="lane">Which lane of the row.</param>
    /// <param name="lanes">The lanes of a row.</param>
    static abstract TSelf Spread(TSelf value, int lane, int lanes);

    /// <summary>Exchanges each lane with that whose number differs in one bit.</summary>
    /// <param name="value">The lanes.</param>
    /// <param name="distance">The bit: a power of two below <see cref="Count"/>.</param>
    static abstract TSelf Exchange(TSelf value, int distance);

    /// <summary>The mask of the lanes before <paramref name="count"/> in each row.</summary>
    /// <param name="count">How many lanes of a row.</param>
    /// <param name="lanes">The lanes of a row.</param>
    static abstract TSelf FirstLanes(int count, int lanes);
}
