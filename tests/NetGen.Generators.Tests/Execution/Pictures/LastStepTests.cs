using NetGen.Generators.Tests.Graph;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>The last step of a sequence is what a network of that step alone would give.</summary>
public class LastStepTests
{
    private const int Steps = 7, Values = 3;

    private static readonly Lazy<LoadedAssembly> Networks = new(() => Compile.Load(
        "[Network(Precision = Precision.Double)] [Input(3, Steps = 7)] [Conv1D(5, 3, Tanh, Causal = true)] [LastStep] [Layer(2)] public partial class Forecast;",
        "[Network(Precision = Precision.Double)] [Layer(9, 5, Tanh)] [Layer(5, 2)] public partial class Window;",
        "[Network(Precision = Precision.Double)] [Input(3, Steps = 7)] [Layer(4, Softmax)] [LastStep] public partial class Ending;",
        "[Network(Precision = Precision.Double)] [Input(3)] [Layer(4, Softmax)] public partial class Alone;",
        "[Network(Precision = Precision.Double)] [Input(3, Steps = 1)] [LastStep] [Layer(4, Softmax)] public partial class Single;",
        "[Network(Precision = Precision.Double)] [Input(3, Steps = 7)] [LastStep] [Layer(4, Softmax)] public partial class Begun;"));

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void A_causal_convolution_before_it_is_a_dense_layer_of_the_last_window(int samples)
    {
        AnyNetwork forecast = Networks.Value.Network("Forecast"), window = Networks.Value.Network("Window");
        double[] inputs = PictureCheck.Numbers(new Random(1), samples * Steps * Values), targets = PictureCheck.Numbers(new Random(2), samples * 2);
        AssertSame(forecast, window, inputs, Ends(inputs, steps: 3), targets);
    }

    [Theory]
    [InlineData("Ending", 1)]
    [InlineData("Ending", 5)]
    [InlineData("Begun", 1)]
    [InlineData("Begun", 5)]
    public void Other_steps_change_nothing(string name, int samples)
    {
        AnyNetwork network = Networks.Value.Network(name), step = Networks.Value.Network("Alone");
        double[] inputs = PictureCheck.Numbers(new Random(1), samples * Steps * Values);
        double[] targets = [.. Enumerable.Range(0, samples * 4).Select(i => i % 4 == i / 4 % 4 ? 1.0 : 0)];
        AssertSame(network, step, inputs, Ends(inputs, steps: 1), targets);
        int[] labels = [.. Enumerable.Range(0, samples).Select(sample => sample % 4)];
        Assert.Equal(step.Step(Ends(inputs, steps: 1), labels, 0.1), network.Step(inputs, labels, 0.1), 1e-12);
    }

    [Fact]
    public void Of_a_single_step_it_is_that_step()
    {
        AnyNetwork network = Networks.Value.Network("Single"), step = Networks.Value.Network("Alone");
        double[] inputs = PictureCheck.Numbers(new Random(1), 4 * Values), targets = [.. Enumerable.Range(0, 16).Select(i => i % 4 == 2 ? 1.0 : 0)];
        AssertSame(network, step, inputs, inputs, targets);
    }

    private static void AssertSame(AnyNetwork network, AnyNetwork other, double[] inputs, double[] otherInputs, double[] targets)
    {
        network.Parameters = other.Parameters;
        AssertClose(other.Forward(otherInputs), network.Forward(inputs));
        Assert.Equal(other.Backward(otherInputs, targets), network.Backward(inputs, targets), 1e-12);
        AssertClose(other.Gradients, network.Gradients);
        int samples = inputs.Length / network.InputSize;
        AssertClose(other.BackwardFrom(otherInputs, targets)!, Ends(network.BackwardFrom(inputs, targets)!, otherInputs.Length / samples / Values, samples));
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-12);
    }

    /// <summary>The last steps of each sequence.</summary>
    private static double[] Ends(double[] sequences, int steps, int? samples = null)
    {
        int length = samples is int count ? sequences.Length / count : Steps * Values;
        return [.. sequences.Where((_, i) => i % length >= length - steps * Values)];
    }
}
