using System.Numerics;
using NetGen.Weights;

namespace NetGen.Tuning.Networks;

/// <summary>A trained network.</summary>
internal sealed class NetworkMember<TNetwork, T>(TNetwork network) : EnsembleMember<T>
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override string Name => TNetwork.Description.Name;

    public override int InputSize => TNetwork.InputSize;

    public override int OutputSize => TNetwork.OutputSize;

    public override void Forward(ReadOnlySpan<T> inputs, Span<T> outputs) => network.Forward(inputs, outputs);

    public override TensorFile ToFile()
    {
        var file = new TensorFile();
        file.Add(network);
        return file;
    }
}
