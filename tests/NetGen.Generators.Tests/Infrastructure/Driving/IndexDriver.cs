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
}
