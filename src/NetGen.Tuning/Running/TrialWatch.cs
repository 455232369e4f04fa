using System.Diagnostics;

namespace NetGen.Tuning.Running;

/// <summary>Sees to it that a worker goes on without a trial that hangs: its thread cannot be ended, so another one takes its place.</summary>
internal sealed class TrialWatch : IDisposable
{
    private static readonly TimeSpan LongestGrace = TimeSpan.FromSeconds(10);

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Timer? _timer;
    private int _isOver;

    /// <param name="study">The study, whose timeout is meant for the objective to answer to.</param>
    /// <param name="leaveBehind">Is told how long the trial took, on a thread of the pool.</param>
    public TrialWatch(Study study, Action<TrialWatch, TimeSpan> leaveBehind)
    {
        if (study.TrialTimeout is not { } timeout) return;
        var grace = timeout < LongestGrace ? timeout : LongestGrace;
        _timer = new Timer(_ => leaveBehind(this, Stopwatch.GetElapsedTime(_start)), null, timeout + grace, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether the caller is the first to end the trial, and so speaks for it.</summary>
    public bool TryEnd() => Interlocked.Exchange(ref _isOver, 1) == 0;

    public void Dispose() => _timer?.Dispose();
}
