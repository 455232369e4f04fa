using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <summary><see cref="Optimizer.RProp"/>, as the compiler writes it of its formula.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RPropUpdate<T> : IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int States => 2;

    /// <inheritdoc/>
    public static int Numbers => 5;

    /// <inheritdoc/>
    [MethodImpl(AggressiveInlining)]
    public static V Apply<V>(V theta, V g, ref V s, ref V m, in StepNumbers<V> numbers)
        where V : struct, ISimd<V, T>
    {
        V c0 = numbers.C0;
        V c1 = numbers.C1;
        V c2 = numbers.C2;
        V c3 = numbers.C3;
        V c4 = numbers.C4;
        // s ← min(max((c0 if s ≤ 0, else s)·(c1 if 0 < g·m, else c2 if g·m < 0, else 1), c3), c4)
        V e1 = g * m;
        s = V.Min(V.Max(V.Select(V.LessThanOrEqual(s, V.Zero), c0, s) * V.Select(V.LessThan(V.Zero, e1), c1, V.Select(V.LessThan(e1, V.Zero), c2, V.One)), c3), c4);
        // m ← 0 if g·m < 0, else g
        m = V.Select(V.LessThan(g * m, V.Zero), V.Zero, g);
        // θ ← θ − s·sign(m)
        theta = theta - s * VectorMath.Sign<V, T>(m);
        return theta;
    }
}
