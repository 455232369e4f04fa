using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Runs that a token or a callback ends.</summary>
public class InterruptionTests
{
    private const int Steps = 9;

    private static readonly TrainingOptions ThreeEpochs = new() { LearningRate = 0.1, Epochs = 3, BatchSize = 4, Seed = 2 };

    [Fact]
    public void A_cancelled_run_ends_before_the_next_step_and_keeps_what_was_learned()
    {
        for (int steps = 0; steps <= Steps; steps++)
        {
            var network = new MeanRegressor(1);
            TrainingResult result = CancelAfter(steps, network);
            Assert.Equal(steps, result.Steps);
            Assert.Equal(steps == Steps ? StopReason.Completed : StopReason.Cancelled, result.Reason);
            Assert.Equal(ParametersAfter(steps), network.Parameters);
        }
    }

    [Fact]
    public void The_message_says_when() =>
        Assert.Equal("The run was cancelled in epoch 2, after 4 steps.", CancelAfter(4, new MeanRegressor(1)).Message);

    [Fact]
    public void Validation_is_cancelled_too()
    {
        using var source = new CancellationTokenSource();
        var network = new ScriptedNetwork { Answer = input => { source.Cancel(); return input; } };
        var options = ThreeEpochs with { Metrics = [Metric.MeanAbsoluteError] };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(12), options, TrainingData.Numbers(1000), source.Token);
        Assert.Equal((StopReason.Cancelled, 3), (result.Reason, result.Steps));
        Assert.Empty(result.Epochs);
    }

    [Fact]
    public void A_cancelled_run_does_not_go_back_to_the_best_parameters()
    {
        using var source = new CancellationTokenSource();
        var network = new ScriptedNetwork { ValidationLoss = steps => steps };
        var options = ThreeEpochs with { EarlyStopping = new(), AfterStep = context => { if (context.Steps == 5) source.Cancel(); } };
        Trainer.Fit(network, TrainingData.Numbers(12), options, TrainingData.Numbers(1), source.Token);
        Assert.Equal(5, network.Parameters[0]);
    }

    [Fact]
    public void A_callback_ends_a_run_with_its_own_words()
    {
        var options = ThreeEpochs with { AfterStep = context => { if (context.Steps == 4) context.Stop("That is enough."); } };
        TrainingResult result = Trainer.Fit(new ScriptedNetwork(), TrainingData.Numbers(12), options);
        Assert.Equal((StopReason.CallbackStopped, "That is enough.", 4), (result.Reason, result.Message, result.Steps));

        options = ThreeEpochs with { AfterEpoch = context => context.Stop("One is enough.") };
        result = Trainer.Fit(new ScriptedNetwork(), TrainingData.Numbers(12), options);
        Assert.Equal((StopReason.CallbackStopped, 1), (result.Reason, result.Epochs.Count));
    }

    [Fact]
    public void Callbacks_see_every_step_and_every_epoch()
    {
        var steps = new List<(int, long, double, double)>();
        var epochs = new List<EpochResult>();
        var network = new ScriptedNetwork();
        var options = ThreeEpochs with
        {
            Epochs = 2,
            Shuffle = false,
            AfterStep = context => steps.Add((context.Epoch, context.Steps, context.StepLoss, context.LearningRate)),
            AfterEpoch = context => epochs.Add(context.LastEpoch!),
        };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(6), options);
        Assert.Equal([(1, 1, 1.5, 0.1), (1, 2, 4.5, 0.1), (2, 3, 1.5, 0.1), (2, 4, 4.5, 0.1)], steps);
        Assert.Equal(result.Epochs, epochs);
    }

    [Fact]
    public void What_a_callback_throws_ends_the_run()
    {
        var network = new ScriptedNetwork();
        var options = ThreeEpochs with { AfterStep = _ => throw new InvalidOperationException("mine") };
        Assert.Equal("mine", Assert.Throws<InvalidOperationException>(() => Trainer.Fit(network, TrainingData.Numbers(12), options)).Message);
        Assert.Equal(1, network.Parameters[0]);
    }

    private static TrainingResult CancelAfter(int steps, MeanRegressor network)
    {
        using var source = new CancellationTokenSource();
        if (steps == 0) source.Cancel();
        var options = ThreeEpochs with { AfterStep = context => { if (context.Steps == steps) source.Cancel(); } };
        return Trainer.Fit(network, TrainingData.Waves(10), options, cancellation: source.Token);
    }

    /// <summary>The loop as one would write it by hand.</summary>
    private static double[] ParametersAfter(int steps)
    {
        var network = new MeanRegressor(1);
        var data = TrainingData.Waves(10);
        var random = new RandomState(2);
        for (int step = 0; step < steps;)
        {
            int[] order = random.Permutation(10);
            foreach (int[] batch in order.Chunk(4).Take(steps - step))
            {
                network.Step(Rows(data.Inputs, batch), Rows(data.Targets, batch), 0.1);
                step++;
            }
        }

        return network.Parameters.ToArray();
    }

    private static double[] Rows(ReadOnlySpan<double> values, int[] samples)
    {
        var rows = new List<double>();
        foreach (int sample in samples)
            rows.AddRange(values.Slice(2 * sample, 2));
        return [.. rows];
    }
}
