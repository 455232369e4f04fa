using System.Numerics;

namespace NetGen;

/// <summary>A network whose inputs are numbers.</summary>
/// <remarks>Samples lie one after another: a batch of <c>n</c> inputs is <c>n·InputSize</c> numbers.</remarks>
/// <typeparam name="TSelf">The network's class.</typeparam>
/// <typeparam name="T">Its type of number.</typeparam>
public interface INetwork<TSelf, T> : ITrainableNetwork<TSelf, T>
    where TSelf : INetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Computes the outputs of any whole number of samples, none included.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>.</param>
    /// <param name="outputs"><c>[samples][OutputSize]</c>; must not overlap <paramref name="inputs"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the spans overlap.</exception>
    void Forward(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>Computes the loss and touches nothing else.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <returns>The loss of the batch, reduced as the network says.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Evaluate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    /// <summary>Computes the loss, and that of each head, and touches nothing else.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="losses">
    /// Receives the loss of each head that <see cref="NetworkDescription.Heads"/> names, by itself and without its weight: at least as many numbers as there are heads.
    /// </param>
    /// <returns>The loss of the batch: that of the heads by their weights, or where the description names none that of <see cref="Evaluate"/>.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T EvaluateHeads(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> losses) => Evaluate(inputs, targets);

    /// <summary>Computes the loss and its gradient by every parameter into <see cref="ITrainableNetwork{TSelf, T}.Gradients"/>.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="accumulate">Adds to <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> instead of replacing them.</param>
    /// <returns>The loss of the batch, reduced as the network says.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, bool accumulate = false);

    /// <summary>
    /// One training step: <see cref="Backward"/> then <see cref="ITrainableNetwork{TSelf, T}.Update"/> up to rounding, but fused; leaves
    /// <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> alone.
    /// </summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="learningRate">η, finite and not negative.</param>
    /// <returns>The loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    T Step(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, T learningRate);

    /// <summary>Backpropagates a gradient of the caller's own into <see cref="ITrainableNetwork{TSelf, T}.Gradients"/>, and on to the inputs if asked.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="outputGradients"><c>[samples][OutputSize]</c>: the gradient by each output.</param>
    /// <param name="inputGradients"><c>[samples][InputSize]</c>, or empty: receives the gradient by each input.</param>
    /// <param name="accumulate">Adds to <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> instead of replacing them.</param>
    /// <exception cref="ArgumentException">A length does not fit, or spans overlap.</exception>
    void BackwardFrom(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, Span<T> inputGradients = default, bool accumulate = false);
}
