using NetGen.Orleans.Grains;
using NetGen.Tuning;
using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;

namespace NetGen.Orleans.Working;

/// <summary>A trial that a worker has leased: keeps the lease alive, and is whom the trial reports to.</summary>
internal sealed class LeasedTrial : ITrialHost, IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly IStudyGrain _grain;
    private readonly Func<int, bool> _mayHaveChildren;
    private readonly ClusterArtifacts _artifacts;
    private readonly TrialBegun _begun;
    private readonly Patience _patience;
    private readonly CancellationTokenSource _lost;
    private readonly Timer _heartbeat;

    public LeasedTrial(Study study, IGrainFactory grains, Offer offer, StudyCatalog catalog, TrialFolders? folders, Patience patience, CancellationToken stopping)
    {
        _grain = grains.GetGrain<IStudyGrain>(study.Name);
        _mayHaveChildren = trial => catalog.MayHaveChildren(study, trial);
        _begun = (TrialBegun)JournalLine.Read(offer.Trial!);
        _patience = patience;
        _lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Assignment = new TrialAssignment(_begun.Trial, offer.Seed, _begun.Settings, _begun.Parent, offer.Reports);
        _artifacts = new ClusterArtifacts(grains, study.Name, _begun.Lease, patience, Aborted);
        if (study.Checkpoints) ScratchFolder = folders?.ForTrial();
        var interval = catalog.Options.LeaseTime / 3;
        _heartbeat = new Timer(_ => KeepAlive(), null, interval, interval);
    }

    public TrialAssignment Assignment { get; }

    public IArtifacts Artifacts => _artifacts;

    public string? ScratchFolder { get; }

    /// <summary>Is signalled when the trial is another worker's, or this one stops.</summary>
    public CancellationToken Aborted => _lost.Token;

    public Verdict Report(int trial, int epoch, double value)
    {
        var reply = _patience.Call(() => _grain.Report(trial, _begun.Lease, epoch, value), Aborted);
        if (!reply.IsAccepted) Lose();
        return (Verdict)reply.Verdict;
    }

    public void BeginAnew(int trial)
    {
        if (!_patience.Call(() => _grain.BeginAnew(trial, _begun.Lease), Aborted)) Lose();
    }

    public bool Keeps(int trial, double value) => _patience.Call(() => _grain.Keeps(trial, value), Aborted);

    public bool MayHaveChildren(int trial) => _mayHaveChildren(trial);

    /// <summary>Says how the trial ended, unless it is another worker's by now.</summary>
    public void End(TrialEnded end)
    {
        if (_patience.Call(() => _grain.End(_begun.Trial, _begun.Lease, JournalLine.Of(end)), Aborted)) _artifacts.DeleteSeen(Artifact.Checkpoint(_begun.Trial));
    }

    /// <summary>Gives the trial back where the worker stops, so that the next one need not wait until the lease has run out.</summary>
    public void Release()
    {
        try
        {
            _grain.Release(_begun.Trial, _begun.Lease).Wait(Farewell);
        }
        catch (AggregateException)
        {
            // The cluster is away too: the lease runs out.
        }
    }

    public void Abort(string reason) => _patience.Call(
        async () =>
        {
            await _grain.Abort(reason);
            return true;
        });

    public void Dispose()
    {
        _heartbeat.Dispose();
        // A trial that was left behind may end after its silo.
        if (Directory.Exists(ScratchFolder)) Directory.Delete(ScratchFolder, recursive: true);
    }

    private void Lose()
    {
        _lost.Cancel();
        throw new OperationCanceledException("Another worker has the trial.");
    }

    private async void KeepAlive()
    {
        try
        {
            if (await _grain.KeepAlive(_begun.Trial, _begun.Lease)) return;
            _heartbeat.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            await _lost.CancelAsync();
        }
        catch (Exception)
        {
            // The cluster is away: the next heartbeat, or the next report, finds out what became of the lease.
        }
    }
}
