using System.Numerics;

namespace NetGen.Runtime;

/// <summary>What a pool makes of the places of a window.</summary>
internal interface IPoolKind
{
    /// <summary>What it starts from.</summary>
    static abstract V Start<V, T>()
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>One place more.</summary>
    static abstract V Add<V, T>(V pooled, V place)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Whether what is pooled is divided by the number of places.</summary>
    static abstract bool IsMean { get; }
}
