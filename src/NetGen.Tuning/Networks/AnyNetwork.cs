using System.Numerics;
using NetGen.Data;
using NetGen.Training;
using NetGen.Weights;

namespace NetGen.Tuning.Networks;

/// <summary>A network's class, for code that does not know which it is.</summary>
internal abstract class AnyNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Trains a new network in a trial.</summary>
    public abstract TrainingResult Fit(Trial trial, DataSet<T> training, TrainingOptions options, DataSet<T>? validation);

    /// <summary>A network with the parameters of a file.</summary>
    public abstract EnsembleMember<T> Load(TensorFile file);
}
