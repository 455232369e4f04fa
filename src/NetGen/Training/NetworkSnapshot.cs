using System.Numerics;

namespace NetGen.Training;

/// <summary>A copy of all that a network's next steps follow from, and of where in the run it was taken.</summary>
internal sealed class NetworkSnapshot<TNetwork, T>
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters = new T[TNetwork.ParameterCount];
    private readonly T[][] _moments = [.. Enumerable.Range(0, TNetwork.OptimizerStateCount).Select(_ => new T[TNetwork.ParameterCount])];
    private readonly uint[] _random = new uint[RandomState.WordCount];
    private double[] _scalars = [];
    private long _dropoutSeed;

    /// <summary>After how many steps of the run it was taken.</summary>
    public long Steps { get; private set; }

    /// <summary>After how many steps of its epoch.</summary>
    public int StepOfEpoch { get; private set; }

    /// <summary>The random numbers as they were before they gave that epoch its order.</summary>
    public ReadOnlySpan<uint> Random => _random;

    public void Take(TNetwork network, RunState<T> state, long steps)
    {
        network.Parameters.CopyTo(_parameters);
        for (var i = 0; i < _moments.Length; i++) network.OptimizerState(i).CopyTo(_moments[i]);
        if (_scalars.Length != network.OptimizerScalars.Length) _scalars = new double[network.OptimizerScalars.Length];
        network.OptimizerScalars.CopyTo(_scalars);
        _dropoutSeed = network.DropoutSeed;
        state.Random.CopyTo(_random, 0);
        (Steps, StepOfEpoch) = (steps, state.Step);
    }

    public void PutBack(TNetwork network)
    {
        PutBackParameters(network);
        for (var i = 0; i < _moments.Length; i++) _moments[i].CopyTo(network.OptimizerState(i));
        _scalars.CopyTo(network.OptimizerScalars);
        network.DropoutSeed = _dropoutSeed;
    }

    public void PutBackParameters(TNetwork network) => _parameters.CopyTo(network.Parameters);
}
