using NetGen.Data;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Several batches a step are one large batch.</summary>
public class AccumulationTests
{
    // Of 22 samples, steps of 12 are batches of 4, 4, 4 and of 4, 4, 2; of 21, the last batch is 1; of 24, all are alike.
    [Theory]
    [InlineData(22)]
    [InlineData(21)]
    [InlineData(24)]
    [InlineData(17)]
    [InlineData(13)]
    public void Batches_of_a_step_make_the_step_of_one_batch(int samples)
    {
        SameAsOneBatch<AdamRegressor>(new AdamRegressor(1), new AdamRegressor(1), samples);
        SameAsOneBatch<MeanRegressor>(new MeanRegressor(1), new MeanRegressor(1), samples);
        SameAsOneBatch<SumRegressor>(new SumRegressor(1), new SumRegressor(1), samples);
    }

    [Fact]
    public void The_last_step_of_an_epoch_takes_the_batches_that_are_left()
    {
        var network = new ScriptedNetwork();
        var options = new TrainingOptions { LearningRate = 1, Epochs = 2, BatchSize = 2, BatchesPerStep = 3 };
        TrainingResult result = Trainer.Fit(network, TrainingData.Numbers(10), options);
        Assert.Equal((4, 4, 10), (result.Steps, network.Rates.Count, network.Batches.Count));
        Assert.Equal(4.5, result.Epochs[0].Loss);
    }

    private static void SameAsOneBatch<TNetwork>(TNetwork accumulating, TNetwork plain, int samples)
        where TNetwork : INetwork<TNetwork, double>
    {
        DataSet<double> data = TrainingData.Waves(samples);
        var options = new TrainingOptions { LearningRate = 0.01, Epochs = 5, Seed = 3 };
        TrainingResult several = Trainer.Fit(accumulating, data, options with { BatchSize = 4, BatchesPerStep = 3 });
        TrainingResult one = Trainer.Fit(plain, data, options with { BatchSize = 12 });

        Assert.Equal(one.Steps, several.Steps);
        Assert.All(one.Epochs.Zip(several.Epochs), pair => Assert.Equal(pair.First.Loss, pair.Second.Loss, 1e-12));
        for (int i = 0; i < TNetwork.ParameterCount; i++)
            Assert.Equal(plain.Parameters[i], accumulating.Parameters[i], 1e-12);
    }
}
