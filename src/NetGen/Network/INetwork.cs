using System.Numerics;

namespace NetGen;

/// <summary>
/// What every generated network of dense inputs and outputs can do, so that code written once (a trainer, a file format) works on any of
/// them at the price of one interface call a batch.
/// </summary>
/// <remarks>
/// Samples lie one after another: a batch of <c>n</c> inputs is <c>n·InputSize</c> numbers. <see cref="Forward"/> and <see cref="Evaluate"/>
/// may run on any number of threads at once, though not together with training or writes to <see cref="Parameters"/> of the same network.
/// Spans of a wrong length throw <see cref="ArgumentException"/> before anything is touched.
/// </remarks>
/// <typeparam name="TSelf">The network's class.</typeparam>
/// <typeparam name="T">Its type of number.</typeparam>
public interface INetwork<TSelf, T>
    where TSelf : INetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many numbers a sample has.</summary>
    static abstract int InputSize { get; }

    /// <summary>How many numbers the network answers with.</summary>
    static abstract int OutputSize { get; }

    /// <summary>The axes of a sample, whose product is <see cref="InputSize"/>.</summary>
    static abstract ReadOnlySpan<int> InputShape { get; }

    /// <summary>The axes of an answer, whose product is <see cref="OutputSize"/>; with heads one axis, the sum of their sizes.</summary>
    static abstract ReadOnlySpan<int> OutputShape { get; }

    /// <summary>How many weights and biases the network has.</summary>
    static abstract int ParameterCount { get; }

    /// <summary>What the declaration says: name, layers, loss and optimizer.</summary>
    static abstract NetworkDescription Description { get; }

    /// <summary>How many numbers the optimizer keeps for each parameter: 0 for SGD, 2 for Adam.</summary>
    static abstract int OptimizerStateCount { get; }

    /// <summary>
    /// Every weight and bias, layer by layer: weights <c>[inputs][outputs]</c> row by row, then the bias. It is their only storage: writing
    /// to it changes the network.
    /// </summary>
    Span<T> Parameters { get; }

    /// <summary>The gradients that the last <see cref="Backward"/> or <see cref="BackwardFrom"/> wrote, laid out as <see cref="Parameters"/>; zeros before.</summary>
    Span<T> Gradients { get; }

    /// <summary>The numbers of the optimizer that belong to no parameter, such as the running powers of β₁ and β₂.</summary>
    Span<double> OptimizerScalars { get; }

    /// <summary>One of the optimizer's moments, laid out as <see cref="Parameters"/>.</summary>
    /// <param name="index">Which one, from 0 to <see cref="OptimizerStateCount"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The optimizer has no such moment.</exception>
    Span<T> OptimizerState(int index);

    /// <summary>
    /// The state of the random numbers that drop outputs in training; every training call of a network with dropout moves it on. Writing
    /// back what was read repeats the same drops.
    /// </summary>
    long DropoutSeed { get; set; }

    /// <summary>Makes the optimizer forget every step: moments become 0 and scalars what they were at first.</summary>
    void ResetOptimizer();

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

    /// <summary>Computes the loss and its gradient by every parameter into <see cref="Gradients"/>.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="accumulate">Adds to <see cref="Gradients"/> instead of replacing them.</param>
    /// <returns>The loss of the batch, reduced as the network says.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, bool accumulate = false);

    /// <summary>Backpropagates a gradient of the caller's own into <see cref="Gradients"/>, and on to the inputs if asked.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="outputGradients"><c>[samples][OutputSize]</c>: the gradient by each output.</param>
    /// <param name="inputGradients"><c>[samples][InputSize]</c>, or empty: receives the gradient by each input.</param>
    /// <param name="accumulate">Adds to <see cref="Gradients"/> instead of replacing them.</param>
    /// <exception cref="ArgumentException">A length does not fit, or spans overlap.</exception>
    void BackwardFrom(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, Span<T> inputGradients = default, bool accumulate = false);

    /// <summary>One step of the optimizer from <see cref="Gradients"/>.</summary>
    /// <param name="learningRate">η, finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    void Update(T learningRate);

    /// <summary>One training step: <see cref="Backward"/> then <see cref="Update"/> up to rounding, but fused; leaves <see cref="Gradients"/> alone.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="targets"><c>[samples][OutputSize]</c>.</param>
    /// <param name="learningRate">η, finite and not negative.</param>
    /// <returns>The loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    T Step(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, T learningRate);
}
