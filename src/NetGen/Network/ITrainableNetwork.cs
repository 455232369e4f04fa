using System.Numerics;

namespace NetGen;

/// <summary>
/// What every generated network has, whatever its inputs are: parameters and their gradients, an optimizer and its state, and what the declaration says. Code that
/// copies networks, or keeps them in files, needs no more.
/// </summary>
/// <typeparam name="TSelf">The network's class.</typeparam>
/// <typeparam name="T">Its type of number.</typeparam>
public interface ITrainableNetwork<TSelf, T>
    where TSelf : ITrainableNetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>How many numbers a sample has; of indices how many there are, and of lists how many entries they choose from.</summary>
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

    /// <summary>The gradients that the last <c>Backward</c> or <c>BackwardFrom</c> wrote, laid out as <see cref="Parameters"/>; zeros before.</summary>
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

    /// <summary>One step of the optimizer from <see cref="Gradients"/>.</summary>
    /// <param name="learningRate">η, finite and not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or not finite.</exception>
    void Update(T learningRate);
}
