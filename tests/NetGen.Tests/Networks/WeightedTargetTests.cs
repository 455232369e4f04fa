using static NetGen.Activation;

namespace NetGen.Tests.Networks;

[Network(Precision = Precision.Double)]
[Layer(4, 20, Tanh)]
[Layer(20, 3, Softmax)]
public partial class PlainTargets;

[Network(Precision = Precision.Double, LabelSmoothing = 0.12)]
[Layer(4, 20, Tanh)]
[Layer(20, 3, Softmax)]
public partial class SmoothedTargets;

[Network(Precision = Precision.Double, LabelSmoothing = 0.12, ClassWeights = new[] { 0.5, 2, 3.25 })]
[Layer(4, 20, Tanh)]
[Layer(20, 3, Softmax)]
public partial class WeightedTargets;

[Network(Precision = Precision.Double, ClassWeights = new[] { 0.5, 2, 3.25 })]
[Layer(4, 3, Softmax)]
public partial class WeightedTiny;

[Network(Precision = Precision.Double)]
[Layer(4, 3, Softmax)]
public partial class PlainTiny;

/// <summary>Label smoothing and class weights are cross entropy against other targets: <c>w·(t·(1 − s) + s/n)</c>.</summary>
public class WeightedTargetTests
{
    private const double Smoothing = 0.12;

    private static readonly double[] Weights = [0.5, 2, 3.25];

    private static readonly double[] Inputs = [.. Enumerable.Range(0, 4 * 21).Select(i => Math.Sin(i))];

    private static readonly int[] Labels = [.. Enumerable.Range(0, 21).Select(i => i * i % 3)];

    [Fact]
    public void Smoothed_targets() =>
        AssertSame<PlainTargets, SmoothedTargets>(new PlainTargets(3), new SmoothedTargets(3), target => target * (1 - Smoothing) + Smoothing / 3, weighted: false);

    [Fact]
    public void Smoothed_and_weighted_targets() =>
        AssertSame<PlainTargets, WeightedTargets>(new PlainTargets(3), new WeightedTargets(3), target => target * (1 - Smoothing) + Smoothing / 3, weighted: true);

    [Fact]
    public void Weighted_targets_of_a_network_in_registers() =>
        AssertSame<PlainTiny, WeightedTiny>(new PlainTiny(3), new WeightedTiny(3), target => target, weighted: true);

    [Fact]
    public void Labels_are_smoothed_and_weighted_too()
    {
        var network = new WeightedTargets(1);
        double expected = network.Evaluate(Inputs, OneHot());
        Assert.Equal(expected, network.Evaluate(Inputs, Labels), 1e-12);
        Assert.Equal(expected, network.Backward(Inputs, Labels), 1e-12);
        Assert.Equal(expected, network.Step(Inputs, Labels, 0.1), 1e-12);
    }

    private static void AssertSame<TPlain, TChanged>(TPlain plain, TChanged changed, Func<double, double> smooth, bool weighted)
        where TPlain : INetwork<TPlain, double>
        where TChanged : INetwork<TChanged, double>
    {
        double[] targets = OneHot();
        double[] aimedAt = [.. targets.Select((target, i) => smooth(target) * (weighted ? Weights[i % 3] : 1))];
        foreach (int samples in new[] { 21, 1 })
        {
            ReadOnlySpan<double> inputs = Inputs.AsSpan(0, 4 * samples), expected = aimedAt.AsSpan(0, 3 * samples), given = targets.AsSpan(0, 3 * samples);
            Assert.Equal(plain.Evaluate(inputs, expected), changed.Evaluate(inputs, given), 1e-12);
            Assert.Equal(plain.Backward(inputs, expected), changed.Backward(inputs, given), 1e-12);
            Assert.True(plain.Gradients.ToArray().Max() > 1e-3);
            for (int i = 0; i < plain.Gradients.Length; i++)
                Assert.Equal(plain.Gradients[i], changed.Gradients[i], 1e-12);
        }
    }

    private static double[] OneHot() => [.. Labels.SelectMany(label => Enumerable.Range(0, 3).Select(i => i == label ? 1.0 : 0))];
}
