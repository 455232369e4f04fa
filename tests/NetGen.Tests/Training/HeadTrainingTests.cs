using NetGen.Data;
using NetGen.Tests.Networks;
using NetGen.Training;

namespace NetGen.Tests.Training;

/// <summary>Losses and metrics of a network with several heads, by head.</summary>
public class HeadTrainingTests
{
    private const int Policies = 4, Values = 2;

    private static readonly TrainingOptions Options = new() { LearningRate = 0.01, Epochs = 3, Metrics = [Metric.Accuracy, Metric.MeanAbsoluteError.OfHead("Value")] };

    [Fact]
    public void Epochs_have_the_loss_and_the_metrics_of_each_head()
    {
        var network = new Player(1);
        var data = Data(50);
        var result = Trainer.Fit(network, Data(200), Options, data);

        var last = result.Epochs[^1];
        Assert.Equal(
            ["Policy loss", "Value loss", "Policy accuracy", "Value accuracy", "Value mean absolute error"],
            last.Metrics.Select(metric => metric.Name));
        Assert.Equal(last.Metrics[0].Value + 0.5 * last.Metrics[1].Value, last.ValidationLoss!.Value, 1e-5);

        float[] outputs = new float[50 * Player.OutputSize];
        network.Forward(data.Inputs, outputs);
        float[] value = Part(outputs, Policies, Values), targets = Part(data.Targets.ToArray(), Policies, Values);
        Assert.Equal(value.Zip(targets, (a, t) => Math.Pow(a - t, 2)).Average(), last.Metrics[1].Value, 1e-5);
        Assert.Equal(Metric.Accuracy.Measure<float>(Part(outputs, 0, Policies), Part(data.Targets.ToArray(), 0, Policies), Policies), last.Metrics[2].Value);
        Assert.Equal(Metric.MeanAbsoluteError.Measure<float>(value, targets, Values), last[Metric.MeanAbsoluteError.OfHead("Value")], 1e-6);
    }

    [Fact]
    public void A_run_is_judged_by_a_metric_of_one_head()
    {
        var monitor = Metric.Accuracy.OfHead("Policy");
        var result = Trainer.Fit(new Player(1), Data(200), Options with { Metrics = [monitor], Monitor = monitor });
        Assert.Equal(result.Epochs.Max(epoch => epoch[monitor]), result.Best![monitor]);
        Assert.Equal(["Policy loss", "Value loss", "Policy accuracy"], result.Epochs[0].Metrics.Select(metric => metric.Name));
    }

    [Fact]
    public void A_metric_of_no_head_or_of_all_is_refused_where_one_is_meant()
    {
        Assert.Contains("OfHead(\"Policy\")", Refused(Options with { Monitor = Metric.Accuracy }), StringComparison.Ordinal);
        Assert.Contains("Player has none called Colour", Refused(Options with { Metrics = [Metric.Accuracy.OfHead("Colour")] }), StringComparison.Ordinal);
        Assert.Contains("has none called Policy", Assert.Throws<ArgumentException>(() => Trainer.Evaluate(new Digits(1),
            new DataSet<float>(new float[64], 64, new int[1]), Metric.Accuracy.OfHead("Policy"))).Message, StringComparison.Ordinal);

        static string Refused(TrainingOptions options) => Assert.Throws<ArgumentException>(() => Trainer.Fit(new Player(1), Data(8), options)).Message;
    }

    [Fact]
    public void What_each_head_has_is_asked_for_by_head()
    {
        var result = Trainer.Fit(new Player(1), Data(8), Options with { Epochs = 1 });
        Assert.StartsWith(
            "The accuracy was measured of each head, Policy and Value: say of which, as in OfHead(\"Policy\").",
            Assert.Throws<ArgumentException>(() => result.Epochs[0][Metric.Accuracy]).Message,
            StringComparison.Ordinal);
        Assert.StartsWith("The Policy mean absolute error was not measured", Assert.Throws<ArgumentException>(
            () => result.Epochs[0][Metric.MeanAbsoluteError.OfHead("Policy")]).Message, StringComparison.Ordinal);
        Assert.Equal(
            "The Policy accuracy is that of Policy already: ask the accuracy itself for that of Value.",
            Assert.Throws<InvalidOperationException>(() => Metric.Accuracy.OfHead("Policy").OfHead("Value")).Message);
    }

