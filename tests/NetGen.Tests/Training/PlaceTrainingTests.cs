using NetGen.Data;
using NetGen.Tests.Networks;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Networks that choose a class at each place of a sample: data sets have a label for each, and metrics count places.</summary>
public class PlaceTrainingTests
{
    private static readonly TrainingOptions Options = new() { LearningRate = 0.1, Epochs = 3, BatchSize = 4, BatchesPerStep = 2, ValidationSplit = 0.3, Seed = 2 };

    private static readonly float[] Inputs = [.. Enumerable.Range(0, 20 * 18).Select(i => (float)Math.Sin(i * i))];

    private static readonly int[] Labels = [.. Enumerable.Range(0, 20 * 4).Select(i => i * i % 7 % 4)];

    private static readonly DataSet<float> Labelled = new(Inputs, 18, Labels);

    private static readonly DataSet<float> OneHot = new(Inputs, 18, Rows(Labels, 4), 16);

    [Fact]
    public void Labels_of_places_train_like_rows_of_values()
    {
        Phases labelled = new(1), oneHot = new(1);
        var options = Options with { Metrics = [Metric.Accuracy, Metric.TopAccuracy(2), Metric.MeanAbsoluteError, Metric.RSquared] };
        TrainingResult result = Trainer.Fit(labelled, Labelled, options), expected = Trainer.Fit(oneHot, OneHot, options);
        Assert.Equal(oneHot.Parameters, labelled.Parameters);
        Assert.Equal(expected.Epochs.Select(epoch => (epoch.Loss, epoch.ValidationLoss)), result.Epochs.Select(epoch => (epoch.Loss, epoch.ValidationLoss)));
        Assert.Equal(expected.Epochs[^1].Metrics, result.Epochs[^1].Metrics);

        var inARow = new PhasesInARow(1);
        Trainer.Fit(inARow, Labelled, options);
        Assert.Equal(labelled.Parameters, inARow.Parameters);
    }

    [Fact]
    public void Metrics_count_places()
    {
        Counts(new Phases(1));
        Counts(new PhasesInARow(1));

        static void Counts<TNetwork>(TNetwork network)
            where TNetwork : INetwork<TNetwork, float>
        {
            var outputs = new float[20 * 16];
            var classes = new int[20 * 4];
            network.Forward(Inputs, outputs);
            network.PredictClasses(Inputs, classes);
            double right = Labels.Zip(classes).Count(pair => pair.First == pair.Second);
            Assert.InRange(right, 1, 79);
            foreach (DataSet<float> data in new[] { Labelled, OneHot })
            {
                Evaluation evaluation = Trainer.Evaluate(network, data, Metric.Accuracy, Metric.TopAccuracy(4), Metric.MeanAbsoluteError);
                Assert.Equal(right / 80, evaluation[Metric.Accuracy]);
                Assert.Equal(1, evaluation[Metric.TopAccuracy(4)]);
                Assert.Equal(Metric.MeanAbsoluteError.Measure<float>(outputs, OneHot.Targets, 16), evaluation[Metric.MeanAbsoluteError], 1e-12);

                ConfusionMatrix matrix = Trainer.ConfusionMatrix(network, data);
                Assert.Equal((80, 4, right / 80), (matrix.Samples, matrix.Classes, matrix.Accuracy));
                Assert.Equal(Labels.Zip(classes).Count(pair => pair == (3, 2)), matrix[3, 2]);
                Assert.Equal(Labels.Zip(classes).Count(pair => pair == (1, 1)) / (double)classes.Count(label => label == 1), matrix.Precision(1));
            }
        }
    }

    [Fact]
    public void Yes_or_no_at_each_place()
    {
        var network = new Lights(1);
        float[] inputs = [.. Enumerable.Range(0, 40 * 12).Select(i => (float)Math.Sin(i * i))];
        int[] labels = [.. inputs.Chunk(2).Select(place => place[0] > place[1] ? 1 : 0)];
        var data = new DataSet<float>(inputs, 12, labels);
        TrainingResult result = Trainer.Fit(network, data, new() { LearningRate = 0.05, Epochs = 60, BatchSize = 8, Metrics = [Metric.Accuracy] });
        Assert.True(result.Epochs[^1][Metric.Accuracy] > 0.95, result.Epochs[^1].ToString());
        Assert.Equal((240, 2), (Trainer.ConfusionMatrix(network, data).Samples, Trainer.ConfusionMatrix(network, data).Classes));
    }

    [Fact]
    public void Heads_count_places_of_their_own()
    {
        var network = new Segments(3);
        IReadOnlyList<HeadDescription> heads = Description<Segments>().Heads;
        Assert.Equal([[4, 5, 3], [1], [2, 3, 4]], heads.Select(head => head.OutputShape));

        const int Samples = 3;
        float[] inputs = [.. Enumerable.Range(0, Samples * 40).Select(i => (float)Math.Sin(i * i))], outputs = new float[Samples * 85];
        int[] mask = [.. Enumerable.Range(0, Samples * 20).Select(i => i * 7 % 3)], corners = [.. Enumerable.Range(0, Samples * 6).Select(i => i * 5 % 4)];
        network.Forward(inputs, outputs);
        var targets = new float[Samples * 85];
        for (int i = 0; i < Samples; i++)
        {
            Rows(mask[(20 * i)..(20 * i + 20)], 3).CopyTo(targets, 85 * i);
            Rows(corners[(6 * i)..(6 * i + 6)], 4).CopyTo(targets, 85 * i + 61);
        }

        var data = new DataSet<float>(inputs, 40, targets, 85);
        Evaluation evaluation = Trainer.Evaluate(network, data, Metric.Accuracy);
        ConfusionMatrix masks = Trainer.ConfusionMatrix(network, data, "Mask"), squares = Trainer.ConfusionMatrix(network, data, "Corners");
        Assert.Equal((60, 3, 18, 4), (masks.Samples, masks.Classes, squares.Samples, squares.Classes));
        Assert.Equal(masks.Accuracy, evaluation[Metric.Accuracy.OfHead("Mask")]);
        IEnumerable<int> chosen = outputs.Chunk(85).SelectMany(row => row[61..].Chunk(4)).Select(place => Array.IndexOf(place, place.Max()));
        double right = chosen.Zip(corners).Count(pair => pair.First == pair.Second);
        Assert.Equal(right / 18, evaluation[Metric.Accuracy.OfHead("Corners")]);
    }

    private static NetworkDescription Description<TNetwork>()
        where TNetwork : INetwork<TNetwork, float> => TNetwork.Description;

    private static float[] Rows(int[] labels, int classes) => [.. labels.SelectMany(label => Enumerable.Range(0, classes).Select(k => k == label ? 1f : 0))];
}
