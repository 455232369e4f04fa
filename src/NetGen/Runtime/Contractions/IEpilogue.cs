using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>What a contraction computes of its sums before it stores them in their place.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEpilogue<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many operands it reads besides the sums: at most two.</summary>
    static abstract int Operands { get; }

    /// <summary>What is stored for a vector of sums.</summary>
    /// <typeparam name="V">The vector.</typeparam>
    /// <param name="sums">The sums.</param>
    /// <param name="first">Rows that lie as the result's do, which are read besides the sums; anything where none are.</param>
    /// <param name="second">The same for a second operand.</param>
    /// <param name="offset">Where the vector lies in each of them.</param>
    static abstract V Apply<V>(V sums, ref T first, ref T second, int offset)
        where V : struct, ISimd<V, T>;
}
