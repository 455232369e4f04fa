using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <summary><see cref="Optimizer.Lion"/>, as the compiler writes it of its formula.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LionUpdate<T> : IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int States => 1;

    /// <inheritdoc/>
    public static int Numbers => 5;

    /// <inheritdoc/>
    [MethodImpl(AggressiveInlining)]
    public static V Apply<V>(V theta, V g, ref V m, ref V second, in StepNumbers<V> numbers)
        where V : struct, ISimd<V, T>
    {
        V c0 = numbers.C0;
        V c1 = numbers.C1;
        V c2 = numbers.C2;
        V c3 = numbers.C3;
        V c4 = numbers.C4;
        // θ ← θ − sign(c0·m + c1·g)·c2
        theta = theta - VectorMath.Sign<V, T>(V.MultiplyAdd(c0, m, c1 * g)) * c2;
        // m ← c3·m + c4·g, no denormals
        m = VectorMath.Flush<V, T>(V.MultiplyAdd(c3, m, c4 * g));
        return theta;
    }
}
