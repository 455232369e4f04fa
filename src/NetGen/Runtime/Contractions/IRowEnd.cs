using System.Numerics;

namespace NetGen.Runtime;

/// <summary>How the last vector of a row is stored.</summary>
internal interface IRowEnd
{
    /// <summary>What <see cref="Store"/> is told of the columns that are left.</summary>
    static abstract int Left(int columns);

    /// <summary>Stores a vector.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">What to store it in.</param>
    /// <param name="offset">Where it goes there.</param>
    /// <param name="columns">How many columns the row has from there on; none or fewer store nothing.</param>
    static abstract void Store<V, T>(V value, ref T destination, int offset, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
