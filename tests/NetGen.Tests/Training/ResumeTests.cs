using System.Globalization;
using NetGen.Data;
using NetGen.Training;
using NetGen.Weights;

namespace NetGen.Tests.Training;

/// <summary>A run that was interrupted and goes on ends with the bits of one that was not.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Epochs = 6;
    private const int StepsPerEpoch = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen").FullName;

    private static TrainingOptions Options => new()
    {
        LearningRate = LearningRate.Plateau(0.05, factor: 0.5, patience: 0, threshold: 0.2).WarmUp(steps: 5),
        Epochs = Epochs,
        BatchSize = 4,
        BatchesPerStep = 2,
        Seed = 11,
        Metrics = [Metric.MeanAbsoluteError],
        Monitor = Metric.MeanAbsoluteError,
        EarlyStopping = new() { Patience = 3, MinimumChange = 0.01 },
    };

    private string Path => System.IO.Path.Combine(_folder, "run.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void After_a_cancellation_between_any_two_steps()
    {
        (DroppingRegressor whole, TrainingResult expected) = Uninterrupted();
        for (int steps = 0; steps < expected.Steps; steps++)
        {
            File.Delete(Path);
            CancelAfter(steps);
            (DroppingRegressor resumed, TrainingResult result) = Resume();
            AssertSame(whole, resumed);
            AssertSame(expected, result);
        }
    }

    [Fact]
    public void After_being_interrupted_before_every_step()
    {
        (DroppingRegressor whole, TrainingResult expected) = Uninterrupted();
        for (int steps = 0; steps < expected.Steps; steps++)
            CancelAfter(steps);
        (DroppingRegressor resumed, TrainingResult result) = Resume();
        AssertSame(whole, resumed);
        AssertSame(expected, result);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 2)]
    [InlineData(4, 1)]
    public void After_a_crash_at_any_step_from_the_last_checkpoint(int everyEpochs, int everySteps)
    {
        (DroppingRegressor whole, TrainingResult expected) = Uninterrupted();
        for (int steps = 1; steps <= expected.Steps; steps++)
        {
            File.Delete(Path);
            var checkpoints = new Checkpoints(Path) { EveryEpochs = everyEpochs, EverySteps = everySteps };
            var options = Options with { Checkpoints = checkpoints, AfterStep = CrashAt(steps) };
            Assert.Throws<TimeoutException>(() => Trainer.Fit(new DroppingRegressor(1), Training, options, Validation));
            int done = steps - 1;
            int fullEpochs = done / StepsPerEpoch / everyEpochs * everyEpochs;
            bool written = fullEpochs > 0 || (everySteps > 0 && done >= everySteps);
            Assert.Equal(written, File.Exists(Path));
            if (!written) continue;
            (DroppingRegressor resumed, TrainingResult result) = Resume();
            AssertSame(whole, resumed);
            AssertSame(expected, result);
        }
    }

    [Fact]
    public void After_a_cancellation_during_validation()
    {
        (DroppingRegressor whole, TrainingResult expected) = Uninterrupted();
        using var source = new CancellationTokenSource();
        var options = Options with
        {
            Checkpoints = new(Path),
            AfterStep = context => { if (context.Steps == 2 * StepsPerEpoch) source.Cancel(); },
        };
        TrainingResult cancelled = Trainer.Fit(new DroppingRegressor(1), Training, options, Validation, source.Token);
        Assert.Equal((1, 2 * StepsPerEpoch), (cancelled.Epochs.Count, cancelled.Steps));
        (DroppingRegressor resumed, TrainingResult result) = Resume();
        AssertSame(whole, resumed);
        AssertSame(expected, result);
    }

    [Fact]
    public void A_run_that_is_done_is_not_run_again_but_can_be_prolonged()
    {
        var options = Options with { EarlyStopping = null, Checkpoints = new(Path) };
        Trainer.Fit(new DroppingRegressor(1), Training, options with { Epochs = 4 }, Validation);
        var again = new DroppingRegressor(2);
        var console = new StringWriter();
        TrainingResult result = Trainer.Fit(again, Training, options with
        {
            Epochs = 4,
            AfterStep = _ => Assert.Fail("a step"),
            Progress = new ConsoleProgress(console, isTerminal: false),
        }, Validation);
        Assert.StartsWith("epoch 4/4   loss ", console.ToString(), StringComparison.Ordinal);
        Assert.Equal((StopReason.Completed, 4), (result.Reason, result.Epochs.Count));

        Trainer.Fit(again, Training, options, Validation);
        var whole = new DroppingRegressor(1);
        Trainer.Fit(whole, Training, options with { Checkpoints = null }, Validation);
        AssertSame(whole, again);
    }

    [Fact]
    public void The_parameters_of_a_checkpoint_load_like_those_of_any_file()
    {
        (DroppingRegressor network, _) = CancelAfter(7);
        var loaded = new DroppingRegressor(9);
        loaded.Load(Path);
        Assert.Equal(network.Parameters, loaded.Parameters);
    }

    [Fact]
    public void A_run_that_diverged_leaves_the_last_checkpoint()
    {
        var options = new TrainingOptions { LearningRate = 0.1, Epochs = 3, Checkpoints = new(Path) };
        Trainer.Fit(new MeanRegressor(1), Training, options with { Epochs = 1 });
        byte[] written = File.ReadAllBytes(Path);
        var network = new MeanRegressor(1);
        TrainingResult result = Trainer.Fit(network, Training, options with { AfterStep = _ => network.Parameters[0] = double.NaN });
        Assert.Equal(StopReason.NotFinite, result.Reason);
        Assert.Equal(written, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Without_resume_a_run_starts_anew()
    {
        CancelAfter(4);
        var network = new DroppingRegressor(1);
        TrainingResult result = Trainer.Fit(network, Training, Options with { Checkpoints = new(Path) { Resume = false } }, Validation);
        AssertSame(Uninterrupted().Network, network);
        Assert.Equal(Uninterrupted().Result.Steps, result.Steps);
    }

    [Fact]
    public void Another_runs_checkpoint_is_refused_and_nothing_changed()
    {
        CancelAfter(4);
        Refused(Options with { BatchSize = 5 }, "it is of a run with BatchSize 4, and this one has 5: delete it, or set Resume to false");
        Refused(Options with { Seed = 12 }, "Seed 11, and this one has 12");
        Refused(Options with { BatchesPerStep = 1 }, "BatchesPerStep 2, and this one has 1");
        Refused(Options with { Shuffle = false }, "Shuffle True, and this one has False");
        Refused(
            Options with { Metrics = [Metric.MeanAbsoluteError, Metric.RSquared] },
            "Metrics mean absolute error, and this one has mean absolute error, R²");
        Refused(Options with { LearningRate = 1 }, "training.schedule");
        Refused(Options with { EarlyStopping = null }, "training.best_parameters");
    }

    [Theory]
    [InlineData("training.step", 99L)]
    [InlineData("training.step", -1L)]
    [InlineData("training.samples", 1000L)]
    [InlineData("training.best_epoch", 77L)]
    public void Numbers_out_of_range_are_refused_and_nothing_changed(string name, long value)
    {
        CancelAfter(4);
        TensorFile file = Safetensors.Read(Path);
        file.Tensors[name] = StoredTensor.Of<long>([value]);
        Safetensors.Write(file, Path);
        Refused(Options, name, value.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Missing_and_misshapen_parts_are_refused_and_nothing_changed()
    {
        CancelAfter(4);
        foreach (string name in Safetensors.Read(Path).Tensors.Keys)
        {
            CancelAfter(4);
            TensorFile file = Safetensors.Read(Path);
            file.Tensors.Remove(name);
            Safetensors.Write(file, Path);
            Refused(Options, name);
            file.Tensors[name] = StoredTensor.Of<short>([1], 1, 1, 1);
            Safetensors.Write(file, Path);
            Refused(Options, name);
            File.Delete(Path);
        }

        File.WriteAllText(Path, "no checkpoint");
        Refused(Options, Path);
        new DroppingRegressor(1).Save(Path);
        Refused(Options, "it is no checkpoint of a training run");
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_refused_before_the_first_step()
    {
        var network = new ScriptedNetwork();
        var options = new TrainingOptions { LearningRate = 1, Checkpoints = new(System.IO.Path.Combine(_folder, "none", "run.safetensors")) };
        Assert.Throws<DirectoryNotFoundException>(() => Trainer.Fit(network, TrainingData.Numbers(3), options));
        Assert.Empty(network.Batches);
    }

    [Fact]
    public void A_random_state_beyond_its_end_is_refused()
    {
        CancelAfter(4);
        TensorFile file = Safetensors.Read(Path);
        uint[] words = file.Tensors["training.random"].Values<uint>().ToArray();
        words[^1] = 625;
        file.Tensors["training.random"] = StoredTensor.Of<uint>(words, words.Length);
        Safetensors.Write(file, Path);
        Refused(Options, "training.random");
    }

    private static DataSet<double> Training => TrainingData.Waves(22);

    private static DataSet<double> Validation => TrainingData.Waves(9, seed: 5);

    private static (DroppingRegressor Network, TrainingResult Result) Uninterrupted()
    {
        var network = new DroppingRegressor(1);
        return (network, Trainer.Fit(network, Training, Options, Validation));
    }

    private (DroppingRegressor Network, TrainingResult Result) CancelAfter(int steps)
    {
        using var source = new CancellationTokenSource();
        if (steps == 0) source.Cancel();
        var options = Options with { Checkpoints = new(Path), AfterStep = context => { if (context.Steps == steps) source.Cancel(); } };
        var network = new DroppingRegressor(1);
        return (network, Trainer.Fit(network, Training, options, Validation, source.Token));
    }

    /// <summary>Goes on in a network that knows nothing of the first.</summary>
    private (DroppingRegressor Network, TrainingResult Result) Resume()
    {
        var network = new DroppingRegressor(77);
        return (network, Trainer.Fit(network, Training, Options with { Checkpoints = new(Path) }, Validation));
    }

    private static Action<TrainingContext> CrashAt(int steps) => context =>
    {
        if (context.Steps == steps) throw new TimeoutException();
    };

    private void Refused(TrainingOptions options, params string[] words)
    {
        var network = new DroppingRegressor(5);
        double[] parameters = network.Parameters.ToArray();
        var exception = Assert.Throws<InvalidDataException>(
            () => Trainer.Fit(network, Training, options with { Checkpoints = new(Path) }, Validation));
        Assert.All(words.Prepend(Path), word => Assert.Contains(word, exception.Message, StringComparison.Ordinal));
        Assert.Equal(parameters, network.Parameters);
    }

    private static void AssertSame(DroppingRegressor expected, DroppingRegressor actual)
    {
        Assert.Equal(expected.Parameters, actual.Parameters);
        Assert.Equal(OptimizerOf(expected), OptimizerOf(actual));
        Assert.Equal(DropoutOf(expected), DropoutOf(actual));
    }

    private static double[] OptimizerOf<TNetwork>(TNetwork network)
        where TNetwork : INetwork<TNetwork, double> =>
        [.. network.OptimizerState(0), .. network.OptimizerState(1), .. network.OptimizerScalars];

    private static long DropoutOf<TNetwork>(TNetwork network)
        where TNetwork : INetwork<TNetwork, double> => network.DropoutSeed;

    private static void AssertSame(TrainingResult expected, TrainingResult actual)
    {
        Assert.Equal((expected.Reason, expected.Steps, expected.BestEpoch), (actual.Reason, actual.Steps, actual.BestEpoch));
        Assert.Equal(expected.Epochs.Select(Numbers), actual.Epochs.Select(Numbers));
    }

    private static (double, double?, double, double) Numbers(EpochResult epoch) =>
        (epoch.Loss, epoch.ValidationLoss, epoch.LearningRate, epoch.Metrics.Single().Value);
}
