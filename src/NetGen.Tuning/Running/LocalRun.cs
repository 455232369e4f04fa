using System.Diagnostics;
using System.Runtime.ExceptionServices;
using NetGen.Tuning.Storage;

namespace NetGen.Tuning.Running;

/// <summary>A study on threads of this process.</summary>
internal sealed class LocalRun : ITrialHost, IDisposable
{
    /// <summary>How long a display hears of nothing at most.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Study _study;
    private readonly StudyOptions _options;
    private readonly Ledger _ledger;
    private readonly Journal? _journal;
    private readonly TrialRunner _runner;
    private readonly CancellationTokenSource _abort = new();
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Guards the ledger, the journal and what follows.</summary>
    private readonly object _gate = new();
    private int _workers;
    private Exception? _fault;

    public LocalRun(Study study, StudyOptions options)
    {
        _study = study;
        _options = options;
        _ledger = new Ledger(study);
        _runner = new TrialRunner(study, this);
        if (options.Folder is not { } folder)
        {
            Artifacts = new MemoryArtifacts();
            return;
        }

        ScratchFolder = Path.Combine(folder, "trials");
        Artifacts = Open(folder, ScratchFolder);
        _journal = Journal.Open(Path.Combine(folder, "journal.jsonl"), study, _ledger);
        Leftovers.Delete(folder, ScratchFolder);
        DeleteObsolete();
    }

    public IArtifacts Artifacts { get; }

    public string? ScratchFolder { get; }

    public StudyResult Run(CancellationToken cancellation)
    {
        using var abort = cancellation.Register(_abort.Cancel);
        using var wake = _abort.Token.Register(Wake);
        lock (_gate)
        {
            for (var i = 0; i < _options.Workers; i++) StartWorker();
            while (_workers > 0)
                if (!Monitor.Wait(_gate, Interval)) TellOrFail();
            if (_fault is not null) ExceptionDispatchInfo.Throw(_fault);
        }

        var result = new StudyResult(_study, _ledger, Artifacts, Stopwatch.GetElapsedTime(_start));
        if (_options.Folder is { } folder) result.SaveTo(folder);
        Tell(isLast: true);
        return result;
    }

    public Verdict Report(int trial, int epoch, double value)
    {
        lock (_gate)
        {
            if (!Record(new EpochReported(trial, epoch, value))) throw new OperationCanceledException();
            return _ledger.VerdictOf(trial, epoch);
        }
    }

    public void BeginAnew(int trial)
    {
        lock (_gate)
            if (!Record(new TrialBegunAnew(trial))) throw new OperationCanceledException();
    }

    public bool Keeps(int trial, double value)
    {
        lock (_gate) return _ledger.Keeps(trial, value);
    }

    public bool MayHaveChildren(int trial) => _ledger.MayHaveChildren(trial);

    public void Dispose()
    {
        _journal?.Dispose();
        _abort.Dispose();
    }

    private static FolderArtifacts Open(string folder, string artifacts)
    {
        try
        {
            return new FolderArtifacts(artifacts);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The study's folder {folder} cannot be made: {exception.Message}", exception);
        }
    }

    private void StartWorker()
    {
        _workers++;
        new Thread(Work) { IsBackground = true, Name = $"{_study.Name}: trials" }.Start();
    }

    private void Work()
    {
        while (Take() is { } assignment)
            if (!Execute(assignment)) return;

        lock (_gate)
        {
            _workers--;
            Wake();
        }
    }

    /// <summary>A trial to run, as soon as there is one; null where there will be none.</summary>
    private TrialAssignment? Take()
    {
        lock (_gate)
        {
            while (!_abort.IsCancellationRequested && !_ledger.IsDone)
            {
                if (_ledger.Next() is not { } begun) Monitor.Wait(_gate);
                else if (Record(begun)) return TrialAssignment.Of(_ledger.Trials[begun.Trial]);
            }

            return null;
        }
    }

    /// <summary>Runs a trial; false if it was left behind meanwhile, with the caller's thread.</summary>
    private bool Execute(TrialAssignment assignment)
    {
        using var watch = new TrialWatch(_study, (watch, duration) => LeaveBehind(watch, assignment, duration));
        TrialEnded? end = null;
        try
        {
            end = _runner.Run(assignment, _abort.Token);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }

        lock (_gate)
        {
            if (!watch.TryEnd()) return false;
            End(end);
            return true;
        }
    }

    private void LeaveBehind(TrialWatch watch, TrialAssignment assignment, TimeSpan duration)
    {
        lock (_gate)
        {
            if (!watch.TryEnd()) return;
            End(_abort.IsCancellationRequested ? null : _runner.LeftBehind(assignment, duration));
            _workers--;
            StartWorker();
        }
    }

    private void End(TrialEnded? end)
    {
        if (end is not null && Record(end)) DeleteObsolete();
        Wake();
    }

    /// <summary>Writes what happened to the journal, and only then takes notice of it; false where it cannot be written, which ends the study.</summary>
    private bool Record(JournalEntry entry)
    {
        try
        {
            _journal?.Append(entry);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            Fail(exception);
            return false;
        }

        _ledger.Apply(entry);
        TellOrFail();
        return true;
    }

    private void TellOrFail()
    {
        try
        {
            Tell();
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    private void DeleteObsolete()
    {
        foreach (var name in _ledger.TakeObsolete()) Artifacts.Delete(name);
    }

    private void Fail(Exception exception)
    {
        lock (_gate) _fault ??= exception;
        _abort.Cancel();
    }

    private void Wake()
    {
        lock (_gate) Monitor.PulseAll(_gate);
    }

    private void Tell(bool isLast = false) => _options.Progress?.Report(_ledger.ToProgress(_study.Name, Stopwatch.GetElapsedTime(_start), isLast));
}
