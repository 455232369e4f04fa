using NetGen.Data;
using NetGen.Tests.Networks;
using NetGen.Tests.Weights;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>The trainer with indices and with lists: it learns, it validates, it measures, it resumes to the bit.</summary>
public class IndexTrainingTests
{
    /// <summary>A cycle of letters, in which each has one that follows.</summary>
    private static readonly IndexDataSet<float> s_cycle = IndexDataSet.Windows<float>((int[])[.. Enumerable.Range(0, 400).Select(i => i * 3 % 11)], steps: 6, stride: 5);

    private static readonly BagDataSet<float> s_lists = Lists(200, seed: 3);

    [Fact]
    public void Sequences_are_learned()
    {
        var network = new Letters(1);
        TrainingResult result = Trainer.Fit(network, s_cycle, Options(epochs: 60) with { ValidationSplit = 0.2, Metrics = [Metric.Accuracy] });

        Assert.Equal(StopReason.Completed, result.Reason);
        Assert.Equal(1, result.Epochs[^1].Metrics[0].Value);
        Assert.True(Trainer.Evaluate(network, s_cycle).Loss < 0.1);
        Assert.Equal(s_cycle.Count * 6, Trainer.ConfusionMatrix(network, s_cycle).Samples);
    }

    [Fact]
    public void Lists_are_learned()
    {
        var network = new Topics(1);
        Trainer.Fit(network, s_lists, Options(epochs: 60) with { LearningRate = 0.5 }, Lists(50, seed: 4));

        Assert.True(Trainer.Evaluate(network, Lists(100, seed: 5), Metric.Accuracy).Metrics[0].Value > 0.9);
    }

    /// <summary>Padded steps carry no loss: what they hold makes no difference.</summary>
    [Fact]
    public void Padding_does_not_matter()
    {
        int[][] sequences = [[1, 2, 3, 4], [5, 6], [7, 8, 9]];
        (Letters zeros, Letters nines) = (new Letters(1), new Letters(1));
        Trainer.Fit(zeros, IndexDataSet.Padded<float>(sequences, steps: 6), Options(epochs: 3));
        Trainer.Fit(nines, IndexDataSet.Padded<float>(sequences, steps: 6, padding: 9), Options(epochs: 3));

        Assert.Equal(zeros.Parameters, nines.Parameters);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_that_was_interrupted_goes_on_to_the_bit(bool ofLists)
    {
        using var folder = new TemporaryFolder();
        var whole = Train(epochs: 6, path: null);
        Train(epochs: 2, folder["run"]);

        Assert.Equal(whole, Train(epochs: 6, folder["run"]));

        float[] Train(int epochs, string? path)
        {
            TrainingOptions options = Options(epochs) with { Checkpoints = path is null ? null : new Checkpoints(path) };
            var (letters, topics) = (new Letters(1), new Topics(1));
            if (ofLists) Trainer.Fit(topics, s_lists, options);
            else Trainer.Fit(letters, s_cycle, options);
            return ofLists ? topics.Parameters.ToArray() : letters.Parameters.ToArray();
        }
    }

    [Fact]
    public void Data_that_does_not_fit_is_refused_with_the_place()
    {
        Refused("The samples of training have 4 inputs, and Letters has 6", () => Trainer.Fit(new Letters(1), IndexDataSet.Windows<float>(new int[20], 4), Options(1)));
        Refused("Index 2 of sample 1 of training is 11: Letters has entries 0 to 10.", () =>
            Trainer.Fit(new Letters(1), new IndexDataSet<float>((int[])[.. new int[8], 11, 0, 0, 0], 6, new int[12]), Options(1)));
        Refused("Index 0 of sample 1 of data is 31: Topics has entries 0 to 30.", () => Trainer.Evaluate(new Topics(1), BagDataSet.From<float>([[], [31]], [0, 1])));
        Refused("The augmentation flip changes numbers, and Letters takes indices", () =>
            Trainer.Fit(new Letters(1), s_cycle, Options(1) with { Augmentations = [Augmentation.Flip] }));
    }

    private static TrainingOptions Options(int epochs) => new() { Epochs = epochs, BatchSize = 16, LearningRate = 0.02 };

    /// <summary>Lists of any lengths of indices that mostly belong to one of three classes.</summary>
    private static BagDataSet<float> Lists(int count, int seed)
    {
        var random = new Random(seed);
        int[] labels = [.. Enumerable.Range(0, count).Select(_ => random.Next(3))];
        return BagDataSet.From<float>(
            [.. labels.Select(label => Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(10) + 10 * label).ToArray())], labels);
    }

    private static void Refused(string message, Action fit) => Assert.Contains(message, Assert.Throws<ArgumentException>(fit).Message, StringComparison.Ordinal);
}
