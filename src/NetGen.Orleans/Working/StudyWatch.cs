using System.Diagnostics;
using Microsoft.Extensions.Logging;
using NetGen.Orleans.Grains;
using NetGen.Tuning;
using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;

namespace NetGen.Orleans.Working;

/// <summary>A study as a client follows it: by its journal, from which the client knows all that the study does.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="study">The study.</param>
/// <param name="progress">Who is told how it gets on.</param>
/// <param name="logger">Hears where the cluster is away.</param>
internal sealed class StudyWatch(IGrainFactory grains, Study study, IProgress<StudyProgress>? progress, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a display hears of nothing at most.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Ledger _ledger = new(study);
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly IStudyGrain _grain = grains.GetGrain<IStudyGrain>(study.Name);
    private long _toldAt;
    private int _page;
    private int _line;

    /// <summary>Starts the study, and waits for its end. Blocks.</summary>
    public StudyResult Run(CancellationToken cancellation)
    {
        var patience = new Patience(logger, cancellation);
        if (patience.Call(() => _grain.Start(JournalHeader.Of(study)), cancellation) is { } mismatch) throw new InvalidDataException(mismatch);
        while (true)
        {
            var isNew = Read(patience, cancellation);
            if (_ledger.IsDone) break;
            if (isNew || Stopwatch.GetElapsedTime(_toldAt) > Interval) Tell();
            if (!isNew) cancellation.WaitHandle.WaitOne(Pause);
        }

        var result = new StudyResult(study, _ledger, Download(patience), Stopwatch.GetElapsedTime(_start));
        Tell(isLast: true);
        return result;
    }

    /// <summary>Reads what is new of the journal; false if nothing is.</summary>
    private bool Read(Patience patience, CancellationToken cancellation)
    {
        var page = patience.Call(() => _grain.Read(_page), cancellation);
        if (page.Error is { } error) throw new InvalidOperationException(error);
        foreach (var line in page.Lines.Skip(_line)) _ledger.Apply(JournalLine.Read(line));
        var isNew = page.Lines.Length > _line;
        (_page, _line) = page.IsFull ? (_page + 1, 0) : (_page, page.Lines.Length);
        return isNew || page.IsFull;
    }

    /// <summary>The weights that the study keeps.</summary>
    private MemoryArtifacts Download(Patience patience)
    {
        var remote = new ClusterArtifacts(grains, study.Name, lease: 0, patience, CancellationToken.None);
        var local = new MemoryArtifacts();
        foreach (var leader in _ledger.Leaders.Take(study.Keep))
            if (remote.Load(Artifact.Weights(leader.Number)) is { } content) local.Save(Artifact.Weights(leader.Number), content);
        return local;
    }

    private void Tell(bool isLast = false)
    {
        _toldAt = Stopwatch.GetTimestamp();
        progress?.Report(_ledger.ToProgress(study.Name, Stopwatch.GetElapsedTime(_start), isLast));
    }
}
