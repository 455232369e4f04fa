using System.Numerics;

namespace NetGen.Weights;

/// <summary>A network's training state, read but not yet taken over.</summary>
/// <param name="Moments">The optimizer's moments.</param>
/// <param name="Scalars">Its numbers that belong to no parameter.</param>
/// <param name="DropoutSeed">The state of dropout.</param>
internal sealed record TrainingState<T>(T[][] Moments, double[] Scalars, long DropoutSeed)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public void CopyTo<TSelf>(ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
    {
        for (var i = 0; i < Moments.Length; i++) Moments[i].CopyTo(network.OptimizerState(i));
        Scalars.CopyTo(network.OptimizerScalars);
        network.DropoutSeed = DropoutSeed;
    }
}
