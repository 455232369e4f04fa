using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Rows have room for whole panels, or consist of them.</summary>
internal readonly struct PaddedRows : IRowEnd
{
    public static int Left(int columns) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, T>(V value, ref T destination, int offset, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => value.Store(ref destination, offset);
}
