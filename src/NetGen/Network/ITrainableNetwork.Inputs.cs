using System.Numerics;

namespace NetGen;

/// <summary>
/// What every generated network can do, so that code written once (a trainer, a metric) works on any of them at the price of one interface call a batch.
/// <see cref="INetwork{TSelf, T}"/>, <see cref="IIndexNetwork{TSelf, T}"/> and <see cref="IBagNetwork{TSelf, T}"/> say what a batch of inputs is.
/// </summary>
/// <remarks>
/// <see cref="Forward"/> and <see cref="Evaluate"/> may run on any number of threads at once, though not together with training or writes to
/// <see cref="ITrainableNetwork{TSelf, T}.Parameters"/> of the same network. What does not fit throws before anything is touched.
/// </remarks>
/// <typeparam name="TSelf">The network's class.</typeparam>
/// <typeparam name="T">Its type of number.</typeparam>
/// <typeparam name="TInputs">The inputs of a batch.</typeparam>
public interface ITrainableNetwork<TSelf, T, TInputs> : ITrainableNetwork<TSelf, T>
    where TSelf : ITrainableNetwork<TSelf, T, TInputs>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TInputs : allows ref struct
{
    /// <summary>Computes the outputs of any whole number of samples, none included.</summary>
    /// <param name="inputs">The samples.</param>
    /// <param name="outputs"><c>[samples][OutputSize]</c>; must not overlap <paramref name="inputs"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the spans overlap.</exception>
    void Forward(TInputs inputs, Span<T> outputs);

    /// <summary>Computes the loss and touches nothing else.</summary>
    /// <param name="inputs">The samples, at least one.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <returns>The loss of the batch, reduced as the network says.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Evaluate(TInputs inputs, ReadOnlySpan<T> targets);

    /// <summary>Computes the loss, and that of each head, and touches nothing else.</summary>
    /// <param name="inputs">The samples, at least one.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="losses">
    /// Receives the loss of each head that <see cref="NetworkDescription.Heads"/> names, by itself and without its weight: at least as many numbers as there are heads.
    /// </param>
    /// <returns>The loss of the batch: that of the heads by their weights, or where the description names none that of <see cref="Evaluate"/>.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T EvaluateHeads(TInputs inputs, ReadOnlySpan<T> targets, Span<T> losses) => Evaluate(inputs, targets);

    /// <summary>Computes the loss and its gradient by every parameter into <see cref="ITrainableNetwork{TSelf, T}.Gradients"/>.</summary>
    /// <param name="inputs">The samples, at least one.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="accumulate">Adds to <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> instead of replacing them.</param>
    /// <returns>The loss of the batch, reduced as the network says.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Backward(TInputs inputs, ReadOnlySpan<T> targets, bool accumulate = false);

    /// <summary>
    /// One training step: <see cref="Backward"/> then <see cref="ITrainableNetwork{TSelf, T}.Update"/> up to rounding, but fused; leaves
    /// <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> alone.
    /// </summary>
    /// <param name="inputs">The samples, at least one.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="learningRate">η, finite and not negative.</param>
    /// <returns>The loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    T Step(TInputs inputs, ReadOnlySpan<T> targets, T learningRate);
}
