using System.Diagnostics;

namespace NetGen.Tuning.Running;

/// <summary>A trial on a thread.</summary>
internal sealed class TrialAttempt(TrialAssignment assignment)
{
    public TrialAssignment Assignment => assignment;

    public long Start { get; } = Stopwatch.GetTimestamp();

    /// <summary>Whether it has ended or was left behind: whoever sets it speaks for the trial.</summary>
    public bool IsOver { get; set; }
}
