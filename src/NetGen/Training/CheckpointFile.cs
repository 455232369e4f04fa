using System.Globalization;
using System.Numerics;
using NetGen.Data;
using NetGen.Weights;

namespace NetGen.Training;

/// <summary>
/// A run in a file: the network with its optimizer under the names that weight files have, so that the parameters of a checkpoint can be loaded like
/// any others, and the run's own numbers under <c>training.…</c> beside them.
/// </summary>
/// <param name="network">The network, which is saved and loaded too.</param>
/// <param name="options">The run's options.</param>
/// <param name="training">What the run trains on.</param>
/// <param name="validation">What it validates with, or null.</param>
/// <param name="metrics">What is measured after each epoch.</param>
internal sealed class CheckpointFile<TNetwork, T>(
    TNetwork network, TrainingOptions options, SampleSet<T> training, SampleSet<T>? validation, IReadOnlyList<string> metrics)
    where TNetwork : ITrainableNetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const string User = "the run";
    private const string RandomName = "training.random";
    private const string ScheduleName = "training.schedule";
    private const string StepName = "training.step";
    private const string SamplesName = "training.samples";
    private const string SumsName = "training.sums";
    private const string EpochsName = "training.epochs";
    private const string BestEpochName = "training.best_epoch";
    private const string ScheduleStartName = "training.schedule_start";

    /// <summary>Loss, validation loss, learning rate and ticks; then the metrics.</summary>
    private const int NumbersOfEpoch = 4;

    private readonly string _path = options.Checkpoints!.Path;
    private (int Epochs, int Step)? _written;

    /// <summary>
    /// What has to be the same for a run to go on. The first tells a checkpoint from other files; any other may be missing in those of earlier versions.
    /// Read once: data that is changed later is another run's.
    /// </summary>
    private readonly (string Name, string Value)[] _settings =
    [
        ("Samples", Text(training.Count)),
        (nameof(options.BatchSize), Text(options.BatchSize)),
        (nameof(options.BatchesPerStep), Text(options.BatchesPerStep)),
        (nameof(options.Shuffle), options.Shuffle.ToString()),
        (nameof(options.Seed), Text(options.Seed)),
        (nameof(options.ValidationSplit), Text(options.ValidationSplit)),
        (nameof(options.Metrics), string.Join(", ", metrics)),
        (nameof(options.Monitor), options.Monitor?.Name ?? "loss"),
        (nameof(options.Augmentations), string.Join(", ", options.Augmentations.Select(augmentation => augmentation.Name))),
        ("TrainingData", DataFingerprint.Of(training)),
        ("ValidationData", DataFingerprint.Of(validation)),
    ];

    /// <summary>Writes the run as it is, unless the file has it already. All numbers of the network have been found to be finite.</summary>
    public void Write(RunState<T> state)
    {
        if (_written == (state.Epochs.Count, state.Step)) return;
        var file = new TensorFile();
        new CheckpointParameters<TNetwork, T>(network.Parameters.ToArray(), state.BestParameters).AddTo(file, RestoresBest);
        file.Add(network, NetworkParts.TrainingState);
        file.Metadata.Add(ScheduleStartName, Text(StartOfSchedule()));
        foreach (var (name, value) in _settings) file.Metadata.Add(SettingName(name), value);
        file.Tensors.Add(RandomName, StoredTensor.Of<uint>(state.Random, state.Random.Length));
        file.Tensors.Add(ScheduleName, StoredTensor.Of<double>(state.Schedule, state.Schedule.Length));
        file.Tensors.Add(StepName, StoredTensor.Of<long>([state.Step]));
        file.Tensors.Add(SamplesName, StoredTensor.Of<long>([state.Samples]));
        file.Tensors.Add(SumsName, StoredTensor.Of<double>([state.LossSum, state.LearningRate, state.Counted], 3));
        file.Tensors.Add(EpochsName, StoredTensor.Of<double>([.. state.Epochs.SelectMany(Numbers)], state.Epochs.Count, Width));
        file.Tensors.Add(BestEpochName, StoredTensor.Of<long>([state.BestEpoch]));
        Safetensors.Write(file, _path);
        _written = (state.Epochs.Count, state.Step);
        options.Checkpoints!.Written?.Invoke();
    }

    /// <summary>Reads the run, and puts the network where it was; null if it starts anew.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or of another run; the network is as it was.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder to write checkpoints to.</exception>
    public RunState<T>? Read(int stepsPerEpoch)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(_path));
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"The folder for checkpoints does not exist: {folder}.");
        return options.Checkpoints!.Resume && File.Exists(_path)
            ? FileReading.Read(_path, stream => Read(Safetensors.Read(stream), stepsPerEpoch))
            : null;
    }

    private RunState<T> Read(TensorFile file, int stepsPerEpoch)
    {
        CheckSettings(file);
        var parameters = CheckpointParameters<TNetwork, T>.From(file);
        var reader = new TensorReader(file, TNetwork.Description.Title, allowNarrowing: false);
        var state = new RunState<T>(ReadEpochs(file, reader), options.LearningRate.StateCount);
        ReadSchedule(file, reader, state.Schedule);
        Span<double> sums = stackalloc double[3];
        reader.Read(SumsName, [sums.Length], User, sums);
        (state.LossSum, state.LearningRate, state.Counted) = (sums[0], sums[1], sums[2]);
        state.Step = ReadCount(reader, StepName, stepsPerEpoch);
        state.Samples = ReadCount(reader, SamplesName, training.Count);
        state.BestEpoch = ReadCount(reader, BestEpochName, state.Epochs.Count);
        ReadRandom(file, state.Random);
        state.BestParameters = parameters.Best;
        if (RestoresBest && state.BestEpoch > 0 && parameters.Best.Length == 0)
            throw new InvalidDataException("it lacks the parameters of the best epoch, which EarlyStopping wants back: delete it, or set RestoreBest to false");
        file.CopyTo(network, NetworkParts.TrainingState);
        parameters.Last.CopyTo(network.Parameters);
        _written = (state.Epochs.Count, state.Step);
        return state;
    }

    private void CheckSettings(TensorFile file)
    {
        if (!file.Metadata.ContainsKey(SettingName(_settings[0].Name))) throw new InvalidDataException("it is no checkpoint of a training run");
        foreach (var (name, value) in _settings)
            if (file.Metadata.TryGetValue(SettingName(name), out var written) && written != value)
                throw new InvalidDataException(
                    $"it is of a run with {name} {Shown.Name(written)}, and this one has {value}: delete it, or set Resume to false");
    }

    /// <summary>What the schedule has kept. One that begins with other numbers is another: it begins anew.</summary>
    private void ReadSchedule(TensorFile file, TensorReader reader, Span<double> state)
    {
        var start = StartOfSchedule();
        start.CopyTo(state);
        var goesOn = file.Metadata.TryGetValue(ScheduleStartName, out var written)
            ? written == Text(start)
            : file.Tensors.TryGetValue(ScheduleName, out var tensor) && tensor.Length == start.Length;
        if (goesOn) reader.Read(ScheduleName, [state.Length], "the schedule", state);
    }

    private double[] StartOfSchedule()
    {
        var start = new double[options.LearningRate.StateCount];
        options.LearningRate.Start(start);
        return start;
    }

    private bool RestoresBest => options.EarlyStopping is { RestoreBest: true };

    private int Width => NumbersOfEpoch + metrics.Count;

    private static string SettingName(string name) => "training." + name;

    private static string Text(double[] numbers) => string.Join(' ', numbers.Select(Text));

    private static string Text<TNumber>(TNumber value)
        where TNumber : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static double[] Numbers(EpochResult epoch) =>
        [epoch.Loss, epoch.ValidationLoss ?? double.NaN, epoch.LearningRate, epoch.Duration.Ticks, .. epoch.Metrics.Select(metric => metric.Value)];

    private IEnumerable<EpochResult> ReadEpochs(TensorFile file, TensorReader reader)
    {
        var count = file.Tensors.TryGetValue(EpochsName, out var tensor) && tensor.Shape is [var length, _] ? length : 0;
        return reader.Read<double>(EpochsName, [count, Width], User).ToArray().Chunk(Width).Select((row, index) => new EpochResult
        {
            Epoch = index + 1,
            Loss = row[0],
            ValidationLoss = double.IsNaN(row[1]) ? null : row[1],
            LearningRate = row[2],
            Duration = TimeSpan.FromTicks((long)row[3]),
            Metrics = [.. metrics.Zip(row[NumbersOfEpoch..], (metric, value) => new MetricValue(metric, value))],
        });
    }

    private static int ReadCount(TensorReader reader, string name, int most)
    {
        var count = reader.ReadInteger(name, User);
        return count >= 0 && count <= most
            ? (int)count
            : throw new InvalidDataException(FormattableString.Invariant($"{name} is {count}, and has to be from 0 to {most}"));
    }

    private static void ReadRandom(TensorFile file, Span<uint> words)
    {
        if (!file.Tensors.TryGetValue(RandomName, out var tensor) || tensor.Type != TensorType.U32 || tensor.Length != words.Length)
            throw new InvalidDataException($"{RandomName} has to be U32 [{words.Length}]");
        tensor.Values<uint>().CopyTo(words);
        if (words[^1] > words.Length - 1) throw new InvalidDataException($"{RandomName} has no such position as {words[^1]}");
    }
}
