using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Runs that end when they get no better. One batch an epoch, so that the network's parameter counts epochs.</summary>
public class EarlyStoppingTests
{
    private static readonly double[] Losses = [9, 5, 6, 4, 4.5, 3.9, 4, 4.2, 5, 1, 0];

    [Theory]
    [InlineData(1, 3, 2)]
    [InlineData(2, 8, 6)]
    [InlineData(3, 9, 6)]
    [InlineData(4, 11, 11)]
    public void Patience_is_how_many_epochs_without_a_new_best_end_the_run(int patience, int epochs, int best)
    {
        (TrainingResult result, ScriptedNetwork network) = Run(new EarlyStopping { Patience = patience });
        Assert.Equal((epochs, best), (result.Epochs.Count, result.BestEpoch));
        Assert.Equal(epochs < Losses.Length ? StopReason.EarlyStopped : StopReason.Completed, result.Reason);
        Assert.Equal(best, network.Parameters[0]);
    }

    [Fact]
    public void The_last_parameters_stay_where_the_best_are_not_wanted()
    {
        (TrainingResult result, ScriptedNetwork network) = Run(new EarlyStopping { Patience = 2, RestoreBest = false });
        Assert.Equal((6, 8), (result.BestEpoch, network.Parameters[0]));
        Assert.Equal("2 epochs in a row were no better than epoch 6.", result.Message);
    }

    [Fact]
    public void The_best_parameters_come_back_when_all_epochs_are_done()
    {
        var network = new ScriptedNetwork { ValidationLoss = steps => steps == 2 ? 0 : 1 };
        var options = new TrainingOptions { LearningRate = 1, Epochs = 4, EarlyStopping = new() };
        Trainer.Fit(network, TrainingData.Numbers(2), options, TrainingData.Numbers(1));
        Assert.Equal(2, network.Parameters[0]);
    }

    [Fact]
    public void A_small_change_is_no_new_best()
    {
        (TrainingResult result, _) = Run(new EarlyStopping { Patience = 2, MinimumChange = 1 });
        Assert.Equal((4, 2), (result.Epochs.Count, result.BestEpoch));
    }

    [Fact]
    public void Without_validation_data_the_training_loss_counts()
    {
        int batches = 0;
        var network = new ScriptedNetwork { TrainingLoss = _ => Losses[batches++] };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(2), Options(new EarlyStopping { Patience = 2 }));
        Assert.Equal((8, 6), (result.Epochs.Count, result.BestEpoch));
    }

    [Fact]
    public void A_metric_can_be_monitored_and_knows_its_direction()
    {
        int epochs = 0;
        double[] errors = [3, 2, 4, 5, 0];
        var network = new ScriptedNetwork { Answer = input => input + errors[epochs], ValidationLoss = _ => -epochs };
        var options = new TrainingOptions
        {
            LearningRate = 1,
            Metrics = [Metric.RSquared, Metric.MeanAbsoluteError],
            Monitor = Metric.RSquared,
            EarlyStopping = new() { Patience = 2 },
            AfterEpoch = _ => epochs++,
        };
        Assert.Equal(2, Trainer.Fit(network, TrainingData.Numbers(3), options).BestEpoch);
        (network.Parameters[0], epochs) = (0, 0);
        Assert.Equal(2, Trainer.Fit(network, TrainingData.Numbers(3), options with { Monitor = Metric.MeanAbsoluteError }).BestEpoch);
        Assert.Equal(2, network.Parameters[0]);
    }

    [Fact]
    public void A_monitored_metric_that_is_NaN_is_said_to_be()
    {
        double[] answers = [double.NaN, double.NaN, double.NaN];
        Assert.Equal("The mean absolute error was NaN in all of 3 epochs, so that none of them was the best.", MessageOf(answers));
        answers = [1, double.NaN, 2, double.NaN];
        Assert.Equal("3 epochs in a row were no better than epoch 1. The mean absolute error was NaN in 2 of them.", MessageOf(answers));
    }

    private static string MessageOf(double[] answers)
    {
        int epochs = 0;
        var network = new ScriptedNetwork { Answer = _ => answers[epochs] };
        var options = new TrainingOptions
        {
            LearningRate = 1,
            Metrics = [Metric.MeanAbsoluteError],
            Monitor = Metric.MeanAbsoluteError,
            EarlyStopping = new() { Patience = 3 },
            AfterEpoch = _ => epochs++,
        };
        return Trainer.Fit(network, TrainingData.Numbers(1), options).Message;
    }

    private static (TrainingResult Result, ScriptedNetwork Network) Run(EarlyStopping stopping)
    {
        var network = new ScriptedNetwork { ValidationLoss = steps => Losses[(int)steps - 1] };
        return (Trainer.Fit(network, TrainingData.Numbers(2), Options(stopping), TrainingData.Numbers(1)), network);
    }

    private static TrainingOptions Options(EarlyStopping stopping) => new() { LearningRate = 1, Epochs = Losses.Length, EarlyStopping = stopping };
}
