using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Sums of some terms are added to those of the terms before, which the first operand holds. The second is what the tile asks the cache for meanwhile.</summary>
internal readonly struct Continued<T> : IEpilogue<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static int Operands => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V sums, ref T first, ref T second, int offset)
        where V : struct, ISimd<V, T> => sums + V.Load(ref first, offset);
}
