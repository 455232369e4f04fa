using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using static System.Runtime.CompilerServices.MethodImplOptions;

namespace NetGen.Runtime;

/// <summary><see cref="Optimizer.Nesterov"/>, as the compiler writes it of its formula.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NesterovUpdate<T> : IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int States => 1;

    /// <inheritdoc/>
    public static int Numbers => 2;

    /// <inheritdoc/>
    [MethodImpl(AggressiveInlining)]
    public static V Apply<V>(V theta, V g, ref V m, ref V second, in StepNumbers<V> numbers)
        where V : struct, ISimd<V, T>
    {
        V c0 = numbers.C0;
        V c1 = numbers.C1;
        // m ← c0·m + g, no denormals
        m = VectorMath.Flush<V, T>(V.MultiplyAdd(c0, m, g));
        // θ ← θ − (g + c0·m)·c1
        theta = theta - V.MultiplyAdd(c0, m, g) * c1;
        return theta;
    }
}
