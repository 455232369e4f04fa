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
                FormattableString.Invariant($"In epoch {badStep + 1}, after {badStep} steps, the loss is {bad}: the same steps stay finite when they are ")
                + FormattableString.Invariant($"made once more, so that something else has changed the network or its data meanwhile. ")
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
        Assert.Contains("the loss of the validation data is NaN after the epoch: data and parameters are finite", result.Message, StringComparison.Ordinal);
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
        Assert.Contains("a parameter of layer 1 is NaN: the same steps stay finite", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_number_in_the_validation_data_is_named()
    {
        var validation = new DataSet<double>(new[] { 1, 2, 3, double.NaN }, 2, new double[4], 2);
        TrainingResult result = Trainer.Fit(new MeanRegressor(1), TrainingData.Waves(4), OneStepAnEpoch with { LearningRate = 0.01 }, validation);
        Assert.Contains("the loss of the validation data is NaN after the epoch: input 1 of sample 1 of the validation data is NaN.", result.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_derivative_that_is_not_finite_is_said_with_its_layer_and_not_blamed_on_the_learning_rate_alone()
    {
        var data = new DataSet<double>(new double[4], 1, new double[] { 1, 1, 1, 1 }, 1);
        TrainingResult result = Trainer.Fit(new Rooted(1), data, OneStepAnEpoch with { LearningRate = 1e-6 });
        Assert.Equal(StopReason.NotFinite, result.Reason);
        Assert.Contains("a gradient of layer 1 is NaN in step 1, whose data, parameters and loss are finite", result.Message, StringComparison.Ordinal);
    }

    /// <summary>Three steps an epoch, so that what is made once more begins in another epoch, with another order of samples.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(101)]
    public void A_step_that_leaves_the_numbers_is_said_with_its_layer_and_rate(int badStep)
    {
        var options = new TrainingOptions { LearningRate = new Jump(badStep - 1), Epochs = 50, BatchSize = 8 };
        var network = new DroppingMomentum(1);
        DataSet<double> waves = TrainingData.Waves(22);
        var data = new DataSet<double>(waves.Inputs.ToArray(), 2, Array.ConvertAll(waves.Targets.ToArray(), target => 1000 * target), 2);
        TrainingResult result = Trainer.Fit(network, data, options);
        Assert.Equal(StopReason.NotFinite, result.Reason);
        Assert.Contains("a parameter of layer 1 is ", result.Message, StringComparison.Ordinal);
        Assert.Contains(
            FormattableString.Invariant($" after step {badStep}, whose gradient is finite and whose learning rate is 1.7E+308"), result.Message,
            StringComparison.Ordinal);
        Assert.All(network.Parameters.ToArray(), parameter => Assert.True(double.IsFinite(parameter)));
    }

    [Fact]
    public void An_output_that_leaves_the_numbers_is_told_from_gradients_and_steps()
    {
        var data = new DataSet<double>(new[] { 1e200, 1e200 }, 2, new double[2], 2);
        TrainingResult result = Trainer.Fit(new MeanLinear(1), data, OneStepAnEpoch with { LearningRate = 1e-6 });
        Assert.Contains("data and parameters of step 1 are finite, its outputs or its loss are not", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_that_held_NaN_before_the_run_is_said_to()
    {
        var network = new MeanRegressor(1);
        network.Layer2.Bias[0] = double.NaN;
        TrainingResult result = Trainer.Fit(network, TrainingData.Waves(4), OneStepAnEpoch);
        Assert.Contains("a parameter of layer 2 is NaN since before step 1", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optimizer_that_overflows_ends_the_run_though_its_parameters_stay_as_they_are()
    {
        var data = new DataSet<float>(new[] { 1f, 1 }, 2, new[] { 2.5e19f, 0 }, 2);
        TrainingResult result = Trainer.Fit(new Surface(1), data, OneStepAnEpoch with { LearningRate = 1e-3 });
        Assert.Contains("a number of the optimizer's moment 1 of layer 2 is Infinity after step 1, whose gradient is finite", result.Message,
            StringComparison.Ordinal);
    }

    private sealed record Jump(int BadStep) : LearningRate
    {
        public override double At(TrainingPosition position, ReadOnlySpan<double> state) => position.Step == BadStep ? 1.7e308 : 1e-6;
    }
}
