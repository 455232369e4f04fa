using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using NetGen.Data;
using NetGen.Training;
using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;
using NetGen.Weights;

namespace NetGen.Tuning;

/// <summary>A trial under way: what its objective is to try, and whom it reports to. It belongs to the objective's thread.</summary>
public sealed class Trial
{
    private readonly Study _study;
    private readonly TrialAssignment _assignment;
    private readonly ITrialHost _host;
    private Verdict _verdict;
    private double _best = double.NaN;
    private bool _fitted;

    internal Trial(Study study, TrialAssignment assignment, ITrialHost host, CancellationToken cancellation)
    {
        _study = study;
        _assignment = assignment;
        _host = host;
        Cancellation = cancellation;
    }

    /// <summary>Its number, counted from 0.</summary>
    public int Number => _assignment.Number;

    /// <summary>Its seed, for initial weights, the order of samples and whatever else is left to chance. Never negative.</summary>
    public int Seed => _assignment.Seed;

    /// <summary>What it tries, by the names of the space.</summary>
    public IReadOnlyDictionary<string, SettingValue> Settings => _assignment.Settings;

    /// <summary>Is signalled when the study ends early or the trial takes too long.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Whether the objective is to end now: others did better, it has had all its epochs, or its last report was not finite.</summary>
    public bool ShouldStop => _verdict != Verdict.GoOn || Failure is not null;

    /// <summary>How many epochs have been reported.</summary>
    public int Epoch { get; private set; }

    /// <summary>What failed, where nothing was thrown.</summary>
    internal string? Failure { get; private set; }

    /// <summary>What else there is to say of it; null for nothing.</summary>
    internal string? Remark { get; private set; }

    /// <summary>Whether the strategy ended it early.</summary>
    internal bool WasStopped => _verdict == Verdict.Stop;

    /// <summary>Whether the objective asked for the network of the parent, also where there is none.</summary>
    internal bool HasTakenOver { get; private set; }

    /// <summary>The best value so far; NaN before the first.</summary>
    internal double Best => _best;

    /// <summary>The parameters after the best report, as a file; null without a network.</summary>
    internal byte[]? Weights { get; private set; }

    /// <summary>The network after the last report with its optimizer, as a file; null where nobody may go on with it.</summary>
    internal byte[]? Network { get; private set; }

    /// <summary>A number to try.</summary>
    /// <param name="setting">The setting's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such setting.</exception>
    /// <exception cref="InvalidOperationException">It is a word.</exception>
    public double Value(string setting) => Get(setting) is { Text: null, Number: var number } ? number : throw WrongKind(setting, "no number");

    /// <summary>A whole number to try.</summary>
    /// <param name="setting">The setting's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such setting.</exception>
    /// <exception cref="InvalidOperationException">It is a word, or a number that is not whole.</exception>
    [SuppressMessage("Naming", "CA1720", Justification = "It means the mathematical word.")]
    public int Integer(string setting) => Value(setting) is var value && (int)value == value ? (int)value : throw WrongKind(setting, "no whole number");

    /// <summary>A word to try.</summary>
    /// <param name="setting">The setting's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such setting.</exception>
    /// <exception cref="InvalidOperationException">It is a number.</exception>
    public string Text(string setting) => Get(setting).Text ?? throw WrongKind(setting, "a number, no word");

    /// <summary>Reports the value of the next epoch, where there is no network to keep. <see cref="ShouldStop"/> then says whether to go on.</summary>
    /// <param name="value">The value; one that is not finite fails the trial.</param>
    /// <exception cref="OperationCanceledException">The study has ended, or the trial has taken too long: let it pass.</exception>
    public void Report(double value) => Report(Epoch + 1, value, () => null, () => null);

    /// <summary>
    /// Reports the value of the next epoch. <see cref="ShouldStop"/> then says whether to go on. The trial's value is the best one reported, and its weights are the
    /// network's at that moment.
    /// </summary>
    /// <param name="value">The value; one that is not finite fails the trial.</param>
    /// <param name="network">The network as it was measured.</param>
    /// <exception cref="OperationCanceledException">The study has ended, or the trial has taken too long: let it pass.</exception>
    public void Report<TSelf, T>(double value, ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        Report(Epoch + 1, value, network);
    }

