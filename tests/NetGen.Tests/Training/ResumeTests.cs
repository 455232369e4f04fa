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
        Augmentations = [Augmentation.Noise(0.01)],
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
        (DroppingRegressor network, _) = CancelAfter(2);
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
    public void A_checkpoint_is_announced_when_its_file_is_whole()
    {
        var epochs = new List<long>();
        Trainer.Fit(new DroppingRegressor(1), Training, Options with
        {
            Epochs = 3,
            EarlyStopping = null,
            Checkpoints = new(Path) { EveryEpochs = 2, Written = () => epochs.Add(Safetensors.Read(Path).Tensors["training.epochs"].Shape[0]) },
        }, Validation);
        Assert.Equal([2, 3], epochs);
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
        Refused(Options with { Augmentations = [Augmentation.Noise(0.1)] }, "Augmentations noise of 0.01, and this one has noise of 0.1");
        Refused(Options with { Monitor = null }, "Monitor mean absolute error, and this one has loss");
        RefusedOn(TrainingData.Waves(22, seed: 2), Validation, Options, "TrainingData #");
        RefusedOn(Training, TrainingData.Waves(9, seed: 2), Options, "ValidationData #");
        RefusedOn(Training, null, Options, "ValidationData #", "and this one has none");
    }

    [Fact]
    public void Data_of_other_targets_or_labels_is_told_apart()
    {
        var options = new TrainingOptions { LearningRate = 0.1, Epochs = 1, Checkpoints = new(Path) };
        float[] inputs = [1, 2, 3, 4, 5, 6];
        Trainer.Fit(new Sectors(1), new DataSet<float>(inputs, 2, new[] { 0, 1, 2 }), options);
        foreach (int[] labels in (int[][])[[0, 1, 1], [2, 1, 0]])
            Assert.Contains("TrainingData", Assert.Throws<InvalidDataException>(
                () => Trainer.Fit(new Sectors(1), new DataSet<float>(inputs, 2, labels), options)).Message, StringComparison.Ordinal);
        Trainer.Fit(new Sectors(1), new DataSet<float>(inputs.ToArray(), 2, new[] { 0, 1, 2 }), options);
    }

    [Fact]
    public void Another_learning_rate_holds_from_the_next_step_on()
    {
        CancelAfter(4);
        var rates = new List<double>();
        TrainingOptions options = Options with { Checkpoints = new(Path), AfterStep = run => rates.Add(run.LearningRate) };
        Trainer.Fit(new DroppingRegressor(1), Training, options with { LearningRate = 0.25, Epochs = 2 }, Validation);
        Assert.Equal([0.25, 0.25], rates);

        rates.Clear();
        File.Delete(Path);
        CancelAfter(4);
        Trainer.Fit(new DroppingRegressor(1), Training, options with { LearningRate = LearningRate.Plateau(0.5), Epochs = 2 }, Validation);
        Assert.Equal([0.5, 0.5], rates);
    }

    [Fact]
    public void More_epochs_stretch_a_schedule_that_knows_its_end()
    {
        var options = new TrainingOptions { LearningRate = LearningRate.Cosine(0.1), Epochs = 2, Checkpoints = new(Path) };
        TrainingResult first = Trainer.Fit(new MeanRegressor(1), Training, options);
        Assert.Equal(0.05, first.Epochs[1].LearningRate, 1e-9);
        TrainingResult second = Trainer.Fit(new MeanRegressor(1), Training, options with { Epochs = 8 });
        Assert.Equal(0.1 * (1 + Math.Cos(Math.PI * 2 / 8)) / 2, second.Epochs[2].LearningRate, 1e-9);
    }

    [Fact]
    public void Early_stopping_can_be_switched_on_and_off_in_between()
    {
        CancelAfter(4);
        TrainingOptions options = Options with { Checkpoints = new(Path) };
        TrainingResult without = Trainer.Fit(new DroppingRegressor(1), Training, options with { EarlyStopping = null, Epochs = 3 }, Validation);
        Assert.Equal(StopReason.Completed, without.Reason);
        var network = new DroppingRegressor(1);
        TrainingResult result = Trainer.Fit(network, Training, options with { Epochs = 3 }, Validation);
        Assert.Equal(result.Best![Metric.MeanAbsoluteError], Trainer.Evaluate(network, Validation, Metric.MeanAbsoluteError)[Metric.MeanAbsoluteError]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_checkpoint_has_the_best_parameters_and_the_last_and_loads_those_that_the_run_ends_with(bool restoreBest)
    {
        var network = new ScriptedNetwork { ValidationLoss = steps => Math.Abs(steps - 2) };
        var options = new TrainingOptions
        {
            LearningRate = 1,
            Epochs = 5,
            EarlyStopping = restoreBest ? new() : null,
            Checkpoints = new(Path),
        };
        Trainer.Fit(network, TrainingData.Numbers(3), options, TrainingData.Numbers(1));
        Assert.Equal(restoreBest ? 2 : 5, network.Parameters[0]);
        Assert.Equal(network.Parameters[0], Loaded((loaded, path) => loaded.Load(path)));
        Assert.Equal(2, Loaded((loaded, path) => new Checkpoints(path).LoadBest(loaded)));
        Assert.Equal(5, Loaded((loaded, path) => new Checkpoints(path).LoadLast(loaded)));
    }

    [Fact]
    public void Before_an_epoch_is_finished_there_are_no_best_parameters()
    {
        CancelAfter(1);
        Assert.Contains("none was finished", Assert.Throws<InvalidDataException>(
            () => new Checkpoints(Path).LoadBest(new DroppingRegressor(1))).Message, StringComparison.Ordinal);
        new Checkpoints(Path).LoadLast(new DroppingRegressor(1));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    public void Numbers_that_are_not_finite_are_never_written(int everyEpochs, int everySteps)
    {
        var checkpoints = new Checkpoints(Path) { EveryEpochs = everyEpochs, EverySteps = everySteps };
        var network = new MeanRegressor(1);
        var options = new TrainingOptions
        {
            LearningRate = 0.01,
            Epochs = 3,
            BatchSize = 8,
            Checkpoints = checkpoints,
            AfterStep = run => { if (run.Steps == 5) network.Parameters[0] = double.PositiveInfinity; },
        };
        Assert.Equal(StopReason.NotFinite, Trainer.Fit(network, Training, options).Reason);
        var written = new MeanRegressor(2);
        written.Load(Path);
        Assert.All(written.Parameters.ToArray(), parameter => Assert.True(double.IsFinite(parameter)));
        Assert.Equal(StopReason.Completed, Trainer.Fit(written, Training, options with { AfterStep = null }).Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_that_is_ended_from_outside_leaves_no_numbers_that_are_not_finite_either(bool cancels)
    {
        using var source = new CancellationTokenSource();
        var network = new MeanRegressor(1);
        var options = new TrainingOptions
        {
            LearningRate = 0.01,
            Checkpoints = new(Path),
            AfterStep = run =>
            {
                network.Parameters[0] = double.NaN;
                if (cancels) source.Cancel();
                else run.Stop("enough");
            },
        };
        Assert.Equal(StopReason.NotFinite, Trainer.Fit(network, Training, options with { BatchSize = 2 }, cancellation: source.Token).Reason);
        Assert.True(double.IsFinite(network.Parameters[0]));
        Assert.False(File.Exists(Path));
    }

    [Theory]
    [InlineData("0.weight", double.PositiveInfinity)]
    [InlineData("3.bias", double.NaN)]
    [InlineData("optimizer.state.1", double.PositiveInfinity)]
    [InlineData("optimizer.scalars", double.NaN)]
    [InlineData("training.last_parameters", double.NegativeInfinity)]
    public void A_checkpoint_that_is_not_finite_is_refused_with_its_reason(string name, double bad)
    {
        CancelAfter(4);
        TensorFile file = Safetensors.Read(Path);
        double[] values = file.Tensors[name].Values<double>().ToArray();
        values[^1] = bad;
        file.Tensors[name] = StoredTensor.Of<double>(values, file.Tensors[name].Shape);
        Safetensors.Write(file, Path);
        string reason = FormattableString.Invariant($"it holds {bad} in {name}: the run had diverged when it was written; delete it");
        Refused(Options, reason);
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(
            () => new Checkpoints(Path).LoadBest(new DroppingRegressor(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_of_the_first_version_is_read_as_far_as_it_can_be_compared()
    {
        (DroppingRegressor whole, TrainingResult expected) = Uninterrupted();
        CancelAfter(4);
        MakeOld();
        (DroppingRegressor resumed, TrainingResult result) = Resume();
        AssertSame(whole, resumed);
        AssertSame(expected, result);

        File.Delete(Path);
        CancelAfter(4);
        MakeOld(file => file.Tensors["training.best_parameters"] = StoredTensor.Of<double>([], 0));
        Refused(Options, "it lacks the parameters of the best epoch");

        File.Delete(Path);
        CancelAfter(4);
        MakeOld(file => file.Tensors["training.best_parameters"] = StoredTensor.Of<double>(Enumerable.Repeat(double.NaN, 27).ToArray(), 27));
        Refused(Options, "it holds NaN in training.best_parameters");
    }

    /// <summary>The last parameters under the usual names, the best beside them, and nothing about data and schedule.</summary>
    private void MakeOld(Action<TensorFile>? change = null)
    {
        (DroppingRegressor last, DroppingRegressor best) = (new(1), new(1));
        new Checkpoints(Path).LoadLast(last);
        new Checkpoints(Path).LoadBest(best);
        TensorFile file = Safetensors.Read(Path);
        var parameters = new TensorFile();
        parameters.Add(last);
        foreach ((string name, StoredTensor tensor) in parameters.Tensors)
            file.Tensors[name] = tensor;
        file.Tensors.Remove("training.last_parameters");
        file.Tensors["training.best_parameters"] = StoredTensor.Of<double>(best.Parameters, best.Parameters.Length);
        foreach (string name in (string[])["TrainingData", "ValidationData", "Monitor", "schedule_start"])
            Assert.True(file.Metadata.Remove("training." + name));
        change?.Invoke(file);
        Safetensors.Write(file, Path);
    }

    private double Loaded(Action<ScriptedNetwork, string> load)
    {
        var network = new ScriptedNetwork();
        load(network, Path);
        return network.Parameters[0];
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

    private void Refused(TrainingOptions options, params string[] words) => RefusedOn(Training, Validation, options, words);

    private void RefusedOn(DataSet<double> training, DataSet<double>? validation, TrainingOptions options, params string[] words)
    {
        var network = new DroppingRegressor(5);
        double[] parameters = network.Parameters.ToArray();
        var exception = Assert.Throws<InvalidDataException>(
            () => Trainer.Fit(network, training, options with { Checkpoints = new(Path) }, validation));
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
