using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>The numbers of an optimizer's step, each in every lane of a vector: loops keep them in registers.</summary>
/// <typeparam name="V">The vector.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StepNumbers<V>
    where V : struct
{
    internal StepNumbers(V c0, V c1, V c2, V c3, V c4, V c5, V c6, V c7) => (C0, C1, C2, C3, C4, C5, C6, C7) = (c0, c1, c2, c3, c4, c5, c6, c7);

    /// <summary>The first number.</summary>
    public V C0 { get; }

    /// <summary>The second number.</summary>
    public V C1 { get; }

    /// <summary>The third number.</summary>
    public V C2 { get; }

    /// <summary>The fourth number.</summary>
    public V C3 { get; }

    /// <summary>The fifth number.</summary>
    public V C4 { get; }

    /// <summary>The sixth number.</summary>
    public V C5 { get; }

    /// <summary>The seventh number.</summary>
    public V C6 { get; }

    /// <summary>The eighth number.</summary>
    public V C7 { get; }

    /// <summary>One of them, by a place that the JIT knows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal V At(int place) => place switch
    {
        0 => C0,
        1 => C1,
        2 => C2,
        3 => C3,
        4 => C4,
        5 => C5,
        6 => C6,
        _ => C7,
    };
}
