using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetGen.Orleans.Working;
using NetGen.Tuning;
using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;
using Orleans.Storage;

namespace NetGen.Orleans.Grains;

/// <summary>
/// A study on the cluster. All it knows follows from the journal, which is written before anything else: where that fails, the grain goes away and is
/// built anew from what is stored.
/// </summary>
internal sealed class StudyGrain(
    [PersistentState("netgen-study", StudyStorage.Name)] IPersistentState<StudyState> state,
    [FromKeyedServices(StudyStorage.Name)] IGrainStorage storage,
    StudyCatalog catalog,
    ILogger<StudyGrain> logger) : Grain, IStudyGrain, IRemindable
{
    /// <summary>Brings the study back where its silo was lost, so that leases run out though nobody asks.</summary>
    private const string Watch = "watch";

    private static readonly TimeSpan WatchInterval = TimeSpan.FromMinutes(1);

    private readonly Leases _leases = new(catalog.Options.LeaseTime, catalog.Options.TimeProvider);
    private Study _study = null!;
    private Ledger _ledger = null!;
    private StudyJournal _journal = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _study = catalog.Find(this.GetPrimaryKeyString());
        _ledger = new Ledger(_study);
        _journal = new StudyJournal(storage, _study.Name);
        foreach (var entry in await _journal.Open())
        {
            _ledger.Apply(entry);
            _leases.Apply(entry);
        }

        _ledger.TakeObsolete();
    }

    public async Task<string?> Start(string header)
    {
        if (Mismatch(header) is { } mismatch) return mismatch;
        if (state.State.Header is null)
        {
            state.State.Header = header;
            await Stored(state.WriteStateAsync);
        }

        if (!_ledger.IsDone) await this.RegisterOrUpdateReminder(Watch, WatchInterval, WatchInterval);
        return null;
    }

    public async Task<Offer> Take(string header)
    {
        if (state.State.Header is null || state.State.Error is not null) return new Offer();
        if (Mismatch(header) is { } mismatch) return new Offer { Refusal = mismatch };
        ReleaseExpired();
        if (await NextOrFail() is not { } next) return new Offer();
        var begun = next with { Lease = _leases.NextNumber };
        await Record(begun);
        var trial = _ledger.Trials[begun.Trial];
        return new Offer { Trial = JournalLine.Of(begun), Seed = trial.Seed, Reports = [.. trial.Reports] };
    }

    public Task<bool> KeepAlive(int trial, long lease)
    {
        ReleaseExpired();
        return Task.FromResult(_leases.Renew(trial, lease) || Refuse(trial, lease).IsAccepted);
    }

    public async Task<ReportReply> Report(int trial, long lease, int epoch, double value)
    {
        ReleaseExpired();
        if (!_leases.Renew(trial, lease)) return Refuse(trial, lease);
        var reported = new EpochReported(trial, epoch, value);
        if (!_ledger.Knows(reported)) await Record(reported);
        return new ReportReply(true, (int)_ledger.VerdictOf(trial, epoch));
    }

    public async Task<bool> BeginAnew(int trial, long lease)
    {
        ReleaseExpired();
        if (!_leases.Renew(trial, lease)) return Refuse(trial, lease).IsAccepted;
        // A call that was repeated may come late, when the trial has reported again.
        if (!_leases.HasBegunAnew(trial)) await Record(new TrialBegunAnew(trial));
        return true;
    }

    public Task<bool> Keeps(int trial, double value) => Task.FromResult(_ledger.Keeps(trial, value));

    public async Task<bool> End(int trial, long lease, string line)
    {
        ReleaseExpired();
        // Whoever was told nothing, since the answer was lost, asks again.
        if (_leases.HasEnded(trial, lease)) return true;
        if (!_leases.Renew(trial, lease)) return Refuse(trial, lease).IsAccepted;
        await End((TrialEnded)JournalLine.Read(line));
        return true;
    }

    public async Task Release(int trial, long lease)
    {
        if (_leases.Renew(trial, lease)) await Record(new TrialReleased(trial));
    }

    public async Task Abort(string reason)
    {
        if (state.State.Error is not null) return;
        state.State.Error = reason;
        await Stored(state.WriteStateAsync);
    }

    public async Task<JournalReply> Read(int page)
    {
        ReleaseExpired();
        var content = await _journal.Page(page);
        return new JournalReply([.. content.Lines], content.IsFull, state.State.Error);
    }

    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        ReleaseExpired();
        if (_ledger.IsDone || state.State.Error is not null) await StopWatching();
    }

    private string? Mismatch(string header)
    {
        if (JournalHeader.Difference(header, _study) is { } others) return $"Machines disagree about the study {_study.Name}. One has {others}. Give all the same program.";
        return state.State.Header is { } stored && JournalHeader.Difference(stored, _study) is { } earlier
            ? $"The cluster has a study {_study.Name} already, with {earlier}. Take another name."
            : null;
    }

    private void ReleaseExpired()
    {
        foreach (var trial in _leases.TakeExpired())
        {
            _ledger.Release(trial);
            StudyLog.LeaseExpired(logger, _study.Name, trial);
        }
    }

    /// <summary>The trial to work on next. One that takes its workers with it, time after time, fails instead.</summary>
    private async Task<TrialBegun?> NextOrFail()
    {
        while (_ledger.Next() is { } next)
        {
            var lost = _leases.Fruitless(next.Trial);
            if (lost < catalog.Options.LostWorkers) return next;
            await End(new TrialEnded(next.Trial, TrialStatus.Failed, WorkersLost(lost), TimeSpan.Zero));
        }

        return null;
    }

    private static string WorkersLost(int count) => string.Create(
        CultureInfo.InvariantCulture, $"{count} workers were lost with it one after the other, before any of them reported anything new: it may take its machine down.");

    private async Task End(TrialEnded end)
    {
        await Record(end);
        foreach (var name in _ledger.TakeObsolete()) Forget(name);
        if (_ledger.IsDone) await StopWatching();
    }

    private ReportReply Refuse(int trial, long lease)
    {
        StudyLog.ResultRefused(logger, _study.Name, trial, lease);
        return new ReportReply(false, 0);
    }

    private async Task Record(JournalEntry entry)
    {
        await Stored(() => _journal.Append(entry));
        _ledger.Apply(entry);
        _leases.Apply(entry);
    }

    /// <summary>Stores something. Where that fails, what is in memory may not be what is stored.</summary>
    private async Task Stored(Func<Task> store)
    {
        try
        {
            await store();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private void Forget(string name)
    {
        // Workers delete their own checkpoints, if they have any.
        if (name != Artifact.Checkpoint(int.Parse(name.AsSpan(0, name.IndexOf('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture)))
            GrainFactory.GetGrain<IArtifactGrain>($"{_study.Name}/{name}").Delete().Ignore();
    }

    private async Task StopWatching()
    {
        if (await this.GetReminder(Watch) is { } reminder) await this.UnregisterReminder(reminder);
    }
}
