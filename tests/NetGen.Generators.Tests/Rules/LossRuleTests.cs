using static NetGen.Generators.Tests.Rules.AdviceAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>Rules about the last activation and the loss.</summary>
public class LossRuleTests
{
    [Theory]
    [InlineData("Identity", "[Layer(4, 3)]")]
    [InlineData("ReLU", "[Layer(4, 3, ReLU)]")]
    [InlineData("Tanh", "[Layer(8, 4, ReLU)] [Layer(4, 3, Tanh)]")]
    public Task Cross_entropy_needs_a_logarithm(string activation, string layers) => Says(
        "NETGEN310",
        $"CrossEntropy takes the logarithm of every output, but layer {layers.Count(sign => sign == '[')} ends in {activation}, "
        + "whose outputs may be 0 or less: use Softmax, which NetGen fuses with the loss",
        $"[Network(Loss = {{|#0:Loss.CrossEntropy|}})] {layers} partial class Net;");

    [Fact]
    public Task One_output_is_no_choice_of_several() => Says(
        "NETGEN310",
        "CrossEntropy takes the logarithm of every output, but layer 1 ends in Identity, whose outputs may be 0 or less: "
        + "use Sigmoid with BinaryCrossEntropy, as Softmax of 1 output is always 1",
        "[Network(Loss = {|#0:Loss.CrossEntropy|})] [Layer(4, 1)] partial class Net;");

    [Fact]
    public Task Cross_entropy_over_sigmoid_has_no_single_choice() => Says(
        "NETGEN311",
        "CrossEntropy needs outputs that sum to 1, but layer 1 ends in Sigmoid: use Softmax, which NetGen fuses with the loss",
        "[Network(Loss = {|#0:Loss.CrossEntropy|})] [Layer(4, 3, Sigmoid)] partial class Net;");

    [Theory]
    [InlineData("Identity", "[Layer(4, 3)]")]
    [InlineData("Tanh", "[Layer(4, 3, Tanh)]")]
    [InlineData("ReLU", "[Layer(4, 3, ReLU)]")]
    public Task Binary_cross_entropy_needs_probabilities(string activation, string layers) => Says(
        "NETGEN312",
        $"BinaryCrossEntropy needs outputs between 0 and 1, but layer 1 ends in {activation}, which goes beyond: "
        + "use Sigmoid, which NetGen fuses with the loss",
        $"[Network(Loss = {{|#0:Loss.BinaryCrossEntropy|}})] {layers} partial class Net;");

    [Theory]
    [InlineData("[Input(4)] [Branch] [Layer(3, Sigmoid)] [Branch] [Layer(2)] [Concat]", "layer 2 ends in Identity")]
    [InlineData("[Layer(4, 3, Sigmoid)] [Skip] [Layer(2, ReLU)] [Concat]", "layer 2 ends in ReLU")]
    [InlineData("[Layer(4, 3, Sigmoid)] [Skip] [Layer(3, Sigmoid)] [Add]", "[Add] ends in Identity")]
    [InlineData("[Layer(4, 3, Sigmoid)] [Skip] [Layer(3, Tanh)] [Multiply]", "[Multiply] ends in Identity")]
    [InlineData("[Layer(4, 3, Sigmoid)] [LayerNorm]", "layer 2 ends in LayerNorm")]
    public Task Behind_a_join_or_a_norm_the_message_speaks_of_what_goes_beyond(string layers, string ending) => Says(
        "NETGEN312",
        $"BinaryCrossEntropy needs outputs between 0 and 1, but {ending}, which goes beyond: use Sigmoid, which NetGen fuses with the loss",
        $"[Network(Loss = {{|#0:Loss.BinaryCrossEntropy|}})] {layers} partial class Net;");

    [Fact]
    public Task Cross_entropy_needs_a_logarithm_of_every_branch() => Says(
        "NETGEN310",
        "CrossEntropy takes the logarithm of every output, but layer 2 ends in Tanh, whose outputs may be 0 or less: use Softmax, which NetGen fuses with the loss",
        "[Network(Loss = {|#0:Loss.CrossEntropy|})] [Input(4)] [Branch] [Layer(3, Softmax)] [Branch] [Layer(2, Tanh)] [Concat] partial class Net;");

