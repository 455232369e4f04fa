using static NetGen.Activation;

namespace NetGen.Tests.Networks;

[Network(Precision = Precision.Double, Reduction = Reduction.Sum, LabelSmoothing = 0.1)]
[Layer(4, 20, Tanh)]
[Layer(20, 3, Softmax)]
public partial class SummedTargets;

[Network(Precision = Precision.Double)]
[Input(3, Steps = 6)]
[Conv1D(20, 3, Tanh)]
[Layer(4, Softmax)]
public partial class ExactPhases;

[Network(Precision = Precision.Double, Optimizer = Optimizer.Adam)]
[Layer(4, 200, Tanh)]
[Layer(200, 3, Softmax)]
public partial class WidePlain;

/// <summary>A label of −1 says that there is none: no loss, no gradient, and the mean is over the rest, as PyTorch's with <c>ignore_index=-1</c>.</summary>
public class IgnoredLabelTests
{
    private static readonly double[] Inputs = [.. Enumerable.Range(0, 4 * 60).Select(i => Math.Sin(i))];

    private static readonly int[] Labels = [.. Enumerable.Range(0, 60).Select(i => i * i % 5 == 1 ? -1 : i * i % 3)];

    [Fact]
    public void Samples_without_a_label_are_as_if_they_were_not_there()
    {
        AsIfAbsent(new PlainTargets(3), network => network.Evaluate, network => network.Backward, network => network.Step);
        AsIfAbsent(new SmoothedTargets(3), network => network.Evaluate, network => network.Backward, network => network.Step);
        AsIfAbsent(new WeightedTargets(3), network => network.Evaluate, network => network.Backward, network => network.Step);
        AsIfAbsent(new SummedTargets(3), network => network.Evaluate, network => network.Backward, network => network.Step);
        AsIfAbsent(new PlainTiny(3), network => network.Evaluate, network => network.Backward, network => network.Step);
        AsIfAbsent(new WeightedTiny(3), network => network.Evaluate, network => network.Backward, network => network.Step);
        AsIfAbsent(new WidePlain(3), network => network.Evaluate, network => network.Backward, network => network.Step);
    }

    [Fact]
    public void The_mean_is_over_the_places_that_have_a_label()
    {
        var network = new ExactPhases(3);
        double[] inputs = [.. Enumerable.Range(0, 5 * 18).Select(i => Math.Sin(i))], outputs = new double[5 * 16];
        int[] labels = [.. Enumerable.Range(0, 20).Select(i => i % 3 == 1 || i < 4 ? -1 : i % 4)];
        network.Forward(inputs, outputs);
        double expected = labels.Select((label, place) => label < 0 ? 0 : -Math.Log(outputs[4 * place + label])).Sum() / labels.Count(label => label >= 0);
        double scale = 20.0 / labels.Count(label => label >= 0);
        double[] rows = [.. labels.SelectMany(label => Enumerable.Range(0, 4).Select(k => k == label ? scale : 0))];
        network.Backward(inputs, rows);
        double[] gradients = network.Gradients.ToArray();

        Assert.Equal(expected, network.Evaluate(inputs, labels), 1e-12);
        Assert.Equal(expected, network.Backward(inputs, labels), 1e-12);
        Close(gradients, network.Gradients);
        double[] parameters = network.Parameters.ToArray();
        Assert.Equal(expected, network.Step(inputs, labels, 0.5), 1e-12);
        Close([.. parameters.Zip(gradients, (parameter, gradient) => parameter - 0.5 * gradient)], network.Parameters);
    }

    [Fact]
    public void A_batch_without_any_label_has_no_loss_and_no_gradient()
    {
        NoLoss(new SmoothedTargets(3), network => network.Evaluate, network => network.Backward, network => network.Step);
        NoLoss(new WeightedTiny(3), network => network.Evaluate, network => network.Backward, network => network.Step);
        NoLoss(new SummedTargets(3), network => network.Evaluate, network => network.Backward, network => network.Step);

        var segments = new Segments(3);
        float loss = segments.Backward(new float[80], [.. Enumerable.Repeat(-1, 40)], new float[2], [.. Enumerable.Repeat(-1, 12)]);
        segments.Evaluate(new float[80], [.. Enumerable.Repeat(-1, 40)], new float[2], [.. Enumerable.Repeat(-1, 12)], out float mask, out float amount, out float corners);
        Assert.Equal((0, loss, 0), (mask, amount, corners));
    }

