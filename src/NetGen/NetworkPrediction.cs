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
    /// <returns>From 0 to the last class: of equal outputs the first, and the first that is NaN if any is.</returns>
    /// <exception cref="ArgumentException">The inputs are not one sample.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, several heads, or several places.</exception>
    public static int PredictClass<TSelf, T>(this INetwork<TSelf, T> network, ReadOnlySpan<T> inputs)
        where TSelf : INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<int> classes = stackalloc int[1];
        HasOnePlace<TSelf, T>(network);
        network.PredictClasses(inputs, classes);
        return classes[0];
    }

    /// <summary>
    /// The class of each sample, or of each of its places where the network answers at several: the index of the largest output. Allocates nothing in
    /// the long run, and runs on any number of threads at once.
    /// </summary>
    /// <param name="network">A network with an output for each class.</param>
    /// <param name="inputs"><c>[samples][InputSize]</c>.</param>
    /// <param name="classes">
    /// <c>[samples][places]</c>: receives numbers from 0 to the last class; of equal outputs the first, and the first that is NaN if any is.
    /// </param>
    /// <exception cref="ArgumentException">The inputs are not as many samples as there are classes to write.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, or several heads.</exception>
    public static void PredictClasses<TSelf, T>(this INetwork<TSelf, T> network, ReadOnlySpan<T> inputs, Span<int> classes)
        where TSelf : INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        CheckLength<TSelf, T>(inputs.Length, TSelf.InputSize, SamplesOf<TSelf, T>(classes));
        Write<TSelf, T, ReadOnlySpan<T>>(
            network, inputs, classes,
            static (network, inputs, start, samples, outputs) =>
                ((INetwork<TSelf, T>)network).Forward(inputs.Slice(start * TSelf.InputSize, samples * TSelf.InputSize), outputs));
    }

    /// <summary>The class of one sample: the index of its largest output.</summary>
    /// <param name="network">A network with an output for each class.</param>
    /// <param name="inputs"><c>[InputSize]</c>: its indices.</param>
    /// <returns>From 0 to the last class: of equal outputs the first, and the first that is NaN if any is.</returns>
    /// <exception cref="ArgumentException">The inputs are not one sample.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, several heads, or several places.</exception>
    public static int PredictClass<TSelf, T>(this IIndexNetwork<TSelf, T> network, ReadOnlySpan<int> inputs)
        where TSelf : IIndexNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<int> classes = stackalloc int[1];
        HasOnePlace<TSelf, T>(network);
        network.PredictClasses(inputs, classes);
        return classes[0];
    }

    /// <summary>
    /// The class of each sample, or of each of its places where the network answers at several: the index of the largest output. Allocates nothing in
    /// the long run, and runs on any number of threads at once.
    /// </summary>
    /// <param name="network">A network with an output for each class.</param>
    /// <param name="inputs"><c>[samples][InputSize]</c>: their indices.</param>
    /// <param name="classes">
    /// <c>[samples][places]</c>: receives numbers from 0 to the last class; of equal outputs the first, and the first that is NaN if any is.
    /// </param>
    /// <exception cref="ArgumentException">The inputs are not as many samples as there are classes to write.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, or several heads.</exception>
    public static void PredictClasses<TSelf, T>(this IIndexNetwork<TSelf, T> network, ReadOnlySpan<int> inputs, Span<int> classes)
        where TSelf : IIndexNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        CheckLength<TSelf, T>(inputs.Length, TSelf.InputSize, SamplesOf<TSelf, T>(classes));
        Write<TSelf, T, ReadOnlySpan<int>>(
            network, inputs, classes,
            static (network, inputs, start, samples, outputs) =>
                ((IIndexNetwork<TSelf, T>)network).Forward(inputs.Slice(start * TSelf.InputSize, samples * TSelf.InputSize), outputs));
    }

    /// <summary>The class of one sample: the index of its largest output.</summary>
    /// <param name="network">A network with an output for each class.</param>
    /// <param name="inputs">Its list.</param>
    /// <returns>From 0 to the last class: of equal outputs the first, and the first that is NaN if any is.</returns>
    /// <exception cref="ArgumentException">The inputs are not one sample.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, several heads, or several places.</exception>
    public static int PredictClass<TSelf, T>(this IBagNetwork<TSelf, T> network, IndexLists inputs)
        where TSelf : IBagNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<int> classes = stackalloc int[1];
        HasOnePlace<TSelf, T>(network);
        network.PredictClasses(inputs, classes);
        return classes[0];
    }

    /// <summary>
    /// The class of each sample, or of each of its places where the network answers at several: the index of the largest output. Allocates nothing in
    /// the long run, and runs on any number of threads at once.
    /// </summary>
    /// <param name="network">A network with an output for each class.</param>
    /// <param name="inputs">A list for each sample.</param>
    /// <param name="classes">
    /// <c>[samples][places]</c>: receives numbers from 0 to the last class; of equal outputs the first, and the first that is NaN if any is.
    /// </param>
    /// <exception cref="ArgumentException">The inputs are not as many samples as there are classes to write.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, or several heads.</exception>
    public static void PredictClasses<TSelf, T>(this IBagNetwork<TSelf, T> network, IndexLists inputs, Span<int> classes)
        where TSelf : IBagNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        CheckLength<TSelf, T>(inputs.Count, 1, SamplesOf<TSelf, T>(classes));
        Write<TSelf, T, IndexLists>(network, inputs, classes, static (network, inputs, start, samples, outputs) =>
        {
            var lists = inputs.Slice(start, samples);
            ((IBagNetwork<TSelf, T>)network).Forward(lists.Indices, lists.Offsets, outputs);
        });
    }

    private static void HasOnePlace<TSelf, T>(ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        if (Answers<TSelf, T>.End is { Places: > 1 } end)
            throw new InvalidOperationException(
                $"{TSelf.Description.Name} answers at {end.PlacesText} places, each with classes of its own: PredictClasses has the class of each.");
    }

    /// <summary>For how many samples there are classes to write.</summary>
    private static int SamplesOf<TSelf, T>(ReadOnlySpan<int> classes)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var end = Answers<TSelf, T>.End
            ?? throw new InvalidOperationException($"{TSelf.Description.Name} has several heads, each with classes of its own: call Forward with a span for each.");
        if (end.RowSize == 1)
            throw new InvalidOperationException(
                $"{TSelf.Description.Name} has a single output{(end.Places > 1 ? " at each place" : "")}, which is always the largest: compare it with a threshold.");
        return classes.Length % end.Places == 0 ? classes.Length / end.Places : throw new ArgumentException(FormattableString.Invariant(
            $"classes has {classes.Length} elements, which is no whole number of samples: {TSelf.Description.Name} chooses a class at each of {end.PlacesText} places."),
            nameof(classes));
    }

    /// <param name="inputs">How much there is.</param>
    /// <param name="size">How much a sample has.</param>
    /// <param name="samples">How many samples there should be.</param>
    private static void CheckLength<TSelf, T>(int inputs, int size, int samples)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (inputs == (long)samples * size) return;
        var end = Answers<TSelf, T>.End!;
        throw new ArgumentException(FormattableString.Invariant(
            $"inputs has {inputs} elements, but {samples} samples of {NetworkDescription.Shape(TSelf.InputShape.ToArray())} are to be classified")
            + (end.Places > 1 ? $", at {end.PlacesText} places each." : "."), nameof(inputs));
    }

    private static void Write<TSelf, T, TInputs>(
        ITrainableNetwork<TSelf, T> network, TInputs inputs, Span<int> classes, ForwardOfSome<TSelf, T, TInputs> forward)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TInputs : allows ref struct
    {
        var (outputSize, end) = (TSelf.OutputSize, Answers<TSelf, T>.End!);
        var all = classes.Length / end.Places;
        var block = Math.Max(1, BlockOutputs / outputSize);
        var outputs = ArrayPool<T>.Shared.Rent(Math.Min(block, all) * outputSize);
        for (var start = 0; start < all; start += block)
        {
            var samples = Math.Min(block, all - start);
            forward(network, inputs, start, samples, outputs.AsSpan(0, samples * outputSize));
            var found = classes.Slice(start * end.Places, samples * end.Places);
            for (var row = 0; row < found.Length; row++) found[row] = IndexOfLargest<T>(outputs.AsSpan(row * end.RowSize, end.RowSize));
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
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        /// <summary>Null where there are several heads.</summary>
        public static readonly NetworkEnd? End = TSelf.Description.Ends(TSelf.OutputShape) is [var end] ? end : null;
    }

    /// <summary>The outputs of some samples of a batch.</summary>
    private delegate void ForwardOfSome<TSelf, T, TInputs>(ITrainableNetwork<TSelf, T> network, TInputs inputs, int start, int samples, Span<T> outputs)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TInputs : allows ref struct;
}