    /// <summary>
    /// Loads the network of the trial's parent, optimizer included. Only the trials of a <see cref="PopulationSearch"/> have parents; an objective that reports by hand
    /// calls this in each trial, before it trains.
    /// </summary>
    /// <param name="network">The network that is to go on.</param>
    /// <returns>Whether there is a parent.</returns>
    /// <exception cref="InvalidOperationException">The trial has reported already.</exception>
    public bool TakeOver<TSelf, T>(ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        if (Epoch > 0) throw new InvalidOperationException("TakeOver comes before the first report: what was trained until then would be lost.");
        HasTakenOver = true;
        if (_assignment.Parent is not { } parent) return false;
        var file = _host.Artifacts.Read(Artifact.Network(parent))
            ?? throw new InvalidDataException($"The network of trial {parent} is gone: {_host.Artifacts.PlaceOf(Artifact.Network(parent))} is not there.");
        file.CopyTo(network, NetworkParts.All);
        return true;
    }

    /// <summary>
    /// Trains a network with <c>Trainer.Fit</c>, and reports each epoch what the study's <see cref="Study.Metric"/> says. It ends early where the strategy says so, and
    /// goes on from the parent's network where there is one.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="training">What it learns from, at least one sample.</param>
    /// <param name="options">How; its callbacks are called before the report.</param>
    /// <param name="validation">What it is measured on after each epoch, or null.</param>
    /// <returns>What became of it. The study takes notice of it too: an objective needs do nothing else.</returns>
    /// <exception cref="ArgumentException">Data does not fit the network, or options do not fit together.</exception>
    /// <exception cref="InvalidOperationException">It is the trial's second such training, whose epochs would be reported as those of the first.</exception>
    /// <exception cref="OperationCanceledException">The study has ended, or the trial has taken too long: let it pass.</exception>
    public TrainingResult Fit<TNetwork, T>(TNetwork network, DataSet<T> training, TrainingOptions options, DataSet<T>? validation = null)
        where TNetwork : INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Fit<TNetwork, T>(network, options, reporting => Trainer.Fit(network, training, reporting, validation, Cancellation));

    /// <inheritdoc cref="Fit{TNetwork, T}(TNetwork, DataSet{T}, TrainingOptions, DataSet{T})"/>
    public TrainingResult Fit<TNetwork, T>(TNetwork network, IndexDataSet<T> training, TrainingOptions options, IndexDataSet<T>? validation = null)
        where TNetwork : IIndexNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Fit<TNetwork, T>(network, options, reporting => Trainer.Fit(network, training, reporting, validation, Cancellation));

    /// <inheritdoc cref="Fit{TNetwork, T}(TNetwork, DataSet{T}, TrainingOptions, DataSet{T})"/>
    public TrainingResult Fit<TNetwork, T>(TNetwork network, BagDataSet<T> training, TrainingOptions options, BagDataSet<T>? validation = null)
        where TNetwork : IBagNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Fit<TNetwork, T>(network, options, reporting => Trainer.Fit(network, training, reporting, validation, Cancellation));

    /// <summary>Trains the network that a setting names, made from the trial's seed: as the other <c>Fit</c> does.</summary>
    /// <param name="networks">The networks to choose among.</param>
    /// <param name="setting">The name of the setting, a <see cref="Setting.Network{T}"/>.</param>
    /// <param name="training">What it learns from, at least one sample.</param>
    /// <param name="options">How; its callbacks are called before the report.</param>
    /// <param name="validation">What it is measured on after each epoch, or null.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="KeyNotFoundException">There is no such setting or network.</exception>
    public TrainingResult Fit<T>(NetworkSet<T> networks, string setting, DataSet<T> training, TrainingOptions options, DataSet<T>? validation = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(networks);
        return networks[Text(setting)].Fit(this, training, options, validation);
    }

