using NetGen.Data;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>What a run does with its data: batches, orders, labels, rates, results.</summary>
public class TrainerTests
{
    private static readonly TrainingOptions InOrder = new() { LearningRate = 0.1, Epochs = 2, BatchSize = 4, Shuffle = false };

    [Fact]
    public void Batches_go_through_the_data_and_the_last_one_takes_what_is_left()
    {
        var network = new ScriptedNetwork();
        Trainer.Fit(network, TrainingData.Numbers(10), InOrder);
        double[][] epoch = [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]];
        Assert.Equal([.. epoch, .. epoch], network.Batches);
        Assert.Equal(network.Batches, network.Targets);
    }

    [Fact]
    public void A_batch_larger_than_the_data_is_all_of_it()
    {
        var network = new ScriptedNetwork();
        Trainer.Fit(network, TrainingData.Numbers(3), InOrder);
        Assert.Equal([[0, 1, 2], [0, 1, 2]], network.Batches);
    }

    [Fact]
    public void The_loss_of_an_epoch_counts_every_sample_alike()
    {
        var network = new ScriptedNetwork();
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(10), InOrder);
        Assert.All(result.Epochs, epoch => Assert.Equal(4.5, epoch.Loss));
    }

    [Fact]
    public void Orders_are_what_one_random_state_permutes()
    {
        var network = new ScriptedNetwork();
        Trainer.Fit(network, TrainingData.Numbers(10), InOrder with { Shuffle = true, Seed = 7, Epochs = 3 });
        var random = new RandomState(7);
        var expected = Enumerable.Range(0, 3).SelectMany(_ => random.Permutation(10)).Select(sample => (double)sample);
        Assert.Equal(expected, network.Batches.SelectMany(batch => batch));
        Assert.Equal(network.Batches, network.Targets);
    }

    [Fact]
    public void The_first_order_of_seed_42_is_numpys()
    {
        // np.random.RandomState(42).permutation(10)
        var network = new ScriptedNetwork();
        Trainer.Fit(network, TrainingData.Numbers(10), InOrder with { Shuffle = true, Seed = 42, Epochs = 1 });
        Assert.Equal([8, 1, 5, 0, 7, 2, 9, 4, 3, 6], network.Batches.SelectMany(batch => batch));
    }

    [Fact]
    public void Every_step_has_the_rate_of_its_schedule()
    {
        var network = new ScriptedNetwork();
        Trainer.Fit(network, TrainingData.Numbers(10), InOrder with { LearningRate = LearningRate.Step(1, every: 1, factor: 0.5) });
        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.5], network.Rates);
    }

    [Fact]
    public void A_plateau_goes_by_the_validation_loss()
    {
        var network = new ScriptedNetwork { ValidationLoss = steps => steps < 6 ? 10 - steps : 5 };
        var options = InOrder with { LearningRate = LearningRate.Plateau(1, factor: 0.5, patience: 0), Epochs = 5, BatchSize = 5 };
        Trainer.Fit(network, TrainingData.Numbers(10), options, TrainingData.Numbers(2));
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0.5], network.Rates);
    }

    [Fact]
    public void Labels_become_rows_with_a_one()
    {
        (var data, var network) = (TrainingData.Thirds(200), new Sectors(1));
        TrainingResult result = Trainer.Fit(network, data, new() { LearningRate = 0.02, Epochs = 40, BatchSize = 16, Metrics = [Metric.Accuracy] });
        Assert.True(result.Epochs[^1][Metric.Accuracy] > 0.95, result.Epochs[^1].ToString());

        var oneHot = new float[data.Count * 3];
        for (int i = 0; i < data.Count; i++)
            oneHot[i * 3 + data.Labels[i]] = 1;
        var same = new Sectors(1);
        Trainer.Fit(same, new DataSet<float>(data.Inputs.ToArray(), 2, oneHot, 3), new() { LearningRate = 0.02, Epochs = 40, BatchSize = 16 });
        Assert.Equal(network.Parameters, same.Parameters);
    }

    [Fact]
    public void A_network_with_one_output_takes_labels_for_yes_and_no()
    {
        var network = new ScriptedNetwork();
        Trainer.Fit(network, new DataSet<double>(new double[] { 5, 6, 7 }, 1, new[] { 1, 0, 1 }), InOrder with { Epochs = 1 });
        Assert.Equal([[1, 0, 1]], network.Targets);
    }

    [Fact]
    public void A_run_can_be_repeated_to_the_bit()
    {
        (var first, var second) = (new AdamRegressor(3), new AdamRegressor(3));
        var options = new TrainingOptions { LearningRate = 0.01, Epochs = 3, BatchSize = 7, ValidationSplit = 0.2, Seed = 5 };
        var results = new[] { first, second }.Select(network => Trainer.Fit(network, TrainingData.Waves(50), options)).ToArray();
        Assert.Equal(first.Parameters, second.Parameters);
        Assert.Equal(results[0].Epochs.Select(epoch => epoch.ValidationLoss), results[1].Epochs.Select(epoch => epoch.ValidationLoss));
    }

    [Fact]
    public void Metrics_are_measured_on_the_validation_data()
    {
        var network = new ScriptedNetwork { Answer = input => input + 3, ValidationLoss = steps => steps };
        var options = InOrder with { Metrics = [Metric.MeanAbsoluteError, Metric.RSquared] };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(10), options, TrainingData.Numbers(3));
        Assert.Equal([3, 6], result.Epochs.Select(epoch => epoch.ValidationLoss));
        Assert.Equal([new MetricValue("mean absolute error", 3), new MetricValue("R²", 1 - 27.0 / 2)], result.Epochs[0].Metrics);
        Assert.Equal(3, result.Epochs[1][Metric.MeanAbsoluteError]);
    }

    [Fact]
    public void Without_validation_data_metrics_are_measured_on_the_training_data()
    {
        var network = new ScriptedNetwork { Answer = input => input + 3 };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(10), InOrder with { Metrics = [Metric.MeanAbsoluteError] });
        Assert.Equal(3, result.Epochs[0][Metric.MeanAbsoluteError]);
        Assert.Null(result.Epochs[0].ValidationLoss);
    }

    [Fact]
    public void A_split_sets_samples_aside()
    {
        var network = new ScriptedNetwork();
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(10), InOrder with { ValidationSplit = 0.3, Epochs = 1 });
        Assert.Equal(7, network.Batches.SelectMany(batch => batch).Distinct().Count());
        Assert.NotNull(result.Epochs[0].ValidationLoss);
    }

    [Fact]
    public void A_result_says_what_became_of_the_run()
    {
        var network = new ScriptedNetwork { ValidationLoss = steps => steps == 6 ? 1 : 2 };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(10), InOrder with { Epochs = 3 }, TrainingData.Numbers(1));
        Assert.Equal((StopReason.Completed, 9, 2), (result.Reason, result.Steps, result.BestEpoch));
        Assert.Equal("All 3 epochs are done.", result.Message);
        Assert.Equal([1, 2, 3], result.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(1, result.Best!.ValidationLoss);
    }

    [Fact]
    public void Evaluate_weighs_batches_by_their_samples_and_changes_nothing()
    {
        (var network, var data) = (new MeanRegressor(1), TrainingData.Waves(300));
        var before = network.Parameters.ToArray();
        Evaluation evaluation = Trainer.Evaluate(network, data, Metric.RSquared);
        Assert.Equal(network.Evaluate(data.Inputs, data.Targets), evaluation.Loss, 1e-14);
        Assert.Equal("R²", Assert.Single(evaluation.Metrics).Name);
        Assert.Equal(evaluation.Metrics[0].Value, evaluation[Metric.RSquared]);
        Assert.Equal(before, network.Parameters);
    }

    [Fact]
    public void Sums_and_means_of_batches_are_reported_by_the_sample()
    {
        (var mean, var sum) = (new MeanRegressor(1), new SumRegressor(1));
        var data = TrainingData.Waves(30);
        var options = InOrder with { LearningRate = 0, Epochs = 1 };
        Assert.Equal(Trainer.Fit(mean, data, options).Epochs[0].Loss, Trainer.Fit(sum, data, options).Epochs[0].Loss, 1e-14);
        Assert.Equal(Trainer.Evaluate(mean, data).Loss, Trainer.Evaluate(sum, data).Loss, 1e-14);
    }

    [Fact]
    public void Confusions_are_counted_over_all_samples()
    {
        var network = new ScriptedNetwork { Answer = input => input >= 2 ? 1 : 0 };
        var data = new DataSet<double>(new double[] { 0, 1, 2, 3, 4 }, 1, new[] { 0, 1, 1, 1, 0 });
        ConfusionMatrix matrix = Trainer.ConfusionMatrix(network, data);
        Assert.Equal((1, 1, 1, 2), (matrix[0, 0], matrix[0, 1], matrix[1, 0], matrix[1, 1]));
    }
}
