using System.Diagnostics;
using NetGen.Tuning.Storage;

namespace NetGen.Tuning.Running;

/// <summary>What a study knows: its trials and what they reported. It changes by entries of the journal alone, so that it can be rebuilt from them.</summary>
/// <remarks>An instance is not for several threads at once.</remarks>
internal sealed class Ledger
{
    /// <summary>How many of the best trials a display gets.</summary>
    private const int Shown = 10;

    private readonly Study _study;
    private readonly Search _search;
    private readonly List<TrialState> _trials = [];
    private readonly SortedSet<int> _free = [];
    private readonly SortedSet<int> _running = [];
    private readonly List<TrialState> _leaders = [];
    private readonly List<string> _obsolete = [];

    public Ledger(Study study)
    {
        _study = study;
        _search = study.Strategy.Begin(study.Space, study.Goal, study.Seed);
    }

    public IReadOnlyList<TrialState> Trials => _trials;

    /// <summary>The best trials that have ended, best first.</summary>
    public IReadOnlyList<TrialState> Leaders => _leaders;

    public int Count => _search.Count;

    public int Ended { get; private set; }

    private int Failed { get; set; }

    private int Stopped { get; set; }

    /// <summary>Whether all trials have ended, also those of a journal that planned more.</summary>
    public bool IsDone => Ended == Math.Max(Count, _trials.Count);

    /// <summary>The trial to work on next, as a worker begins it; null if there is none at the moment.</summary>
    public TrialBegun? Next()
    {
        if (_free.Count > 0)
        {
            var trial = _trials[_free.Min];
            return new TrialBegun(trial.Number, trial.Settings, trial.Parent);
        }

        if (_trials.Count >= Count) return null;
        return _search.Next(_trials.Count) is { } plan ? new TrialBegun(_trials.Count, plan.Settings, plan.Parent) : null;
    }

    /// <summary>
    /// Takes notice of what happened. What is known already changes nothing; another value of a known epoch takes its place, and those after it are forgotten.
    /// </summary>
    public void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case TrialBegun begun:
                Begin(begun);
                break;
            case EpochReported reported:
                Report(_trials[entry.Trial], reported);
                break;
            case TrialBegunAnew:
                if (_trials[entry.Trial].End is null) ForgetAfter(0, _trials[entry.Trial]);
                break;
            case TrialEnded ended:
                End(_trials[entry.Trial], ended);
                break;
            case TrialReleased:
                if (_trials[entry.Trial].End is null) Release(entry.Trial);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Gives a trial that has not ended to whoever comes next.</summary>
    public void Release(int number)
    {
        _running.Remove(number);
        _free.Add(number);
    }

    /// <summary>Whether a trial has said just this before.</summary>
    public bool Knows(EpochReported reported)
    {
        var reports = _trials[reported.Trial].Reports;
        return reported.Epoch <= reports.Count && reports[reported.Epoch - 1].Equals(reported.Value);
    }

    /// <summary>What the strategy said to a report, which is known by now.</summary>
    public Verdict VerdictOf(int number, int epoch)
    {
        var trial = _trials[number];
        return epoch == trial.Reports.Count ? trial.Verdict : Verdict.GoOn;
    }

    /// <summary>Whether the weights of a trial belong to those that are kept, if it ended with a value.</summary>
    public bool Keeps(int number, double value) =>
        _leaders.Count(leader => _study.Goal.Compare(leader.Value, leader.Number, value, number) < 0) < _study.Keep;

    /// <summary>Whether another trial may go on with the network of this one.</summary>
    public bool MayHaveChildren(int number) => _search.MayHaveChildren(number);

    /// <summary>What nobody needs any more of all that was saved, each name once.</summary>
    public IReadOnlyList<string> TakeObsolete()
    {
        string[] names = [.. _obsolete];
        _obsolete.Clear();
        return names;
    }

    public StudyProgress ToProgress(string name, TimeSpan elapsed, bool isLast) => new()
    {
        Name = name,
        Trials = Count,
        Ended = Ended,
        Running = isLast ? 0 : _running.Count,
        Stopped = Stopped,
        Failed = Failed,
        Best = [.. _leaders.Take(Shown).Select(trial => trial.ToResult())],
        Current = isLast ? [] : [.. _running.Take(Shown).Select(number => _trials[number].ToResult())],
        Elapsed = elapsed,
        IsLast = isLast,
    };

    private void Begin(TrialBegun begun)
    {
        _free.Remove(begun.Trial);
        if (begun.Trial == _trials.Count)
            _trials.Add(new TrialState(begun.Trial, TrialSeed.OfTraining(_study.Seed, begun.Trial), begun.Settings, begun.Parent));
        if (_trials[begun.Trial].End is null) _running.Add(begun.Trial);
    }

    private void Report(TrialState trial, EpochReported reported)
    {
        if (trial.End is not null || reported.Epoch < 1 || reported.Epoch > trial.Reports.Count + 1 || Knows(reported)) return;
        ForgetAfter(reported.Epoch - 1, trial);
        trial.Report(reported.Value, _study.Goal);
        trial.Verdict = _search.Judge(trial);
    }

    private void ForgetAfter(int epoch, TrialState trial)
    {
        if (epoch >= trial.Reports.Count) return;
        trial.ForgetAfter(epoch, _study.Goal);
        _search.Forgotten(trial);
    }

    private void End(TrialState trial, TrialEnded ended)
    {
        if (trial.End is not null) return;
        ForgetAfter(ended.Epochs ?? trial.Reports.Count, trial);
        trial.End = ended;
        _free.Remove(trial.Number);
        _running.Remove(trial.Number);
        Ended++;
        if (ended.Status == TrialStatus.Failed) Failed++;
        if (ended.Status == TrialStatus.Stopped) Stopped++;
        _obsolete.Add(Artifact.Checkpoint(trial.Number));
        if (!double.IsNaN(trial.Value)) Rank(trial);
        _search.Ended(trial);
        _obsolete.AddRange(_search.WithoutChildren(trial.Number).Select(Artifact.Network));
    }

    private void Rank(TrialState trial)
    {
        var place = _leaders.FindIndex(leader => _study.Goal.Compare(trial.Value, trial.Number, leader.Value, leader.Number) < 0);
        _leaders.Insert(place < 0 ? _leaders.Count : place, trial);
        if (_leaders.Count > _study.Keep) _obsolete.Add(Artifact.Weights(_leaders[_study.Keep].Number));
        if (_leaders.Count > Math.Max(_study.Keep, Shown)) _leaders.RemoveAt(_leaders.Count - 1);
    }
}