    private TrainingResult Fit<TNetwork, T>(TNetwork network, TrainingOptions options, Func<TrainingOptions, TrainingResult> fit)
        where TNetwork : ITrainableNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(options);
        if (_fitted || Epoch > 0) throw new InvalidOperationException("Fit reports the epochs of a trial: train other networks with Trainer.Fit, and report by hand.");
        _fitted = true;
        TakeOver(network);
        using var checkpoint = _study.Checkpoints && options.Checkpoints is null && _host.ScratchFolder is { } folder
            ? new TrialCheckpoint(this, options, _host.Artifacts, folder)
            : null;
        TrainingResult Train() => fit(Reporting<TNetwork, T>(network, options, checkpoint));
        var result = checkpoint is null ? Train() : GoOn(checkpoint, Train);
        Cancellation.ThrowIfCancellationRequested();
        if (result.Reason == StopReason.NotFinite) Failure = result.Message;
        return result;
    }

    private TrainingOptions Reporting<TNetwork, T>(TNetwork network, TrainingOptions options, TrialCheckpoint? checkpoint)
        where TNetwork : ITrainableNetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var metric = _study.Metric;
        return options with
        {
            Metrics = metric is null || options.Metrics.Contains(metric) ? options.Metrics : [.. options.Metrics, metric],
            Checkpoints = checkpoint?.Settings ?? options.Checkpoints,
            AfterEpoch = context =>
            {
                options.AfterEpoch?.Invoke(context);
                var epoch = context.LastEpoch!;
                Report(epoch.Epoch, metric is null ? epoch.ValidationLoss ?? epoch.Loss : epoch[metric], network);
                if (ShouldStop) context.Stop(Failure ?? "The study needs no more of it.");
            },
        };
    }

    /// <summary>Trains on from the checkpoint of an interrupted worker, if there is one; from the beginning, if it is damaged or of another training.</summary>
    private TrainingResult GoOn(TrialCheckpoint checkpoint, Func<TrainingResult> train)
    {
        try
        {
            if (checkpoint.Resume(_assignment.Reports.Count) is { } resumed) GoOn(resumed);
            return train();
        }
        catch (InvalidDataException exception) when (checkpoint.IsResuming)
        {
            Remark = $"It began anew, since its checkpoint {checkpoint.Place} cannot be gone on with: {(exception.InnerException ?? exception).Message.TrimEnd('.')}.";
            // The reports go first: without them a checkpoint that a crash leaves behind is of no use.
            _host.BeginAnew(Number);
            checkpoint.Forget();
            (Epoch, _best, Weights) = (0, double.NaN, null);
            return train();
        }
    }

    private void GoOn(ResumedTrial resumed)
    {
        Epoch = resumed.Epoch;
        Weights = resumed.Weights;
        foreach (var value in _assignment.Reports.Take(Epoch))
            if (double.IsNaN(_best) || _study.Goal.IsBetter(value, _best)) _best = value;
    }

    private void Report<TSelf, T>(int epoch, double value, ITrainableNetwork<TSelf, T> network)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Report(epoch, value, () => Bytes(network, NetworkParts.Parameters), () => Bytes(network, NetworkParts.All));

    private void Report(int epoch, double value, Func<byte[]?> weights, Func<byte[]?> network)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!double.IsFinite(value))
        {
            Failure = FormattableString.Invariant($"Epoch {epoch} reported {value}.");
            return;
        }

        Epoch = epoch;
        if (double.IsNaN(_best) || _study.Goal.IsBetter(value, _best)) (_best, Weights) = (value, weights());
        if (_host.MayHaveChildren(Number)) Network = network();
        _verdict = _host.Report(Number, epoch, value);
    }

    private static byte[] Bytes<TSelf, T>(ITrainableNetwork<TSelf, T> network, NetworkParts parts)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var file = new TensorFile();
        file.Add(network, parts);
        using var stream = new MemoryStream();
        Safetensors.Write(file, stream);
        return stream.ToArray();
    }

    private SettingValue Get(string setting) =>
        Settings.TryGetValue(setting, out var value) ? value : throw SearchSpace.NotFound(setting, Settings.Keys);

    private InvalidOperationException WrongKind(string setting, string kind) => new($"The setting {setting} is {Get(setting)}, which is {kind}.");
}
