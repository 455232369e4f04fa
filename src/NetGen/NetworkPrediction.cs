using System.Buffers;
using System.Numerics;

namespace NetGen;

/// <summary>What a network's outputs say where each stands for a class.</summary>
public static class NetworkPrediction
{
    private const int BlockOutputs = 4096;

    /// <summary>The class of one sample: the index of its largest output.</summary>
    /// <param name="network">A network with an output for each class.</param>
    /// <param name="inputs"><c>[InputSize]</c>.</param>
    /// <returns>From 0 to <c>OutputSize − 1</c>: of equal outputs the first, and the first that is NaN if any is.</returns>
    /// <exception cref="ArgumentException">The inputs are not one sample.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, several heads, or several places.</exception>
    public static int PredictClass<TSelf, T>(this INetwork<TSelf, T> network, ReadOnlySpan<T> inputs)
        where TSelf : INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<int> classes = stackalloc int[1];
        network.PredictClasses(inputs, classes);
        return classes[0];
    }

    /// <summary>
    /// The class of each sample: the index of its largest output. Allocates nothing in the long run, and runs on any number of threads at
    /// once.
    /// </summary>
    /// <param name="network">A network with an output for each class.</param>
    /// <param name="inputs"><c>[samples][InputSize]</c>.</param>
    /// <param name="classes">
    /// <c>[samples]</c>: receives numbers from 0 to <c>OutputSize − 1</c>; of equal outputs the first, and the first that is NaN if any is.
    /// </param>
    /// <exception cref="ArgumentException">The inputs are not as many samples as there are classes to write.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, several heads, or several places.</exception>
    public static void PredictClasses<TSelf, T>(this INetwork<TSelf, T> network, ReadOnlySpan<T> inputs, Span<int> classes)
        where TSelf : INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        (var inputSize, var outputSize) = (TSelf.InputSize, TSelf.OutputSize);
        if (Answers<TSelf, T>.HaveHeads)
            throw new InvalidOperationException($"{TSelf.Description.Name} has several heads, each with classes of its own: call Forward with a span for each.");
        if (outputSize == 1)
            throw new InvalidOperationException($"{TSelf.Description.Name} has a single output, which is always the largest: compare it with a threshold.");
        if (Answers<TSelf, T>.Places is { } places)
            throw new InvalidOperationException($"{TSelf.Description.Name} answers at {places} places, each with classes of its own: call Forward, and take the largest of each.");
        if (inputs.Length != (long)classes.Length * inputSize)
            throw new ArgumentException(FormattableString.Invariant(
                $"inputs has {inputs.Length} elements, but {classes.Length} samples of {NetworkDescription.Shape(TSelf.InputShape.ToArray())} are to be classified."),
                nameof(inputs));

        var block = Math.Max(1, BlockOutputs / outputSize);
        var outputs = ArrayPool<T>.Shared.Rent(Math.Min(block, classes.Length) * outputSize);
        for (var start = 0; start < classes.Length; start += block)
        {
            var samples = Math.Min(block, classes.Length - start);
            network.Forward(inputs.Slice(start * inputSize, samples * inputSize), outputs.AsSpan(0, samples * outputSize));
            for (var sample = 0; sample < samples; sample++)
                classes[start + sample] = IndexOfLargest<T>(outputs.AsSpan(sample * outputSize, outputSize));
        }

        ArrayPool<T>.Shared.Return(outputs);
    }

    private static int IndexOfLargest<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var largest = 0;
        for (var i = 1; i < values.Length && !T.IsNaN(values[largest]); i++)
            if (!(values[i] <= values[largest])) largest = i;
        return largest;
    }

    /// <summary>What a description says, which is made anew each time that it is asked for.</summary>
    private static class Answers<TSelf, T>
        where TSelf : INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public static readonly bool HaveHeads = TSelf.Description.Heads.Count > 0;

        public static readonly string? Places =
            TSelf.OutputShape is [.. var places, _] && places.ContainsAnyExcept(1) ? NetworkDescription.Shape(places.ToArray()) : null;
    }
}
