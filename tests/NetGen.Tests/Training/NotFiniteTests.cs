using NetGen.Data;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Runs that meet NaN or infinity end, say why, and leave parameters that are good.</summary>
public class NotFiniteTests
{
    private static readonly TrainingOptions OneStepAnEpoch = new() { LearningRate = 1, Epochs = 200 };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(32, 0)]
    [InlineData(33, 32)]
    [InlineData(64, 32)]
    [InlineData(65, 64)]
    [InlineData(150, 128)]
    public void Parameters_go_back_to_those_that_a_finite_loss_has_shown_to_be_good(int badStep, int kept)
    {
        foreach (double bad in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            int step = 0;
            var network = new ScriptedNetwork { TrainingLoss = _ => step++ == badStep ? bad : 1 };
            TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(3), OneStepAnEpoch);
            Assert.Equal((StopReason.NotFinite, badStep, kept), (result.Reason, result.Steps, network.Parameters[0]));
            Assert.Equal(badStep, result.Epochs.Count);
            Assert.Equal(1, network.Resets);
            Assert.Equal(
                FormattableString.Invariant($"In epoch {badStep + 1}, after {badStep} steps, the loss is {bad}: training diverged; ")
                + FormattableString.Invariant($"a lower learning rate or clipped gradients may help. ")
                + FormattableString.Invariant($"The network has the parameters it had after step {kept}."),
                result.Message);
        }
    }

    [Fact]
    public void The_best_parameters_are_kept_where_they_are_known()
    {
        int step = 0;
        var network = new ScriptedNetwork { TrainingLoss = _ => step++ == 5 ? double.NaN : 1, ValidationLoss = steps => steps == 3 ? 1 : 2 };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(3), OneStepAnEpoch with { EarlyStopping = new() }, TrainingData.Numbers(1));
        Assert.Equal((StopReason.NotFinite, 3), (result.Reason, network.Parameters[0]));
        Assert.EndsWith(" The network has the parameters it had after epoch 3, the best.", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_number_in_the_data_is_named()
    {
        double[] inputs = [1, 2, 3, 4, 5, double.NaN, 7, 8];
        TrainingResult result = Trainer.Fit(new MeanRegressor(1), new DataSet<double>(inputs, 2, new double[8], 2), OneStepAnEpoch);
        Assert.Contains("the loss is NaN: input 1 of sample 2 of the training data is NaN.", result.Message, StringComparison.Ordinal);

        double[] targets = [1, 2, 3, double.PositiveInfinity, 5, 6, 7, 8];
        var data = new DataSet<double>(new double[8], 2, targets, 2);
        result = Trainer.Fit(new MeanRegressor(1), data, OneStepAnEpoch with { BatchSize = 1, BatchesPerStep = 4 });
        Assert.Contains("target 1 of sample 1 of the training data is Infinity.", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_validation_loss_that_is_not_finite_ends_the_run()
    {
        var network = new ScriptedNetwork { ValidationLoss = _ => double.NaN };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(3), OneStepAnEpoch, TrainingData.Numbers(1));
        Assert.Equal((StopReason.NotFinite, 1), (result.Reason, result.Steps));
        Assert.Contains("the validation loss is NaN", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_that_diverges_is_left_with_numbers()
    {
        var network = new MeanRegressor(1);
        TrainingResult result = Trainer.Fit(network, TrainingData.Waves(50), OneStepAnEpoch with { LearningRate = 1e200 });
        Assert.Equal(StopReason.NotFinite, result.Reason);
        Assert.All(network.Parameters.ToArray(), parameter => Assert.True(double.IsFinite(parameter)));
        Assert.True(double.IsFinite(Trainer.Evaluate(network, TrainingData.Waves(50)).Loss));
    }

    [Fact]
    public void Parameters_that_break_in_the_last_step_of_an_epoch_are_seen()
    {
        var network = new ScriptedNetwork();
        TrainingResult result = Trainer.Fit(
            network, TrainingData.Numbers(3), OneStepAnEpoch with { AfterStep = context => network.Parameters[0] = double.NaN });
        Assert.Equal((StopReason.NotFinite, 1, 0), (result.Reason, result.Steps, network.Parameters[0]));
        Assert.Contains("a parameter is not finite", result.Message, StringComparison.Ordinal);
    }
}
