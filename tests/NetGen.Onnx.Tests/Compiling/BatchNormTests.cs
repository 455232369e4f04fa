using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;
using NetGen.Onnx.Tests.Exporting;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>That a file's BatchNormalization learns as a declared one where that is asked for, and keeps its running values where it is not.</summary>
public class BatchNormTests
{
    private const int Samples = 16, Steps = 4;

    [Theory]
    [InlineData("[Layer(5, 8)] [BatchNorm] [Activate(Tanh)] [Layer(3)]")]
    [InlineData("[Layer(5, 8, ReLU)] [BatchNorm(Momentum = 0.3)] [Layer(3)]")]
    [InlineData("[Input(6, 6, 2)] [Conv2D(4, 3)] [BatchNorm] [Activate(ReLU)] [AveragePool2D(2)] [Flatten] [Layer(2)]")]
    [InlineData("[Input(5, 5, 3)] [BatchNorm] [Conv2D(1, 3)] [BatchNorm] [Flatten] [Layer(2)]")]
    [InlineData("[Input(3, Steps = 9)] [Conv1D(4, 3)] [BatchNorm] [GlobalAveragePool] [Layer(2)]")]
    public void Batches_are_normalized_as_in_a_declared_network(string layers)
    {
        var (declared, read) = (Declared(layers), Read(layers, ", TrainBatchNorm = true"));
        var random = new Random(7);
        double[] inputs = SavedCheck.Inputs(random, Samples * declared.InputSize, entries: 0), targets = SavedCheck.Inputs(random, Samples * declared.OutputSize, entries: 0);
        for (int step = 0; step < Steps; step++)
            Assert.Equal(declared.Step(inputs, targets, 0.01), read.Step(inputs, targets, 0.01), 1e-9);
        AssertClose(declared.Forward(inputs), read.Forward(inputs));
    }

    [Fact]
    public void Running_values_hold_where_nothing_is_asked_for()
    {
        const string layers = "[Layer(5, 8)] [BatchNorm] [Activate(Tanh)] [Layer(3)]";
        var (still, moved) = (Read(layers, ""), Read(layers, ", TrainBatchNorm = true"));
        double[] inputs = SavedCheck.Inputs(new Random(7), Samples * still.InputSize, entries: 0), targets = new double[Samples * still.OutputSize];
        AssertClose(still.Forward(inputs), moved.Forward(inputs));
        double[] before = Running(still);
        Assert.Equal(before, Running(moved));
        still.Step(inputs, targets, 0.01);
        moved.Step(inputs, targets, 0.01);
        Assert.Equal(before, Running(still));
        Assert.All(before.Zip(Running(moved)), static pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void Running_values_that_are_frozen_hold()
    {
        AnyNetwork network = Read("[Layer(5, 8)] [BatchNorm] [Activate(Tanh)] [Layer(3)]", ", TrainBatchNorm = true, Frozen = \"*running_mean\"");
        double[] before = Running(network);
        network.Step(SavedCheck.Inputs(new Random(7), Samples * network.InputSize, entries: 0), new double[Samples * network.OutputSize], 0.01);
        Assert.Equal(before[..8], Running(network)[..8]);
        Assert.All(before[8..].Zip(Running(network)[8..]), static pair => Assert.NotEqual(pair.First, pair.Second));
    }

    private static AnyNetwork Declared(string layers)
    {
        AnyNetwork network = Compile.Load($"[Network(Precision = Precision.Double, Loss = Loss.MeanSquaredError)] {layers} public partial class Net;").Network("Net");
        // None is equal to another, since ONNX files have equal tensors once; and running variances are positive.
        network.Parameters = [.. SavedCheck.Inputs(new Random(1), network.ParameterCount, entries: 0).Select(value => (value / 4) + 1)];
        return network;
    }

    private static AnyNetwork Read(string layers, string settings)
    {
        var source = new ModelSource("net", new SavedModel(Declared(layers)).Bytes, ".", null, null) { Settings = settings };
        var compiled = new CompiledModels([source], "[NetGen.Network(Precision = NetGen.Precision.Double, Loss = NetGen.Loss.MeanSquaredError)]");
        Assert.Empty(compiled.Findings);
        return AnyNetwork.Of(compiled.Network(0));
    }

    /// <summary>The means and variances of the only BatchNorm, which lie behind its scales and shifts.</summary>
    private static double[] Running(AnyNetwork network) => network.Parameters.AsSpan((5 * 8) + 8 + 16, 16).ToArray();

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(double.Abs(expected[i] - actual[i]) <= 1e-6 * (1 + double.Abs(expected[i])), $"Output {i} is {actual[i]:R} and not {expected[i]:R}.");
    }
}
