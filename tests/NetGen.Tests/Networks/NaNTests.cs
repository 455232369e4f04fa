using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Tests.Networks;

/// <summary>A parameter or an input that is no number shows in the outputs: hiding it would hide a training that has diverged.</summary>
public class NaNTests
{
    private static readonly Dictionary<string, Func<object>> Networks = new()
    {
        ["sigmoid"] = () => new XorGate(1),
        ["tanh"] = () => new Policy(1),
        ["ReLU and softmax"] = () => new Digits(1),
        ["ReLU and softmax in double"] = () => new Ragged(1),
        ["ReLU and sigmoid in double"] = () => new Hourglass(1),
    };

    public static TheoryData<string, int> All => new Combinations<string, int>(Networks.Keys, 1, 2, 17);

    [Theory]
    [MemberData(nameof(All))]
    public void Any_parameter_that_is_NaN_shows_in_every_sample(string name, int samples)
    {
        AnyNetwork network = AnyNetwork.Of(Networks[name]());
        double[] inputs = Inputs(network, samples);
        double[] parameters = network.Parameters;
        for (int i = 0; i < parameters.Length; i += parameters.Length < 500 ? 1 : 13)
        {
            network.Parameters = [.. parameters[..i], double.NaN, .. parameters[(i + 1)..]];
            Assert.All(network.Forward(inputs).Chunk(network.OutputSize), outputs => Assert.Contains(outputs, double.IsNaN));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_input_that_is_NaN_shows_in_its_sample_and_in_no_other(string name, int samples)
    {
        AnyNetwork network = AnyNetwork.Of(Networks[name]());
        double[] inputs = Inputs(network, samples);
        inputs[^1] = double.NaN;
        double[][] outputs = [.. network.Forward(inputs).Chunk(network.OutputSize)];
        Assert.All(outputs[^1], output => Assert.True(double.IsNaN(output)));
        Assert.All(outputs[..^1].SelectMany(sample => sample), output => Assert.True(double.IsFinite(output)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_loss_with_a_NaN_in_it_is_NaN(string name, int samples)
    {
        AnyNetwork network = AnyNetwork.Of(Networks[name]());
        (double[] inputs, double[] targets) = (Inputs(network, samples), new double[samples * network.OutputSize]);
        targets[0] = 1;
        network.Parameters = [double.NaN, .. network.Parameters[1..]];
        Assert.True(double.IsNaN(network.Evaluate(inputs, targets)));
        Assert.True(double.IsNaN(network.Backward(inputs, targets)));
        Assert.Contains(network.Gradients, double.IsNaN);
        Assert.True(double.IsNaN(network.Step(inputs, targets, 0.1)));
    }

    // No input is 0, and the ReLUs see sums of both signs: some of them are shut.
    private static double[] Inputs(AnyNetwork network, int samples) =>
        [.. Enumerable.Range(1, samples * network.InputSize).Select(i => double.Sin(i))];
}
