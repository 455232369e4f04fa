using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Sums of the first terms, to which others will be added. The second operand is what the tile asks the cache for meanwhile.</summary>
internal readonly struct Begun<T> : IEpilogue<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static int Operands => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V sums, ref T first, ref T second, int offset)
        where V : struct, ISimd<V, T> => sums;
}
