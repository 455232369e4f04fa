using System.Diagnostics;

namespace NetGen.Playground.Training;

/// <summary>A network that learns in short slices, between which the page can draw and ask.</summary>
public sealed class TrainingSession
{
    private readonly INetworkRunner _network;
    private readonly Samples _samples;
    private readonly int[] _order;
    private readonly Batch _validation;
    private readonly Random _random;
    private Settings _settings;
    private int _steps, _position;

    /// <summary>Loads a network and draws its data.</summary>
    /// <param name="assembly">The bytes of the assembly that declares it.</param>
    /// <param name="settings">The data and the seed.</param>
    /// <param name="digits">The digits; read only where the data are digits.</param>
    /// <exception cref="ArgumentException">The settings make no sense.</exception>
    /// <exception cref="InvalidOperationException">The assembly has no network that can be trained here.</exception>
    public TrainingSession(byte[] assembly, Settings settings, byte[] digits)
    {
        _settings = Checked(settings);
        var loaded = LoadedNetwork.Create(assembly, settings.Seed);
        _network = loaded.Runner;
        _samples = settings.Data == "digits" ? Training.Digits.Read(digits) : Drawn(settings);
        _random = new Random(settings.Seed);
        _order = [.. Enumerable.Range(0, _samples.Trained)];
        _position = _samples.Trained;
        Info = Describe(loaded.Others);
        _validation = Info.Problem is null ? new Batch(_samples, Enumerable.Range(_samples.Trained, Kept), _network.OutputSize) : Batch.None;
    }

    /// <summary>What was loaded.</summary>
    public NetworkInfo Info { get; }

    /// <summary>The samples, to be drawn.</summary>
    public Points Points => Points.Of(_samples);

    private int Kept => _samples.Count - _samples.Trained;

    /// <summary>The samples of a run to come, which are drawn before there is a network.</summary>
    /// <param name="settings">Data other than digits, and the seed.</param>
    /// <exception cref="ArgumentException">The settings make no sense.</exception>
    public static Points Preview(Settings settings) => Points.Of(Drawn(Checked(settings)));

    /// <summary>Takes another batch size and learning rate.</summary>
    /// <param name="settings">The settings; data and seed are those of the start.</param>
    public void Adjust(Settings settings) => _settings = Checked(settings);

    /// <summary>Trains.</summary>
    /// <param name="milliseconds">For how long; one step at least.</param>
    /// <param name="measure">Whether the validation data are asked too.</param>
    /// <returns>How far it is.</returns>
    public Progress Run(double milliseconds, bool measure)
    {
        if (Info.Problem is { } problem)
            return new Progress(_steps, 0, 0, null, null, 0, problem);
        var watch = Stopwatch.StartNew();
        int before = _steps;
        double losses = 0;
        do
        {
            losses += Step();
        }
        while (watch.Elapsed.TotalMilliseconds < milliseconds && double.IsFinite(losses));

        int taken = _steps - before;
        return Report(losses / taken, taken / watch.Elapsed.TotalSeconds, measure);
    }

    /// <summary>What the network answers.</summary>
    /// <param name="inputs">Whole samples.</param>
    /// <returns>The answers, sample by sample.</returns>
    public float[] Answer(float[] inputs)
    {
        float[] outputs = new float[inputs.Length / _network.InputSize * _network.OutputSize];
        _network.Forward(inputs, outputs);
        return outputs;
    }

    /// <summary>
    /// The answers on a grid over the square of the data, from −1 to 1 and a little beyond: of two inputs row by row from the top, of one from left to right. The last
    /// output of several, which is that of class 1.
    /// </summary>
    /// <param name="side">How many places a side has.</param>
    public double[] Surface(int side)
    {
        int inputs = _network.InputSize, places = inputs == 1 ? side : side * side;
        float[] grid = new float[places * inputs];
        for (int i = 0; i < places; i++)
        {
            grid[i * inputs] = Place(i % side);
            if (inputs == 2)
                grid[2 * i + 1] = -Place(i / side);
        }

        float[] answers = Answer(grid);
        return [.. Enumerable.Range(1, places).Select(i => (double)answers[i * _network.OutputSize - 1])];

        float Place(int index) => 1.1f * (2f * index / (side - 1) - 1);
    }

    /// <summary>The parameters of each layer.</summary>
    public IReadOnlyList<WeightPicture> Weights() => WeightPictures.Of(_network);

    private double Step()
    {
        if (_position >= _samples.Trained)
        {
            _random.Shuffle(_order);
            _position = 0;
        }

        int end = Math.Min(_position + _settings.Batch, _samples.Trained);
        var batch = new Batch(_samples, _order[_position..end], _network.OutputSize);
        _position = end;
        _steps++;
        return _network.Train(batch.Inputs, batch.Targets, _settings.LearningRate);
    }

    private Progress Report(double loss, double stepsPerSecond, bool measure)
    {
        double epoch = _steps * (double)_settings.Batch / _samples.Trained;
        double? validation = measure ? _network.Evaluate(_validation.Inputs, _validation.Targets) : null;
        return double.IsFinite(loss) && double.IsFinite(validation ?? 0)
            ? new Progress(_steps, epoch, loss, validation, measure ? Accuracy() : null, stepsPerSecond, null)
            : new Progress(_steps, epoch, 0, null, null, stepsPerSecond, "The loss is no longer a finite number: a smaller learning rate helps, and reset starts anew.");
    }

    private double? Accuracy()
    {
        if (_samples.Classes == 0)
            return null;
        float[] answers = Answer(_validation.Inputs);
        int size = _network.OutputSize;
        return Enumerable.Range(0, Kept).Count(i => Class(answers.AsSpan(i * size, size)) == (int)_samples.Answers[_samples.Trained + i]) / (double)Kept;
    }

    private static int Class(ReadOnlySpan<float> answer)
    {
        if (answer.Length == 1)
            return answer[0] > 0.5f ? 1 : 0;
        int largest = 0;
        for (int i = 1; i < answer.Length; i++)
            largest = answer[i] > answer[largest] ? i : largest;
        return largest;
    }

    private static Samples Drawn(Settings settings) => Data.Draw(settings, settings.Samples + settings.Samples / Samples.TrainedPerKept);

    private NetworkInfo Describe(IReadOnlyList<string> others)
    {
        NetworkDescription description = _network.Description;
        return new NetworkInfo(
            description.Name, _network.InputSize, _network.OutputSize, _network.ParameterCount, description.Loss, description.Optimizer,
            [.. description.Layers.Select(WeightPictures.Title)], _samples.Refuse(description.Name, _network.InputSize, _network.OutputSize), others);
    }

    private static Settings Checked(Settings settings) =>
        settings is { Samples: > 3 and <= 100_000, Batch: > 0 and <= 100_000, Noise: >= 0 and < 10, LearningRate: >= 0 and < double.PositiveInfinity }
            ? settings
            : throw new ArgumentException("Samples are 4 to 100,000, a batch 1 to 100,000, noise 0 to 10, and the learning rate is not negative.", nameof(settings));
}
