using System.Numerics;
using NetGen.Tuning.Reporting;
using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;
using NetGen.Weights;

namespace NetGen.Tuning;

/// <summary>What a study came to.</summary>
public sealed class StudyResult
{
    private readonly IArtifacts _artifacts;

    internal StudyResult(Study study, Ledger ledger, IArtifacts artifacts, TimeSpan duration)
    {
        Study = study;
        _artifacts = artifacts;
        IsCancelled = !ledger.IsDone;
        Trials = [.. ledger.Trials.Select(trial => trial.ToResult())];
        Duration = duration;
        Ranked = [.. Trials.Where(trial => trial.Status != TrialStatus.Interrupted && !double.IsNaN(trial.Value)).Order(Comparer<TrialResult>.Create(
            (a, b) => study.Goal.Compare(a.Value, a.Number, b.Value, b.Number)))];
    }

    /// <summary>Whether the study was cancelled before all its trials had ended.</summary>
    public bool IsCancelled { get; }

    /// <summary>All trials in the order of their numbers, those included that were running when the study was cancelled.</summary>
    public IReadOnlyList<TrialResult> Trials { get; }

    /// <summary>The trials that ended and did not fail, best first; of equal ones the earlier first.</summary>
    public IReadOnlyList<TrialResult> Ranked { get; }

    /// <summary>The best trial; null if all failed.</summary>
    public TrialResult? Best => Ranked is [var best, ..] ? best : null;

    /// <summary>How many trials failed.</summary>
    public int Failed => Trials.Count(trial => trial.Status == TrialStatus.Failed);

    /// <summary>How many trials were stopped early.</summary>
    public int Stopped => Trials.Count(trial => trial.Status == TrialStatus.Stopped);

    /// <summary>How long this run of the study took.</summary>
    public TimeSpan Duration { get; }

    internal Study Study { get; }

    /// <summary>Saves the weights of the best trial, which a network of its class loads.</summary>
    /// <param name="path">The file, usually <c>.safetensors</c>; an old one is replaced.</param>
    /// <exception cref="InvalidOperationException">All trials failed, or they reported no network.</exception>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public void SaveBest(string path) => Safetensors.Write(WeightsOf(BestOrThrow()), path);

    /// <summary>Loads the weights of the best trial.</summary>
    /// <param name="network">A network of the trial's class.</param>
    /// <exception cref="InvalidOperationException">All trials failed, or they reported no network.</exception>
    /// <exception cref="InvalidDataException">The network is of another class, and is as it was.</exception>
    public void LoadBest<TSelf, T>(ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        WeightsOf(BestOrThrow()).CopyTo(network);

    /// <summary>Saves a table with a line for each trial.</summary>
    /// <param name="path">The file; an old one is replaced.</param>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public void SaveCsv(string path) => File.WriteAllText(path, CsvReport.Of(this));

    /// <summary>Saves all trials with their reports.</summary>
    /// <param name="path">The file; an old one is replaced.</param>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public void SaveJson(string path) => File.WriteAllText(path, JsonReport.Of(this));

    /// <summary>Saves a picture that shows the value against each setting.</summary>
    /// <param name="path">The file, <c>.svg</c>; an old one is replaced.</param>
    /// <exception cref="IOException">The system cannot write the file.</exception>
    public void SavePlots(string path) => File.WriteAllText(path, PlotReport.Of(this));

    /// <summary>Saves everything to a folder under its usual names.</summary>
    internal void SaveTo(string folder)
    {
        SaveCsv(Path.Combine(folder, "trials.csv"));
        SaveJson(Path.Combine(folder, "trials.json"));
        SavePlots(Path.Combine(folder, "plots.svg"));
        if (Best is { } best && _artifacts.Load(Artifact.Weights(best.Number)) is not null) SaveBest(Path.Combine(folder, "best.safetensors"));
    }

    /// <param name="trial">One of those whose weights are kept.</param>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    internal TensorFile WeightsOf(TrialResult trial)
    {
        try
        {
            return _artifacts.Read(Artifact.Weights(trial.Number)) ?? throw Missing(trial);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException(
                $"{exception.Message.TrimEnd('.')}. Delete the file to do without these weights, or run the study in another folder to have them again.", exception);
        }
    }

    private InvalidOperationException Missing(TrialResult trial)
    {
        var kept = Ranked.TakeWhile(better => _artifacts.Load(Artifact.Weights(better.Number)) is not null).Count();
        return new(FormattableString.Invariant($"The weights of trial {trial.Number} are not there, {_artifacts.PlaceOf(Artifact.Weights(trial.Number))}: ") + (kept > 0
            ? FormattableString.Invariant($"the study kept the weights of {kept} when it ran, or the file was deleted. ")
                + "A larger Keep counts for trials that end later: run the study in another folder, or take fewer."
            : "the file was deleted, or the objective reports no network, and has to call Fit, or Report with the network."));
    }

    private TrialResult BestOrThrow() => Best ?? throw new InvalidOperationException(
        Trials.FirstOrDefault(trial => trial.Reason is not null) is { } failed ? $"No trial has a value. Trial {failed.Number} failed: {failed.Reason}" : "No trial has ended.");
}
