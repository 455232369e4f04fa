using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetGen.Orleans.Grains;
using NetGen.Tuning;
using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;

namespace NetGen.Orleans.Working;

/// <summary>The threads of a silo that run trials: not Orleans's own, since a training takes longer than a grain call may.</summary>
internal sealed class StudyWorkers(IGrainFactory grains, StudyCatalog catalog, ILogger<StudyWorkers> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<string> _refused = [];
    private readonly ConcurrentBag<Thread> _threads = [];
    private TrialFolders? _folders;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (catalog.Options.Workers > 0 && catalog.Studies.Any(study => study.Checkpoints)) _folders = TrialFolders.Create(Path.GetTempPath());
        for (var i = 0; i < catalog.Options.Workers; i++) Start();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        // The folders of threads that hang stay until the next process starts.
        if (await Task.Run(() => _threads.All(thread => thread.Join(Farewell)), cancellationToken)) _folders?.Dispose();
    }

    /// <summary>Hosts may be disposed without being stopped. The source is not, since threads that hang may ask it later.</summary>
    public void Dispose() => _stopping.Cancel();

    private void Start()
    {
        var thread = new Thread(Work) { IsBackground = true, Name = "NetGen: trials" };
        _threads.Add(thread);
        thread.Start();
    }

    private void Work()
    {
        var patience = new Patience(logger, _stopping.Token);
        try
        {
            while (!_stopping.IsCancellationRequested)
            {
                var turn = catalog.Studies.Select(study => Work(study, patience)).FirstOrDefault(turn => turn != Turn.Idle, Turn.Idle);
                if (turn == Turn.LeftBehind) return;
                if (turn == Turn.Idle) _stopping.Token.WaitHandle.WaitOne(Pause);
            }
        }
        catch (OperationCanceledException)
        {
            // The silo stops.
        }
    }

    /// <summary>Runs a trial of a study.</summary>
    private Turn Work(Study study, Patience patience)
    {
        var offer = patience.Call(() => grains.GetGrain<IStudyGrain>(study.Name).Take(JournalHeader.Of(study)));
        if (offer.Refusal is { } refusal) Refused(refusal);
        if (offer.Trial is null) return Turn.Idle;
        using var trial = new LeasedTrial(study, grains, offer, catalog, _folders, patience, _stopping.Token);
        var runner = new TrialRunner(study, trial);
        using var watch = new TrialWatch(study, (watch, duration) => LeaveBehind(runner, trial, watch, duration));
        return Run(runner, trial, watch);
    }

    private void LeaveBehind(TrialRunner runner, LeasedTrial trial, TrialWatch watch, TimeSpan duration)
    {
        if (!watch.TryEnd()) return;
        Start();
        try
        {
            trial.End(runner.LeftBehind(trial.Assignment, duration));
        }
        catch (OperationCanceledException)
        {
            // The trial is another worker's by now, or the silo stops.
        }
    }

    private Turn Run(TrialRunner runner, LeasedTrial trial, TrialWatch watch)
    {
        try
        {
            var end = runner.Run(trial.Assignment, trial.Aborted);
            if (!watch.TryEnd()) return Turn.LeftBehind;
            if (end is not null) trial.End(end);
            else if (_stopping.IsCancellationRequested) trial.Release();
        }
        catch (InvalidOperationException exception)
        {
            trial.Abort(exception.Message);
        }
        catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
        {
            // The trial is another worker's by now.
        }

        return Turn.Worked;
    }

    private void Refused(string refusal)
    {
        lock (_refused)
            if (_refused.Add(refusal)) StudyLog.StudyRefused(logger, refusal);
    }
}