    [Fact]
    public void What_is_asked_for_twice_is_measured_once()
    {
        Metric[] twice = [Metric.Accuracy.OfHead("Policy"), Metric.Accuracy, Metric.Accuracy];
        Assert.Equal(
            ["Policy loss", "Value loss", "Policy accuracy", "Value accuracy"],
            Trainer.Evaluate(new Player(1), Data(8), twice).Metrics.Select(metric => metric.Name));
        var epoch = Trainer.Fit(new Player(1), Data(8), Options with { Metrics = [Metric.Accuracy], Monitor = Metric.Accuracy.OfHead("Value") }).Epochs[0];
        Assert.Equal(["Policy loss", "Value loss", "Policy accuracy", "Value accuracy"], epoch.Metrics.Select(metric => metric.Name));
        Assert.Equal(["accuracy"], Trainer.Evaluate(
            new Digits(1), new DataSet<float>(new float[64], 64, new int[1]), Metric.Accuracy, Metric.Accuracy).Metrics.Select(metric => metric.Name));
    }

    [Fact]
    public void Targets_have_to_mean_something_to_the_loss_of_their_head()
    {
        float[] targets = Data(3).Targets.ToArray();
        targets[Player.OutputSize + Policies] = -5;
        Trainer.Evaluate(new Player(1), new DataSet<float>(Data(3).Inputs.ToArray(), Player.InputSize, targets, Player.OutputSize));
        targets[Player.OutputSize + 2] = -5;
        var exception = Assert.Throws<ArgumentException>(() =>
            Trainer.Evaluate(new Player(1), new DataSet<float>(Data(3).Inputs.ToArray(), Player.InputSize, targets, Player.OutputSize)));
        Assert.Contains("Target 2 of sample 1 of data is -5: CrossEntropy of Player", exception.Message, StringComparison.Ordinal);
        Assert.Contains("side by side", Assert.Throws<ArgumentException>(() =>
            Trainer.Evaluate(new Player(1), new DataSet<float>(new float[5], Player.InputSize, new int[1]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Confusions_are_counted_of_one_head()
    {
        var network = new Player(1);
        Trainer.Fit(network, Data(200), Options);
        var matrix = Trainer.ConfusionMatrix(network, Data(50), "Policy");
        Assert.Equal((Policies, 50), (matrix.Classes, matrix.Samples));
        Assert.Equal(Trainer.Evaluate(network, Data(50), Metric.Accuracy)[Metric.Accuracy.OfHead("Policy")], matrix.Accuracy);
        Assert.Contains("say which, \"Policy\" or \"Value\"", Refused(null), StringComparison.Ordinal);
        Assert.Contains("say which", Refused("Colour"), StringComparison.Ordinal);

        string Refused(string? head) => Assert.Throws<ArgumentException>(() => Trainer.ConfusionMatrix(network, Data(8), head)).Message;
    }

    [Fact]
    public void A_checkpoint_has_what_was_measured_by_head()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        try
        {
            var first = Trainer.Fit(new Player(1), Data(64), Options with { Checkpoints = new Checkpoints(path) }, Data(20));
            var second = Trainer.Fit(new Player(2), Data(64), Options with { Checkpoints = new Checkpoints(path), Epochs = 4 }, Data(20));
            Assert.Equal(4, second.Epochs.Count);
            Assert.Equal(first.Epochs[2].Metrics, second.Epochs[2].Metrics);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The choice is the largest of four inputs; values are two sums.</summary>
    private static DataSet<float> Data(int count)
    {
        var random = new RandomState(3);
        float[] inputs = [.. Enumerable.Range(0, count * Player.InputSize).Select(_ => (float)random.RandomSample() - 0.5f)];
        float[] targets = [.. inputs.Chunk(Player.InputSize).SelectMany(x => (float[])
            [.. Enumerable.Range(0, Policies).Select(k => k == Array.IndexOf(x, x[..Policies].Max()) ? 1f : 0), x[0] + x[1], x[2] - x[4]])];
        return new DataSet<float>(inputs, Player.InputSize, targets, Player.OutputSize);
    }

    private static float[] Part(float[] rows, int start, int size) => [.. rows.Chunk(Player.OutputSize).SelectMany(row => row.Skip(start).Take(size))];
}
