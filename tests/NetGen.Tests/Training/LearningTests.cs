using NetGen.Data;
using NetGen.Training;
using Samples.Digits;

namespace NetGen.Tests.Training;

/// <summary>Networks learn what they are trained for.</summary>
public class LearningTests
{
    [Fact]
    public void Exclusive_or_from_any_seed()
    {
        DataSet<float> data = DataSet.From<float>([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]);
        for (int seed = 0; seed < 10; seed++)
        {
            var network = new ExclusiveOr(seed);
            Trainer.Fit(network, data, new() { LearningRate = 0.05, Epochs = 300 });
            Evaluation evaluation = Trainer.Evaluate(network, data, Metric.Accuracy);
            Assert.Equal(1, evaluation[Metric.Accuracy]);
            Assert.InRange(evaluation.Loss, 0, 0.05);
        }
    }

    [Fact]
    public void Two_spirals_on_points_that_were_not_trained_on()
    {
        var network = new TwoSpirals(1);
        Trainer.Fit(network, TrainingData.Spirals(400), new()
        {
            LearningRate = LearningRate.OneCycle(0.03),
            Epochs = 120,
            Metrics = [Metric.Accuracy],
            EarlyStopping = new() { Patience = 50 },
        }, TrainingData.Spirals(200, seed: 2));
        double accuracy = Trainer.Evaluate(network, TrainingData.Spirals(1000, seed: 3), Metric.Accuracy)[Metric.Accuracy];
        Assert.True(accuracy > 0.99, $"The accuracy is {accuracy}.");
    }

    [Fact]
    public void A_regression()
    {
        var network = new Surface(1);
        Trainer.Fit(network, TrainingData.Waves<float>(300, seed: 1), new() { LearningRate = LearningRate.Cosine(0.03), Epochs = 100 });
        double rSquared = Trainer.Evaluate(network, TrainingData.Waves<float>(300, seed: 9), Metric.RSquared)[Metric.RSquared];
        Assert.True(rSquared > 0.99, $"R² is {rSquared}.");
    }

    [Fact]
    public void Drawn_digits_that_were_not_trained_on_and_twice_the_same()
    {
        (var training, var unseen) = (DrawnDigits.Sample(3000, size: 14, seed: 1), DrawnDigits.Sample(1000, size: 14, seed: 2));
        (var first, var second) = (new DigitReader(1), new DigitReader(1));
        foreach (var network in new[] { first, second })
            Trainer.Fit(network, training, new() { LearningRate = LearningRate.OneCycle(0.01), Epochs = 5, BatchSize = 16 });
        double accuracy = Trainer.Evaluate(first, unseen, Metric.Accuracy)[Metric.Accuracy];
        Assert.True(accuracy > 0.97, $"The accuracy is {accuracy}.");
        Assert.Equal(first.Parameters, second.Parameters);
    }
}
