using System.Numerics;

namespace NetGen.Generators.Tests.Infrastructure.Driving;

/// <summary>Drives a network of numbers.</summary>
public sealed class NumberDriver<TNetwork, T>(TNetwork network) : NetworkDriver<TNetwork, T, ReadOnlySpan<T>>(network)
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TNetwork _network = network;

    public override double[]? BackwardFrom(double[] inputs, double[] outputGradients, bool wantInputGradients = true, bool accumulate = false)
    {
        T[]? inputGradients = wantInputGradients ? new T[inputs.Length] : null;
        _network.BackwardFrom(Narrow(inputs), Narrow(outputGradients), inputGradients, accumulate);
        return inputGradients is null ? null : Widen(inputGradients);
    }

    protected override ReadOnlySpan<T> Inputs(double[] inputs) => Narrow(inputs);

    protected override void Forward(ReadOnlySpan<T> inputs, Span<T> outputs) => _network.Forward(inputs, outputs);

    protected override T Evaluate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => _network.Evaluate(inputs, targets);

    protected override T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, bool accumulate) => _network.Backward(inputs, targets, accumulate);

    protected override T Step(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, T learningRate) => _network.Step(inputs, targets, learningRate);
}
