using NetGen.Tuning.Running;

namespace NetGen.Orleans.Grains;

/// <summary>Whose each trial is. A lease's number is higher than all before, so a worker that was thought dead is told from the one that came after it.</summary>
internal sealed class Leases(TimeSpan duration, TimeProvider time)
{
    private readonly Dictionary<int, Lease> _running = [];
    private readonly Dictionary<int, long> _ended = [];
    private readonly Dictionary<int, int> _fruitless = [];
    private readonly Dictionary<int, int> _reached = [];
    private long _last;

    public long NextNumber => _last + 1;

    /// <summary>Takes notice of what the journal says. One that is read anew gives all leases their full time.</summary>
    public void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case TrialBegun begun:
                Begin(begun);
                return;
            case TrialBegunAnew:
                BeginAnew(entry.Trial);
                return;
            case EpochReported reported when reported.Epoch <= _reached.GetValueOrDefault(entry.Trial):
                return;
            case EpochReported reported:
                _reached[entry.Trial] = reported.Epoch;
                break;
            case TrialEnded:
                End(entry.Trial);
                break;
            case TrialReleased:
                _running.Remove(entry.Trial);
                break;
        }

        _fruitless.Remove(entry.Trial);
    }

    /// <summary>How many leases of a trial there were one after the other that came to no new epoch.</summary>
    public int Fruitless(int trial) => _fruitless.GetValueOrDefault(trial);

    /// <summary>Gives a lease its full time again; false if the trial is another's, or nobody's.</summary>
    public bool Renew(int trial, long number)
    {
        if (!_running.TryGetValue(trial, out var lease) || lease.Number != number) return false;
        _running[trial] = lease with { Renewed = time.GetTimestamp() };
        return true;
    }

    /// <summary>Whether the worker that has a trial began it anew.</summary>
    public bool HasBegunAnew(int trial) => _running[trial].HasBegunAnew;

    /// <summary>Whether a trial ended under a lease.</summary>
    public bool HasEnded(int trial, long number) => _ended.TryGetValue(trial, out var ended) && ended == number;

    /// <summary>Takes away the leases that have run out, and says of which trials.</summary>
    public int[] TakeExpired()
    {
        int[] expired = [.. _running.Where(lease => time.GetElapsedTime(lease.Value.Renewed) > duration).Select(lease => lease.Key)];
        foreach (var trial in expired) _running.Remove(trial);
        return expired;
    }

    private void Begin(TrialBegun begun)
    {
        _running[begun.Trial] = new Lease(begun.Lease, time.GetTimestamp());
        _last = Math.Max(_last, begun.Lease);
        _fruitless[begun.Trial] = Fruitless(begun.Trial) + 1;
    }

    /// <summary>What the trial comes to from now on is new, however far it had come before.</summary>
    private void BeginAnew(int trial)
    {
        if (_running.TryGetValue(trial, out var lease)) _running[trial] = lease with { HasBegunAnew = true };
        _reached.Remove(trial);
    }

    private void End(int trial)
    {
        if (_running.Remove(trial, out var lease)) _ended[trial] = lease.Number;
        _reached.Remove(trial);
    }

    private readonly record struct Lease(long Number, long Renewed, bool HasBegunAnew = false);
}
