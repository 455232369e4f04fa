using NetGen.Generators.Tests.Graph;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>What pictures are told that do not fit, that have no variance, or whose labels are those of places.</summary>
public class PictureInputTests
{
    private static readonly PictureNetworks Networks = new(new Dictionary<string, string>
    {
        ["Small"] = "Precision.Double | [Input(4, 3, 2)] [Conv2D(3, 2, Tanh)] [Flatten] [Layer(2)]",
        ["OneRow"] = "Precision.Single | [Input(4, 3, 2)] [Conv2D(3, 2)] [GlobalAveragePool] [BatchNorm] [Layer(2)]",
        ["Places"] = "Precision.Single | [Input(4, 3, 2)] [Conv2D(3, 2, Tanh)]",
        ["Rows"] = "Precision.Single | [Input(4, 3, 2)] [Conv2D(3, 2)] [BatchNorm] [GlobalAveragePool] [Layer(2)]",
    });

    [Theory]
    [InlineData(23, 2, "inputs has 23 elements, which is no whole number of pictures of 4 × 3 × 2: Small (4 × 3 × 2 → 3 × 2 × 3 → 2) takes 24 a picture.")]
    [InlineData(25, 2, "inputs has 25 elements")]
    [InlineData(48, 3, "targets has 3 elements but 2 pictures of 4 × 3 × 2 need 4, 2 each: Small (4 × 3 × 2 → 3 × 2 × 3 → 2).")]
    [InlineData(24, 3, "targets has 3 elements but 1 picture of 4 × 3 × 2 needs 2: Small")]
    [InlineData(0, 0, "inputs is empty")]
    public void Lengths_that_do_not_fit_are_refused_before_anything_changes(int inputs, int targets, string message)
    {
        AnyNetwork network = Networks.Assembly.Network("Small");
        double[] before = network.Parameters;
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => network.Backward(new double[inputs], new double[targets])).Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => network.Step(new double[inputs], new double[targets], 0.1)).Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters);
    }

    [Fact]
    public void What_is_normalized_in_one_row_is_not_trained_with_one_sample()
    {
        AnyNetwork network = Networks.Assembly.Network("OneRow");
        double[] before = network.Parameters, one = PictureCheck.Numbers(new Random(1), network.InputSize);
        Action[] trainings = [() => network.Backward(one, new double[2]), () => network.BackwardFrom(one, new double[2]), () => network.Step(one, new double[2], 0.1)];
        foreach (Action training in trainings)
            Assert.Contains("learns from two samples at least", Assert.Throws<ArgumentException>(training).Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters);
        Assert.All(network.Forward(one).Append(network.Evaluate(one, new double[2])), number => Assert.True(double.IsFinite(number)));
    }

    [Fact]
    public void The_places_of_one_picture_have_a_variance()
    {
        AnyNetwork network = Networks.Assembly.Network("Rows");
        double[] one = PictureCheck.Numbers(new Random(1), network.InputSize);
        Assert.True(double.IsFinite(network.Step(one, new double[2], 0.1)));
        Assert.All(network.Parameters, parameter => Assert.True(double.IsFinite(parameter)));
    }

    [Fact]
    public void A_label_belongs_to_each_place()
    {
        AnyNetwork network = Classifier();
        double[] inputs = PictureCheck.Numbers(new Random(1), 2 * network.InputSize);
        int[] labels = [2, 0, 1, 1, 0, 2, 2, 1];
        double[] targets = [.. labels.SelectMany(label => Enumerable.Range(0, 3).Select(c => c == label ? 1.0 : 0))];
        Assert.Equal(network.Evaluate(inputs, targets), network.Evaluate(inputs, labels));
        Assert.Equal(network.Backward(inputs, targets), network.Backward(inputs, labels));
        double[] gradients = network.Gradients;
        network.Backward(inputs, targets);
        Assert.Equal(network.Gradients, gradients);
        double expected = -labels.Select((label, place) => double.Log(network.Forward(inputs)[3 * place + label])).Average();
        Assert.Equal(expected, network.Evaluate(inputs, labels), 12);
    }

    [Fact]
    public void Labels_of_too_few_places_and_of_no_class_are_refused()
    {
        AnyNetwork network = Classifier();
        double[] inputs = new double[2 * network.InputSize];
        Assert.Contains(
            "labels has 2 elements but 2 sequences of 5 steps × 3 need 8, 4 each: Steps",
            Assert.Throws<ArgumentException>(() => network.Evaluate(inputs, new int[2])).Message, StringComparison.Ordinal);
        Assert.Contains("labels[7] is 3", Assert.Throws<ArgumentException>(() => network.Backward(inputs, [0, 0, 0, 0, 0, 0, 0, 3])).Message, StringComparison.Ordinal);
        Assert.Contains("labels[5] is -2", Assert.Throws<ArgumentException>(() => network.Step(inputs, [0, 0, 0, 0, 0, -2, 0, 0], 0.1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_axes_itself_is_said_with_them()
    {
        AnyNetwork network = Networks.Assembly.Network("Places");
        double[] inputs = new double[2 * network.InputSize];
        Says("targets has 7 elements but 2 pictures of 4 × 3 × 2 need 36, 3 × 2 × 3 each: Places", () => network.Evaluate(inputs, new double[7]));
        Says("outputGradients has 7 elements but 1 picture of 4 × 3 × 2 needs 18, 3 × 2 × 3: Places", () => network.BackwardFrom(inputs[..24], new double[7]));
        network = Classifier("[Input(4, 3, 2)] [Conv2D(3, 2, Softmax)] [Flatten]");
        Says("labels has 7 elements but 2 pictures of 4 × 3 × 2 need 12, 3 × 2 each: Steps (4 × 3 × 2 → 3 × 2 × 3 → 18).", () => network.Evaluate(inputs, new int[7]));
        Says("labels[11] is 3, which is no class", () => network.Evaluate(inputs, [.. new int[11], 3]));

        static void Says(string message, Action call) => Assert.Contains(message, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
    }

    private static AnyNetwork Classifier(string layers = "[Input(3, Steps = 5)] [Conv1D(4, 2, Tanh)] [Layer(3, Softmax)]") =>
        Infrastructure.Compile.Load($"[Network(Precision = Precision.Double)] {layers} public partial class Steps;").Network("Steps");
}
