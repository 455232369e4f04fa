using System.Globalization;
using System.Numerics;
using NetGen.Weights;

namespace NetGen.Training;

/// <summary>
/// A run in a file: the network with its optimizer under the names that weight files have, so that the parameters of a checkpoint can be loaded like
/// any others, and the run's own numbers under <c>training.…</c> beside them.
/// </summary>
/// <param name="network">The network, which is saved and loaded too.</param>
/// <param name="options">The run's options.</param>
/// <param name="samples">How many samples the run trains on.</param>
internal sealed class CheckpointFile<TNetwork, T>(TNetwork network, TrainingOptions options, int samples)
    where TNetwork : INetwork<TNetwork, T>
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
    private const string BestParametersName = "training.best_parameters";

    /// <summary>Loss, validation loss, learning rate and ticks; then the metrics.</summary>
    private const int NumbersOfEpoch = 4;

    private readonly string _path = options.Checkpoints!.Path;
    private (int Epochs, int Step)? _written;

    /// <summary>What has to be the same for a run to go on as if it had not been interrupted.</summary>
    private IEnumerable<(string Name, string Value)> Settings =>
    [
        ("Samples", Text(samples)),
        (nameof(options.BatchSize), Text(options.BatchSize)),
        (nameof(options.BatchesPerStep), Text(options.BatchesPerStep)),
        (nameof(options.Shuffle), options.Shuffle.ToString()),
        (nameof(options.Seed), Text(options.Seed)),
        (nameof(options.ValidationSplit), Text(options.ValidationSplit)),
        (nameof(options.Metrics), string.Join(", ", options.Metrics.Select(metric => metric.Name))),
    ];

    /// <summary>Writes the run as it is, unless the file has it already.</summary>
    public void Write(RunState<T> state)
    {
        if (_written == (state.Epochs.Count, state.Step)) return;
        var file = new TensorFile();
        file.Add(network, NetworkParts.All);
        foreach (var (name, value) in Settings) file.Metadata.Add(SettingName(name), value);
        file.Tensors.Add(RandomName, StoredTensor.Of<uint>(state.Random, state.Random.Length));
        file.Tensors.Add(ScheduleName, StoredTensor.Of<double>(state.Schedule, state.Schedule.Length));
        file.Tensors.Add(StepName, StoredTensor.Of<long>([state.Step]));
        file.Tensors.Add(SamplesName, StoredTensor.Of<long>([state.Samples]));
        file.Tensors.Add(SumsName, StoredTensor.Of<double>([state.LossSum, state.LearningRate], 2));
        file.Tensors.Add(EpochsName, StoredTensor.Of<double>([.. state.Epochs.SelectMany(Numbers)], state.Epochs.Count, Width));
        file.Tensors.Add(BestEpochName, StoredTensor.Of<long>([state.BestEpoch]));
        file.Tensors.Add(BestParametersName, StoredTensor.Of<T>(state.BestParameters, state.BestParameters.Length));
        Safetensors.Write(file, _path);
        _written = (state.Epochs.Count, state.Step);
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
        foreach (var (name, value) in Settings)
        {
            if (!file.Metadata.TryGetValue(SettingName(name), out var written))
                throw new InvalidDataException("it is no checkpoint of a training run");
            if (written != value)
                throw new InvalidDataException(
                    $"it is of a run with {name} {Shown.Name(written)}, and this one has {value}: delete it, or set Resume to false");
        }

        var reader = new TensorReader(file, TNetwork.Description.Title, allowNarrowing: false);
        var state = new RunState<T>(ReadEpochs(file, reader), options.LearningRate.StateCount);
        reader.Read(ScheduleName, [state.Schedule.Length], "the schedule", state.Schedule);
        Span<double> sums = stackalloc double[2];
        reader.Read(SumsName, [sums.Length], User, sums);
        (state.LossSum, state.LearningRate) = (sums[0], sums[1]);
        state.Step = ReadCount(reader, StepName, stepsPerEpoch);
        state.Samples = ReadCount(reader, SamplesName, samples);
        state.BestEpoch = ReadCount(reader, BestEpochName, state.Epochs.Count);
        ReadRandom(file, state.Random);
        state.BestParameters = new T[state.BestEpoch > 0 && options.EarlyStopping is { RestoreBest: true } ? TNetwork.ParameterCount : 0];
        reader.Read(BestParametersName, [state.BestParameters.Length], "early stopping", state.BestParameters);
        file.CopyTo(network, NetworkParts.All);
        _written = (state.Epochs.Count, state.Step);
        return state;
    }

    private int Width => NumbersOfEpoch + options.Metrics.Count;

    private static string SettingName(string name) => "training." + name;

    private static string Text<TNumber>(TNumber value)
        where TNumber : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static double[] Numbers(EpochResult epoch) =>
        [epoch.Loss, epoch.ValidationLoss ?? double.NaN, epoch.LearningRate, epoch.Duration.Ticks, .. epoch.Metrics.Select(metric => metric.Value)];

    private IEnumerable<EpochResult> ReadEpochs(TensorFile file, TensorReader reader)
    {
        var count = file.Tensors.TryGetValue(EpochsName, out var tensor) && tensor.Shape is [var length, _] ? length : 0;
        var numbers = new double[count * Width];
        reader.Read(EpochsName, [count, Width], User, numbers);
        return numbers.Chunk(Width).Select((row, index) => new EpochResult
        {
            Epoch = index + 1,
            Loss = row[0],
            ValidationLoss = double.IsNaN(row[1]) ? null : row[1],
            LearningRate = row[2],
            Duration = TimeSpan.FromTicks((long)row[3]),
            Metrics = [.. options.Metrics.Zip(row[NumbersOfEpoch..], (metric, value) => new MetricValue(metric.Name, value))],
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
