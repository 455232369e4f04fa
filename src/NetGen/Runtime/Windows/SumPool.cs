using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The sum of a window.</summary>
internal readonly struct SumPool : IPoolKind
{
    public static bool IsMean => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Start<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => V.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Add<V, T>(V pooled, V place)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => pooled + place;
}
