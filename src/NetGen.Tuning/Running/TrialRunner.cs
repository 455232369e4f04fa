using System.Diagnostics;
using NetGen.Tuning.Storage;

namespace NetGen.Tuning.Running;

/// <summary>Runs objectives, and says what became of their trials.</summary>
/// <param name="study">The study.</param>
/// <param name="host">Whom trials report to.</param>
internal sealed class TrialRunner(Study study, ITrialHost host)
{
    /// <summary>Runs a trial to its end on the caller's thread.</summary>
    /// <param name="assignment">The trial.</param>
    /// <param name="abort">Is signalled when the trial is not to be ended: the study has ended early, or the trial belongs to another worker by now.</param>
    /// <returns>Its end, after everything was saved that has to outlive it; null for a trial that was aborted.</returns>
    /// <exception cref="InvalidOperationException">The objective is wrong, in a way that other trials will repeat.</exception>
    public TrialEnded? Run(TrialAssignment assignment, CancellationToken abort)
    {
        var start = Stopwatch.GetTimestamp();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(abort);
        if (study.TrialTimeout is { } timeout) cancellation.CancelAfter(timeout);
        var trial = new Trial(study, assignment, host, cancellation.Token);
        var thrown = Call(trial);
        if (abort.IsCancellationRequested) return null;
        var failure = cancellation.IsCancellationRequested ? TookTooLong : thrown ?? trial.Failure;
        if (failure is null) Save(trial);
        var status = failure is not null ? TrialStatus.Failed : trial.WasStopped ? TrialStatus.Stopped : TrialStatus.Completed;
        return new TrialEnded(trial.Number, status, Reason(trial, failure), Stopwatch.GetElapsedTime(start), trial.Epoch);
    }

    /// <summary>The end of a trial that hangs.</summary>
    public TrialEnded LeftBehind(TrialAssignment assignment, TimeSpan duration) =>
        new(assignment.Number, TrialStatus.Failed, $"{TookTooLong} It does not answer to its cancellation either, and was left behind.", duration);

    private string TookTooLong => $"It took longer than {study.TrialTimeout:c}.";

    private static string? Reason(Trial trial, string? failure)
    {
        string?[] words = [failure ?? (trial.WasStopped ? $"Others were better after {trial.Epoch} {(trial.Epoch == 1 ? "epoch" : "epochs")}." : null), trial.Remark];
        return words.Any(word => word is not null) ? string.Join(' ', words.Where(word => word is not null)) : null;
    }

    /// <summary>Calls the objective, and says what it threw.</summary>
    private string? Call(Trial trial)
    {
        try
        {
            study.Objective(trial);
            return null;
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private void Save(Trial trial)
    {
        if (trial.Epoch == 0) throw Wrong(trial, "ended without any report: its objective has to call Fit or Report.");
        if (host.MayHaveChildren(trial.Number)) SaveNetwork(trial);
        if (trial.Weights is { } weights && host.Keeps(trial.Number, trial.Best)) host.Artifacts.Save(Artifact.Weights(trial.Number), weights);
    }

    private void SaveNetwork(Trial trial)
    {
        if (trial.Network is not { } network)
            throw Wrong(trial, "reported no network, which others have to go on with: its objective has to call Fit, or Report with the network.");
        if (!trial.HasTakenOver)
            throw Wrong(trial, "would begin anew in each generation: its objective has to call Fit, or TakeOver with the network before it trains it.");
        host.Artifacts.Save(Artifact.Network(trial.Number), network);
    }

    private InvalidOperationException Wrong(Trial trial, string fault) => new(FormattableString.Invariant($"Trial {trial.Number} of {study.Name} {fault}"));
}
