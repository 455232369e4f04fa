using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <summary><see cref="Optimizer.SGD"/>, as the compiler writes it of its formula.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SGDUpdate<T> : IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int States => 0;

    /// <inheritdoc/>
    public static int Numbers => 1;

    /// <inheritdoc/>
    [MethodImpl(AggressiveInlining)]
    public static V Apply<V>(V theta, V g, ref V first, ref V second, in StepNumbers<V> numbers)
        where V : struct, ISimd<V, T>
    {
        V c0 = numbers.C0;
        // θ ← θ − c0·g
        theta = theta - c0 * g;
        return theta;
    }
}
