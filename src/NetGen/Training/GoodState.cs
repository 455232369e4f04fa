using System.Numerics;

namespace NetGen.Training;

/// <summary>
/// A network as a loss has shown it to be good. It is copied every few steps, which costs next to nothing, and taken for good once the loss that
/// follows is finite; until then the copy before is kept.
/// </summary>
internal sealed class GoodState<TNetwork, T>
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Interval = 32;

    private readonly List<double> _rates = new(2 * Interval);
    private NetworkSnapshot<TNetwork, T> _candidate = new();
    private bool _hasCandidate;

    public GoodState(TNetwork network, RunState<T> state, long steps) => Snapshot.Take(network, state, steps);

    /// <summary>The good one.</summary>
    public NetworkSnapshot<TNetwork, T> Snapshot { get; private set; } = new();

    /// <summary>The learning rate of each step since it was taken.</summary>
    public IReadOnlyList<double> Rates => _rates;

    /// <summary>Before a step: copies the network if the last copy is old enough.</summary>
    public void Keep(TNetwork network, RunState<T> state, long steps, double rate)
    {
        _rates.Add(rate);
        if (steps - Snapshot.Steps < Interval) return;
        _candidate.Take(network, state, steps);
        _hasCandidate = true;
    }

    /// <summary>After a step whose loss was finite.</summary>
    public void Confirm()
    {
        if (!_hasCandidate) return;
        (Snapshot, _candidate) = (_candidate, Snapshot);
        _hasCandidate = false;
        _rates.RemoveRange(0, _rates.Count - 1);
    }
}
