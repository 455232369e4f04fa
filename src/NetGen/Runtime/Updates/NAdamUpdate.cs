using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <summary><see cref="Optimizer.NAdam"/>, as the compiler writes it of its formula.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NAdamUpdate<T> : IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int States => 2;

    /// <inheritdoc/>
    public static int Numbers => 7;

    /// <inheritdoc/>
    [MethodImpl(AggressiveInlining)]
    public static V Apply<V>(V theta, V g, ref V m, ref V v, in StepNumbers<V> numbers)
        where V : struct, ISimd<V, T>
    {
        V c0 = numbers.C0;
        V c1 = numbers.C1;
        V c2 = numbers.C2;
        V c3 = numbers.C3;
        V c4 = numbers.C4;
        V c5 = numbers.C5;
        V c6 = numbers.C6;
        // m ← m + c0·(g − m), no denormals
        m = VectorMath.Flush<V, T>(V.MultiplyAdd(c0, g - m, m));
        // v ← c1·g² + c2·v, no denormals
        v = VectorMath.Flush<V, T>(V.MultiplyAdd(c1, g * g, c2 * v));
        // θ ← θ − (g·c3 + m·c4)/(√v·c5 + c6)
        theta = theta - V.DivideEstimate(V.MultiplyAdd(g, c3, m * c4), V.MultiplyAdd(V.Sqrt(v), c5, c6));
        return theta;
    }
}