    [Theory]
    [InlineData("HalfSquaredError")]
    [InlineData("MeanSquaredError")]
    public Task Softmax_wants_cross_entropy(string loss) => Says(
        "NETGEN315",
        $"{loss} has hardly a gradient where Softmax is sure of a wrong answer: use CrossEntropy, which NetGen fuses with Softmax",
        $"[Network(Loss = {{|#0:Loss.{loss}|}})] [Layer(4, 3, Softmax)] partial class Net;");

    [Theory]
    [InlineData("[Layer(4, 3, {|#0:ReLU|})] partial class Net;")]
    [InlineData("[Network(Loss = Loss.MeanSquaredError)] [Layer(4, 3, activation: {|#0:ReLU|})] partial class Net;")]
    public Task A_regression_may_be_negative(string source) => Says(
        "NETGEN316",
        "Layer 1 gives the network's answers, and ReLU cuts off all that are negative, together with their gradients: use Identity",
        source);

    [Theory]
    [InlineData("[Layer(4, 1, {|#0:Softmax|})] partial class Net;", 1)]
    [InlineData("[Layer(4, 1, {|#0:Softmax|})] [Layer(1, 2)] partial class Net;", 1)]
    [InlineData("[Network(Loss = Loss.MeanSquaredError)] [Layer(4, 2, Tanh)] [Layer(2, 1, {|#0:Softmax|})] partial class Net;", 2)]
    public Task Softmax_of_one_is_one(string source, int layer) => Says(
        "NETGEN314",
        $"Layer {layer} has 1 output, and Softmax of one number is always 1, so nothing is learned: use Sigmoid or more outputs",
        source);

    [Theory]
    [InlineData("[Layer(4, 3, Softmax)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.CrossEntropy)] [Layer(4, 3, Softmax)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(4, 3, Sigmoid)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(4, 3, Softmax)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.MeanSquaredError)] [Layer(4, 3, Sigmoid)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)] [Input(4)] [Branch] [Layer(3, Sigmoid)] [Branch] [Layer(2, HardSigmoid)] [Concat] partial class Net;")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(4, 3, Sigmoid)] [Skip] [Layer(3, Sigmoid)] [Multiply] partial class Net;")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)] [Input(4)] [Skip] [Layer(3, Sigmoid)] [Concat] partial class Net;")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)] [Input(4)] [Skip] [Layer(4)] [Add(Sigmoid)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.CrossEntropy)] [Input(4)] [Branch] [Layer(3, Softmax)] [Branch] [Layer(2, Softmax)] [Concat] partial class Net;")]
    [InlineData("[Network(Loss = Loss.CrossEntropy)] [Input(4)] [Skip] [Layer(4)] [Add(Softmax)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)] [Input(4, 4, 2)] [Conv2D(3, 1, Sigmoid)] [AveragePool2D(2)] [Flatten] partial class Net;")]
    [InlineData("[Network(Loss = Loss.CrossEntropy)] [Input(4, 4, 2)] [Flatten] [Layer(3, Softmax)] [Flatten] partial class Net;")]
    [InlineData("[Layer(4, 3, Tanh)] partial class Net;")]
    [InlineData("[Layer(4, 3)] partial class Net;")]
    [InlineData("[Layer(4, 8, ReLU)] [Layer(8, 1)] partial class Net;")]
    public Task Heads_that_fit_are_fine(string source) => Of(source).RunAsync();

    [Theory]
    [InlineData("[Network(Loss = Loss.BinaryCrossEntropy)] [Layer(4, {|NETGEN102:0|}, Softmax)] partial class Net;")]
    [InlineData("[Network(Loss = Loss.HalfSquaredError)] [Layer(4, 3, Softmax)] [Layer({|NETGEN101:4|}, 3, Softmax)] partial class Net;")]
    public Task Before_errors_are_mended_there_is_no_advice(string source) => Of(source).RunAsync();
}
