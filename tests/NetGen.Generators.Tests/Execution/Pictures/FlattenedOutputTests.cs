using NetGen.Generators.Tests.Graph;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>A loss looks through the <c>Flatten</c> that a network ends in: the same numbers lie in one row.</summary>
public class FlattenedOutputTests
{
    private const string Softmax = "[Input(3, 4, 2)] [Conv2D(5, 2, Tanh)] [Conv2D(3, 1, Softmax)]", Sigmoid = "[Input(6, Steps = 5)] [Conv1D(3, 2, Sigmoid)]";

    private static readonly Lazy<LoadedAssembly> Networks = new(() => Compile.Load(
        [.. new[] { "Double", "Single" }.SelectMany(precision => new[]
        {
            Network(precision, "Classes", Softmax),
            Network(precision, "Smoothed", Softmax, "LabelSmoothing = 0.1, ClassWeights = new[] { 1.0, 2, 0.5 }"),
            Network(precision, "Squares", Softmax, "Loss = Loss.HalfSquaredError"),
            Network(precision, "Binary", Sigmoid, "Loss = Loss.BinaryCrossEntropy"),
            Network(precision, "Absolute", Sigmoid, "Loss = Loss.MeanAbsoluteError"),
        }.SelectMany(sources => sources)),
            "[Network(LossFunction = nameof(Cubes))] [Input(2, 2, 3)] [Conv2D(2, 1, Tanh)] [Flatten] public partial class Own { "
                + "[Loss] static float Cubes(float a, float t) => (a - t) * (a - t) * (a - t); }",
            "[Input(2, 3, 2)] [Layer(4, Softmax)] [Flatten] [Head(\"All\")] [Head(\"Sums\")] [Layer(2)] public partial class Shared;"]));

    [Theory]
    [InlineData("Classes", "Double")]
    [InlineData("Classes", "Single")]
    [InlineData("Smoothed", "Double")]
    [InlineData("Squares", "Single")]
    [InlineData("Binary", "Double")]
    [InlineData("Binary", "Single")]
    [InlineData("Absolute", "Single")]
    public void Every_number_is_that_of_the_network_without_it(string name, string precision)
    {
        AnyNetwork flat = Networks.Value.Network($"{name}{precision}Flat"), places = Networks.Value.Network($"{name}{precision}");
        var random = new Random(1);
        foreach (int samples in new[] { 1, 7 })
        {
            double[] inputs = PictureCheck.Numbers(random, samples * flat.InputSize);
            double[] targets = [.. Enumerable.Range(0, samples * flat.OutputSize).Select(_ => random.NextDouble())];
            flat.Parameters = places.Parameters;
            Assert.Equal(places.Forward(inputs), flat.Forward(inputs));
            Assert.Equal(places.Evaluate(inputs, targets), flat.Evaluate(inputs, targets));
            Assert.Equal(places.Backward(inputs, targets), flat.Backward(inputs, targets));
            Assert.Equal(places.Gradients, flat.Gradients);
            Assert.Equal(places.BackwardFrom(inputs, targets)!, flat.BackwardFrom(inputs, targets)!);
            Assert.Equal(places.Gradients, flat.Gradients);
            Assert.Equal(places.Step(inputs, targets, 0.1), flat.Step(inputs, targets, 0.1));
            Assert.Equal(places.Parameters, flat.Parameters);
        }
    }

    [Fact]
    public void Labels_are_those_of_the_places()
    {
        AnyNetwork flat = Networks.Value.Network("ClassesDoubleFlat"), places = Networks.Value.Network("ClassesDouble");
        flat.Parameters = places.Parameters;
        double[] inputs = PictureCheck.Numbers(new Random(1), 2 * flat.InputSize);
        int[] labels = [2, 0, 1, 1, 0, 2, 1, 0, 0, 2, 2, 1];
        Assert.Equal(places.Evaluate(inputs, labels), flat.Evaluate(inputs, labels));
        Assert.Equal(places.Step(inputs, labels, 0.1), flat.Step(inputs, labels, 0.1));
        Assert.Equal(places.Parameters, flat.Parameters);
    }

    /// <summary>The user's own loss is computed of the row that it is given.</summary>
    [Fact]
    public void A_loss_of_the_users_own_takes_the_whole_row()
    {
        AnyNetwork network = Networks.Value.Network("Own");
        double[] inputs = PictureCheck.Numbers(new Random(1), network.InputSize), targets = new double[network.OutputSize];
        Assert.Equal(network.Forward(inputs).Sum(output => System.Math.Pow(output, 3)), network.Evaluate(inputs, targets), 1e-5);
    }

    [Fact]
    public void What_another_head_reads_is_flattened_for_it()
    {
        AnyNetwork network = Networks.Value.Network("Shared");
        double[] inputs = PictureCheck.Numbers(new Random(1), network.InputSize);
        double[] targets = [.. Enumerable.Range(0, 24).Select(i => i % 4 == 1 ? 1.0 : 0), 0, 0];
        double[] outputs = network.Forward(inputs);
        double classes = -Enumerable.Range(0, 6).Average(place => System.Math.Log(outputs[4 * place + 1]));
        double squares = (outputs[24] * outputs[24] + outputs[25] * outputs[25]) / 2;
        Assert.Equal(classes + squares, network.Evaluate(inputs, targets), 1e-5);
        Assert.Equal(classes + squares, network.Backward(inputs, targets), 1e-5);
    }

    private static string[] Network(string precision, string name, string layers, string options = "") =>
    [
        $"[Network(Precision = Precision.{precision}, {options})] {layers} public partial class {name}{precision};".Replace(", )", ")", StringComparison.Ordinal),
        $"[Network(Precision = Precision.{precision}, {options})] {layers} [Flatten] public partial class {name}{precision}Flat;".Replace(", )", ")", StringComparison.Ordinal),
    ];
}
