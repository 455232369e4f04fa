using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Of vectors of 512 bits that have two rows side by side, the larger elements of both are stored.</summary>
internal readonly struct LargerHalf : IRowEnd
{
    public static int Left(int columns) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<V, T>(V value, ref T destination, int offset, int columns)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rows = Unsafe.BitCast<V, Simd512<T>>(value);
        Simd256<T>.Max(rows.Lower(), rows.Upper()).Store(ref destination, offset);
    }
}
