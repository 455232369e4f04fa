using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <summary><see cref="Optimizer.RMSProp"/>, as the compiler writes it of its formula.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RMSPropUpdate<T> : IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int States => 1;

    /// <inheritdoc/>
    public static int Numbers => 4;

    /// <inheritdoc/>
    [MethodImpl(AggressiveInlining)]
    public static V Apply<V>(V theta, V g, ref V v, ref V second, in StepNumbers<V> numbers)
        where V : struct, ISimd<V, T>
    {
        V c0 = numbers.C0;
        V c1 = numbers.C1;
        V c2 = numbers.C2;
        V c3 = numbers.C3;
        // v ← c0·v + c1·g², no denormals
        v = VectorMath.Flush<V, T>(V.MultiplyAdd(c0, v, c1 * g * g));
        // θ ← θ − g·c2/(√v + c3)
        theta = theta - V.DivideEstimate(g * c2, V.Sqrt(v) + c3);
        return theta;
    }
}
