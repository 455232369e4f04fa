using System.Numerics;

namespace NetGen.Generators.Tests.Infrastructure.Driving;

/// <summary>Drives a network of lists: it is given how often each index is in a sample's list.</summary>
public sealed class BagDriver<TNetwork, T>(TNetwork network) : NetworkDriver<TNetwork, T, IndexLists>(network)
    where TNetwork : class, IBagNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TNetwork _network = network;

    public override double[]? BackwardFrom(double[] inputs, double[] outputGradients, bool wantInputGradients = true, bool accumulate = false)
    {
        IndexLists lists = Inputs(inputs);
        _network.BackwardFrom(lists.Indices, lists.Offsets, Narrow(outputGradients), accumulate);
        return null;
    }

    protected override IndexLists Inputs(double[] inputs)
    {
        List<int> indices = [], offsets = [];
        foreach (double[] counts in inputs.Chunk(InputSize))
        {
            offsets.Add(indices.Count);
            indices.AddRange(counts.SelectMany((count, index) => Enumerable.Repeat(index, (int)count)));
        }

        return new IndexLists(indices.ToArray(), offsets.ToArray());
    }

    protected override void Forward(IndexLists inputs, Span<T> outputs) => _network.Forward(inputs.Indices, inputs.Offsets, outputs);

    protected override T Evaluate(IndexLists inputs, ReadOnlySpan<T> targets) => _network.Evaluate(inputs.Indices, inputs.Offsets, targets);

    protected override T Backward(IndexLists inputs, ReadOnlySpan<T> targets, bool accumulate) => _network.Backward(inputs.Indices, inputs.Offsets, targets, accumulate);

    protected override T Step(IndexLists inputs, ReadOnlySpan<T> targets, T learningRate) => _network.Step(inputs.Indices, inputs.Offsets, targets, learningRate);
}
