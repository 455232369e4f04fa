using System.ComponentModel;
using System.Numerics;

namespace NetGen.Runtime;

/// <summary>What an optimizer makes of a vector of parameters and their gradient.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many numbers it keeps of each parameter from step to step: at most two.</summary>
    static abstract int States { get; }

    /// <summary>How many numbers it is told of a step: at most eight.</summary>
    static abstract int Numbers { get; }

    /// <summary>The parameters after the step.</summary>
    /// <typeparam name="V">The vector.</typeparam>
    /// <param name="theta">The parameters.</param>
    /// <param name="g">Their gradient.</param>
    /// <param name="first">What is kept of them, which the step changes; anything where nothing is.</param>
    /// <param name="second">The same for the second number.</param>
    /// <param name="numbers">The numbers of this step.</param>
    static abstract V Apply<V>(V theta, V g, ref V first, ref V second, in StepNumbers<V> numbers)
        where V : struct, ISimd<V, T>;
}
