using NetGen.Tuning.Running;

namespace NetGen.Orleans.Grains;

/// <summary>Whose each trial is. A lease's number is higher than all before, so a worker that was thought dead is told from the one that came after it.</summary>
internal sealed class Leases(TimeSpan duration, TimeProvider time)
{
    private readonly Dictionary<int, Lease> _running = [];
    private readonly Dictionary<int, long> _ended = [];
    private readonly Dictionary<int, int> _fruitless = [];
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
            case TrialEnded when _running.TryGetValue(entry.Trial, out var lease):
                _ended[entry.Trial] = lease.Number;
                _running.Remove(entry.Trial);
                break;
            case TrialReleased:
                _running.Remove(entry.Trial);
                break;
        }

        _fruitless.Remove(entry.Trial);
    }

    /// <summary>How many leases of a trial there were one after the other that brought no new report.</summary>
    public int Fruitless(int trial) => _fruitless.GetValueOrDefault(trial);

    /// <summary>Gives a lease its full time again; false if the trial is another's, or nobody's.</summary>
    public bool Renew(int trial, long number)
    {
        if (!_running.TryGetValue(trial, out var lease) || lease.Number != number) return false;
        _running[trial] = lease with { Renewed = time.GetTimestamp() };
        return true;
    }

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

    private readonly record struct Lease(long Number, long Renewed);
}
