using NetGen.Data;
using NetGen.Tests.Networks;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>A label of −1 in a data set: a run and its measures are as if the sample, or the place, were not there.</summary>
public class MissingLabelTests
{
    private static readonly double[] Inputs = [.. Enumerable.Range(0, 4 * 60).Select(i => Math.Sin(i))];

    private static readonly int[] Labels = [.. Enumerable.Range(0, 60).Select(i => i % 12 is 4 or 5 or 6 or 7 || i % 5 == 1 ? -1 : i * i % 3)];

    private static readonly DataSet<double> Data = new(Inputs, 4, Labels), Kept = Data.Select([.. Enumerable.Range(0, 60).Where(i => Labels[i] >= 0)]);

    private static readonly Metric[] Metrics = [Metric.Accuracy, Metric.TopAccuracy(2), Metric.MeanAbsoluteError, Metric.RSquared];

    // Batches of 4, some of them without any label, the first and the last of a step among them.
    [Theory]
    [InlineData(1, 60)]
    [InlineData(15, 4)]
    [InlineData(20, 3)]
    public void A_step_of_all_samples_is_one_of_those_with_labels(int batches, int size)
    {
        Same(new PlainTargets(1), new PlainTargets(1));
        Same(new SmoothedTargets(1), new SmoothedTargets(1));
        Same(new SummedTargets(1), new SummedTargets(1));

        void Same<TNetwork>(TNetwork network, TNetwork other)
            where TNetwork : INetwork<TNetwork, double>
        {
            var options = new TrainingOptions { LearningRate = 0.02, Epochs = 5, Metrics = Metrics, Shuffle = false };
            foreach (bool late in new[] { false, true })
            {
                DataSet<double> data = late ? Data.Select([.. Enumerable.Range(4, 56), 0, 1, 2, 3]) : Data;
                TrainingResult result = Trainer.Fit(network, data, options with { BatchSize = size, BatchesPerStep = batches });
                TrainingResult expected = Trainer.Fit(other, Kept, options with { BatchSize = Kept.Count });
                for (int i = 0; i < TNetwork.ParameterCount; i++)
                    Assert.Equal(other.Parameters[i], network.Parameters[i], 1e-10);
                foreach (var (epoch, same) in result.Epochs.Zip(expected.Epochs))
                {
                    Assert.Equal(same.Loss, epoch.Loss, 1e-10);
                    Assert.All(epoch.Metrics.Zip(same.Metrics), pair => Assert.Equal(pair.Second.Value, pair.First.Value, 1e-10));
                }
            }
        }
    }

    [Fact]
    public void Measures_are_of_what_has_a_label()
    {
        var network = new PlainTargets(1);
        Evaluation evaluation = Trainer.Evaluate(network, Data, Metrics), expected = Trainer.Evaluate(network, Kept, Metrics);
        Assert.Equal(expected.Loss, evaluation.Loss, 1e-12);
        Assert.All(evaluation.Metrics.Zip(expected.Metrics), pair => Assert.Equal(pair.Second.Value, pair.First.Value, 1e-12));
        ConfusionMatrix matrix = Trainer.ConfusionMatrix(network, Data);
        Assert.Equal((Kept.Count, Trainer.ConfusionMatrix(network, Kept).ToString()), (matrix.Samples, matrix.ToString()));
    }

    [Fact]
    public void Places_without_a_label_are_left_out_one_by_one()
    {
        double[] inputs = [.. Enumerable.Range(0, 10 * 18).Select(i => Math.Sin(i * i))], outputs = new double[10 * 16];
        int[] labels = [.. Enumerable.Range(0, 40).Select(i => i % 3 == 1 || i < 4 ? -1 : i % 4)], classes = new int[40];
        var network = new ExactPhases(1);
        var data = new DataSet<double>(inputs, 18, labels);
        network.Forward(inputs, outputs);
        network.PredictClasses(inputs, classes);
        double count = labels.Count(label => label >= 0);

        Evaluation evaluation = Trainer.Evaluate(network, data, Metric.Accuracy);

        Assert.Equal(network.Evaluate(inputs, labels), evaluation.Loss, 1e-12);
        Assert.Equal(labels.Zip(classes).Count(pair => pair.First == pair.Second) / count, evaluation[Metric.Accuracy]);
        ConfusionMatrix matrix = Trainer.ConfusionMatrix(network, data);
        Assert.Equal((count, evaluation[Metric.Accuracy]), (matrix.Samples, matrix.Accuracy));
        TrainingResult result = Trainer.Fit(network, data, new() { LearningRate = 0.1, Epochs = 50, BatchSize = 3, ValidationSplit = 0.2 });
        Assert.True(result.Epochs[^1].Loss < 0.8 * result.Epochs[0].Loss, result.ToString());
    }

    [Fact]
    public void What_cannot_do_without_labels_says_so()
    {
        Says("Sample 1 of training has the label -1: ExclusiveOr has classes 0 to 1, and BinaryCrossEntropy needs one: only CrossEntropy of several classes",
            () => Trainer.Fit(new ExclusiveOr(1), new DataSet<float>(new float[4], 2, new[] { 0, -1 }), new() { LearningRate = 0.1, Epochs = 1 }));
        Says("No sample of data has a label: all are -1.", () => Trainer.Evaluate(new Sectors(1), new DataSet<float>(new float[4], 2, new[] { -1, -1 })));
        Says("No sample of validation has a label: all are -1.", () => Trainer.Fit(
            new Sectors(1), new DataSet<float>(new float[4], 2, new[] { 0, 1 }), new() { LearningRate = 0.1, Epochs = 1 }, new DataSet<float>(new float[2], 2, new[] { -1 })));

        static void Says(string message, Action call) => Assert.StartsWith(message, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
    }
}
