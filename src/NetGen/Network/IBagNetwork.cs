using System.Numerics;

namespace NetGen;

/// <summary>A network whose inputs are lists of indices, of any lengths: one that begins with <c>[EmbeddingBag]</c>.</summary>
/// <typeparam name="TSelf">The network's class.</typeparam>
/// <typeparam name="T">Its type of number.</typeparam>
public interface IBagNetwork<TSelf, T> : ITrainableNetwork<TSelf, T>
    where TSelf : IBagNetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Computes the outputs of any number of lists, none included.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices.</param>
    /// <param name="outputs"><c>[samples][OutputSize]</c>.</param>
    /// <exception cref="ArgumentException">A length does not fit, offsets fall or exceed the indices, or an index is outside of the table.</exception>
    void Forward(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets, Span<T> outputs);

    /// <summary>Computes the loss and touches nothing else.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices. At least one.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <returns>The loss of the batch, reduced as the network says.</returns>
    /// <exception cref="ArgumentException">A length does not fit, offsets fall or exceed the indices, or an index is outside of the table.</exception>
    T Evaluate(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets, ReadOnlySpan<T> targets);

    /// <summary>Computes the loss, and that of each head, and touches nothing else.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices. At least one.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="losses">
    /// Receives the loss of each head that <see cref="NetworkDescription.Heads"/> names, by itself and without its weight: at least as many numbers as there are heads.
    /// </param>
    /// <returns>The loss of the batch: that of the heads by their weights, or where the description names none that of <see cref="Evaluate"/>.</returns>
    /// <exception cref="ArgumentException">A length does not fit, offsets fall or exceed the indices, or an index is outside of the table.</exception>
    T EvaluateHeads(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets, ReadOnlySpan<T> targets, Span<T> losses) => Evaluate(indices, offsets, targets);

    /// <summary>Computes the loss and its gradient by every parameter into <see cref="ITrainableNetwork{TSelf, T}.Gradients"/>.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices. At least one.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="accumulate">Adds to <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> instead of replacing them.</param>
    /// <returns>The loss of the batch, reduced as the network says.</returns>
    /// <exception cref="ArgumentException">A length does not fit, offsets fall or exceed the indices, or an index is outside of the table.</exception>
    T Backward(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets, ReadOnlySpan<T> targets, bool accumulate = false);

    /// <summary>Backpropagates a gradient of the caller's own into <see cref="ITrainableNetwork{TSelf, T}.Gradients"/>.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices. At least one.</param>
    /// <param name="outputGradients"><c>[samples][OutputSize]</c>: the gradient by each output.</param>
    /// <param name="accumulate">Adds to <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> instead of replacing them.</param>
    /// <exception cref="ArgumentException">A length does not fit, offsets fall or exceed the indices, or an index is outside of the table.</exception>
    void BackwardFrom(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets, ReadOnlySpan<T> outputGradients, bool accumulate = false);

    /// <summary>One training step; leaves <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> alone.</summary>
    /// <param name="indices">The lists, one behind the other.</param>
    /// <param name="offsets">Where the list of each sample begins; it ends where the next begins, the last with the indices. At least one.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="learningRate">η, finite and not negative.</param>
    /// <returns>The loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">A length does not fit, offsets fall or exceed the indices, or an index is outside of the table.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    T Step(ReadOnlySpan<int> indices, ReadOnlySpan<int> offsets, ReadOnlySpan<T> targets, T learningRate);
}
