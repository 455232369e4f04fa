using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>An optimizer to whose gradient a multiple of the parameters is added first, as weight decay and L2 do; it stands behind the optimizer's own numbers.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TUpdate">The optimizer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PenalizedUpdate<T, TUpdate> : IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TUpdate : struct, IUpdate<T>
{
    /// <inheritdoc/>
    public static int States => TUpdate.States;

    /// <inheritdoc/>
    public static int Numbers => TUpdate.Numbers + 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V theta, V g, ref V first, ref V second, in StepNumbers<V> numbers)
        where V : struct, ISimd<V, T> => TUpdate.Apply(theta, V.MultiplyAdd(numbers.At(TUpdate.Numbers), theta, g), ref first, ref second, in numbers);
}
