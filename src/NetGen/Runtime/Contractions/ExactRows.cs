using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Rows end within a panel, where the next one begins.</summary>
internal readonly struct ExactRows : IRowEnd
{
    public static int Left(int columns) => columns;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, T>(V value, ref T destination, int offset, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => value.StorePartial(ref Unsafe.Add(ref destination, offset), columns);
}
