using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <content>Functions that files of others ask for and training seldom does: lane by lane, by the platform's own.</content>
public static partial class VectorMath
{
    private const int MostLanes = 16;

    /// <summary><c>sin x</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Sin<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => EachLane<V, T>(x, static lane => T.Sin(lane));

    /// <summary><c>cos x</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Cos<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => EachLane<V, T>(x, static lane => T.Cos(lane));

    /// <summary>The largest whole number that is not above <c>x</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Floor<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => EachLane<V, T>(x, static lane => T.Floor(lane));

    /// <summary>The nearest whole number, of two the even one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Round<V, T>(V x)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => EachLane<V, T>(x, static lane => T.Round(lane));

    /// <summary><c>x^y</c>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static V Power<V, T>(V x, V y)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> bases = stackalloc T[MostLanes], exponents = stackalloc T[MostLanes];
        x.Store(ref bases[0]);
        y.Store(ref exponents[0]);
        for (int i = 0; i < V.Count; i++)
            bases[i] = T.Pow(bases[i], exponents[i]);
        return V.Load(ref bases[0]);
    }

    private static V EachLane<V, T>(V x, Func<T, T> function)
        where V : struct, ISimd<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> lanes = stackalloc T[MostLanes];
        x.Store(ref lanes[0]);
        for (int i = 0; i < V.Count; i++)
            lanes[i] = function(lanes[i]);
        return V.Load(ref lanes[0]);
    }
}
