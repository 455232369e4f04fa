using System.Numerics;

namespace NetGen;

/// <summary>A network whose inputs are numbers.</summary>
/// <remarks>Samples lie one after another: a batch of <c>n</c> inputs is <c>n·InputSize</c> numbers.</remarks>
/// <typeparam name="TSelf">The network's class.</typeparam>
/// <typeparam name="T">Its type of number.</typeparam>
public interface INetwork<TSelf, T> : ITrainableNetwork<TSelf, T, ReadOnlySpan<T>>
    where TSelf : INetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Backpropagates a gradient of the caller's own into <see cref="ITrainableNetwork{TSelf, T}.Gradients"/>, and on to the inputs if asked.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="outputGradients"><c>[samples][OutputSize]</c>: the gradient by each output.</param>
    /// <param name="inputGradients"><c>[samples][InputSize]</c>, or empty: receives the gradient by each input.</param>
    /// <param name="accumulate">Adds to <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> instead of replacing them.</param>
    /// <exception cref="ArgumentException">A length does not fit, or spans overlap.</exception>
    void BackwardFrom(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, Span<T> inputGradients = default, bool accumulate = false);
}
