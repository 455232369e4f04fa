using System.Numerics;
using NetGen.Data;
using NetGen.Training;
using NetGen.Weights;

namespace NetGen.Tuning.Networks;

/// <summary>A network's class.</summary>
/// <param name="create">Makes one from a seed.</param>
internal sealed class NetworkKind<TNetwork, T>(Func<int, TNetwork> create) : AnyNetwork<T>
    where TNetwork : INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override TrainingResult Fit(Trial trial, DataSet<T> training, TrainingOptions options, DataSet<T>? validation) =>
        trial.Fit(create(trial.Seed), training, options, validation);

    public override EnsembleMember<T> Load(TensorFile file)
    {
        var network = create(0);
        file.CopyTo(network);
        return new NetworkMember<TNetwork, T>(network);
    }
}
