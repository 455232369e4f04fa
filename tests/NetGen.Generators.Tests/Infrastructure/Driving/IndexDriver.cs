using System.Numerics;

namespace NetGen.Generators.Tests.Infrastructure.Driving;

/// <summary>Drives a network of indices, which are given as numbers.</summary>
public sealed class IndexDriver<TNetwork, T>(TNetwork network) : NetworkDriver<TNetwork, T, ReadOnlySpan<int>>(network)
    where TNetwork : class, IIndexNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TNetwork _network = network;

    public override double[]? BackwardFrom(double[] inputs, double[] outputGradients, bool wantInputGradients = true, bool accumulate = false)
    {
        _network.BackwardFrom(Inputs(inputs), Narrow(outputGradients), accumulate);
        return null;
    }

    protected override ReadOnlySpan<int> Inputs(double[] inputs) => Array.ConvertAll(inputs, index => (int)index);

    protected override void Forward(ReadOnlySpan<int> inputs, Span<T> outputs) => _network.Forward(inputs, outputs);

    protected override T Evaluate(ReadOnlySpan<int> inputs, ReadOnlySpan<T> targets) => _network.Evaluate(inputs, targets);

    protected override T Backward(ReadOnlySpan<int> inputs, ReadOnlySpan<T> targets, bool accumulate) => _network.Backward(inputs, targets, accumulate);

    protected override T Step(ReadOnlySpan<int> inputs, ReadOnlySpan<T> targets, T learningRate) => _network.Step(inputs, targets, learningRate);
}