    [Fact]
    public void Each_head_has_the_mean_of_its_own_labels()
    {
        var network = new Segments(3);
        float[] inputs = [.. Enumerable.Range(0, 3 * 40).Select(i => (float)Math.Sin(i))], amounts = [1, 2, 3];
        int[] mask = [.. Enumerable.Range(0, 60).Select(i => i % 7 < 3 ? i % 3 : -1)], corners = [.. Enumerable.Range(0, 18).Select(i => i < 6 ? -1 : i % 4)];
        float[] masks = new float[180], amount = new float[3], corner = new float[72];
        double[] weights = [1, 2, 0.5];
        network.Forward(inputs, masks, amount, corner);

        float loss = network.Evaluate(inputs, mask, amounts, corners, out float maskLoss, out float amountLoss, out float cornersLoss);

        Assert.Equal(mask.Select((label, i) => label < 0 ? 0 : -weights[label] * Math.Log(masks[3 * i + label])).Sum() / mask.Count(label => label >= 0), maskLoss, 1e-5);
        Assert.Equal(corners.Select((label, i) => label < 0 ? 0 : -Math.Log(corner[4 * i + label])).Sum() / 12, cornersLoss, 1e-5);
        Assert.Equal(maskLoss + amountLoss + 0.5 * cornersLoss, loss, 1e-5);
        Assert.Equal(loss, network.Backward(inputs, mask, amounts, corners), 1e-5f);
        Assert.Equal(loss, network.Step(inputs, mask, amounts, corners, 0.1f), 1e-5f);
    }

    [Fact]
    public void Lower_labels_are_no_classes()
    {
        int[] labels = [-1, -2];
        Assert.StartsWith("labels[1] is -2, which is no class", Assert.Throws<ArgumentException>(
            () => new PlainTiny(1).Evaluate(new double[8], labels)).Message, StringComparison.Ordinal);
    }

    private delegate double Measure(ReadOnlySpan<double> inputs, ReadOnlySpan<int> labels);

    private delegate double Learn(ReadOnlySpan<double> inputs, ReadOnlySpan<int> labels, bool accumulate);

    private delegate double Change(ReadOnlySpan<double> inputs, ReadOnlySpan<int> labels, double learningRate);

    private static void AsIfAbsent<TNetwork>(TNetwork network, Func<TNetwork, Measure> evaluate, Func<TNetwork, Learn> backward, Func<TNetwork, Change> step)
        where TNetwork : INetwork<TNetwork, double>, new()
    {
        foreach (int samples in new[] { 60, 3 })
        {
            double[] inputs = Inputs[..(4 * samples)];
            int[] labels = Labels[..samples];
            double[] kept = [.. inputs.Chunk(4).Where((_, i) => labels[i] >= 0).SelectMany(row => row)];
            int[] known = [.. labels.Where(label => label >= 0)];
            Assert.True(known.Length > 0 && known.Length < samples);
            var other = network.Clone();

            Assert.Equal(evaluate(other)(kept, known), evaluate(network)(inputs, labels), 1e-12);
            Assert.Equal(backward(other)(kept, known, false), backward(network)(inputs, labels, false), 1e-12);
            Close(other.Gradients, network.Gradients);
            Assert.Equal(step(other)(kept, known, 0.1), step(network)(inputs, labels, 0.1), 1e-12);
            Close(other.Parameters, network.Parameters);
        }
    }

    private static void NoLoss<TNetwork>(TNetwork network, Func<TNetwork, Measure> evaluate, Func<TNetwork, Learn> backward, Func<TNetwork, Change> step)
        where TNetwork : INetwork<TNetwork, double>
    {
        int[] none = [-1, -1];
        double[] parameters = network.Parameters.ToArray();
        Assert.Equal(0, evaluate(network)(Inputs.AsSpan(0, 8), none));
        Assert.Equal(0, backward(network)(Inputs.AsSpan(0, 8), none, false));
        Assert.All(network.Gradients.ToArray(), gradient => Assert.Equal(0, gradient));
        Assert.Equal(0, step(network)(Inputs.AsSpan(0, 8), none, 0.1));
        Assert.Equal(parameters, network.Parameters);
    }

    private static void Close(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-12);
    }
}
