using System.Numerics;

namespace NetGen;

/// <summary>A network whose inputs are indices of a table: one that begins with <c>[Embedding]</c>.</summary>
/// <remarks>Samples lie one after another: a batch of <c>n</c> inputs is <c>n·InputSize</c> indices, those of a sequence step by step.</remarks>
/// <typeparam name="TSelf">The network's class.</typeparam>
/// <typeparam name="T">Its type of number.</typeparam>
public interface IIndexNetwork<TSelf, T> : ITrainableNetwork<TSelf, T, ReadOnlySpan<int>>
    where TSelf : IIndexNetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Backpropagates a gradient of the caller's own into <see cref="ITrainableNetwork{TSelf, T}.Gradients"/>.</summary>
    /// <param name="inputs"><c>[samples][InputSize]</c>, at least one sample.</param>
    /// <param name="outputGradients"><c>[samples][OutputSize]</c>: the gradient by each output.</param>
    /// <param name="accumulate">Adds to <see cref="ITrainableNetwork{TSelf, T}.Gradients"/> instead of replacing them.</param>
    /// <exception cref="ArgumentException">A length does not fit, or an index is outside of the table.</exception>
    void BackwardFrom(ReadOnlySpan<int> inputs, ReadOnlySpan<T> outputGradients, bool accumulate = false);
}
