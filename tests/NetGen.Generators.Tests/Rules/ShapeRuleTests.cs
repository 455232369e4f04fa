using NetGen.Generators.Rules;
using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

public class ShapeRuleTests
{
    [Theory]
    [InlineData("[Layer(3, 4)] partial class Xor;")]
    [InlineData("[Layer(3, 4, Sigmoid)] [Layer(4, 4, ReLU), Layer(4, 1, Softmax)] partial class Xor;")]
    [InlineData("[Layer(1, 1)] partial class Xor;")]
    [InlineData("[Layer(23169, 23169)] partial class Xor;")]
    public Task Layers_that_fit_are_fine(string source) => Reports(source);

    [Fact]
    public Task Inputs_that_differ_from_the_outputs_before_are_reported_with_both_numbers() => Reports(
        "[Layer(3, {|#1:4|}, Sigmoid)]\n[Layer({|#0:5|}, 1, Sigmoid)]\npublic partial class Xor;",
        Error("NETGEN101", "Layer 2 takes 5 inputs, but layer 1 gives 4: make the two numbers equal", 0, 1));

    [Fact]
    public Task Each_pair_that_does_not_fit_is_reported() => Reports(
        "[Layer(3, {|#1:4|})] [Layer({|#0:1|}, {|#3:2|})] [Layer({|#2:7|}, 7)] [Layer(7, 7)] partial class Xor;",
        Error("NETGEN101", "Layer 2 takes 1 input, but layer 1 gives 4: make the two numbers equal", 0, 1),
        Error("NETGEN101", "Layer 3 takes 7 inputs, but layer 2 gives 2: make the two numbers equal", 2, 3));

    [Fact]
    public Task The_squiggle_is_on_the_expression_of_a_named_argument() => Reports(
        """
        [Layer(outputs: {|#1:2 + 2|}, inputs: 3)] [Layer(outputs: 1, inputs: {|#0:Sizes.Five|})] partial class Xor;
        class Sizes { public const int Five = 5; }
        """,
        Error("NETGEN101", "Layer 2 takes 5 inputs, but layer 1 gives 4: make the two numbers equal", 0, 1));

    [Fact]
    public Task A_size_below_one_is_reported_alone() => Reports(
        "[Layer(3, {|#0:0|})] [Layer({|#1:-4|}, 1)] partial class Xor;",
        Error("NETGEN102", "Layer 1 has 0 outputs, but needs at least 1: write a positive number"),
        Error("NETGEN102", "Layer 2 has -4 inputs, but needs at least 1: write a positive number", 1));

    [Fact]
    public Task More_parameters_than_an_index_can_count_are_reported_where_they_become_too_many() => Reports(
        "[Layer(10000, 50000)] [Layer(50000, {|#0:3000|})] [Layer(3000, 2147483647)] partial class Xor;",
        Error(
            "NETGEN103",
            "With layer 2 the network has 650,053,000 parameters of 2,600,212,000 bytes in all, but one array holds at most 2,147,479,367: "
            + "make its layers smaller"));

    [Theory]
    [InlineData("[Layer(2147483647, {|NETGEN103:2147483647|})] partial class Xor;")]
    [InlineData("[Layer(536869841, {|NETGEN103:1|})] partial class Xor;")]
    [InlineData("[Layer(536869841, 1, Bias = false)] partial class Xor;")]
    [InlineData("[Network(Bias = false)] [Layer(536869841, 1)] partial class Xor;")]
    [InlineData("[Network(Precision = Precision.Double)] [Layer(268434919, 1)] partial class Xor;")]
    [InlineData("[Network(Precision = Precision.Double)] [Layer(268434920, {|NETGEN103:1|})] partial class Xor;")]
    public Task Biases_and_precision_count(string source) => Reports(source);

    [Fact]
    public void The_runtime_can_hold_no_more_either()
    {
        long limit = TooManyParameters.MostBytes / sizeof(float);

        Assert.Throws<ArgumentOutOfRangeException>(() => new NetGen.Runtime.AlignedBuffer<float>((int)limit + 1));
    }

    [Theory]
    [InlineData("[Layer(3, 4)] [Layer(5, )] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Layer(5, Shape)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Add] [Repeat(] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Layer(5, 1, Sigm)] partial class Xor;")]
    [InlineData("[Layer(0, 4.5)] class Xor;")]
    [InlineData("[Network(Loss = )] [Layer(3, 4)] [Layer(5, 1)] partial class Xor;")]
    [InlineData("[Layer(")]
    [InlineData("[Layer(3, 4)]")]
    [InlineData("[Layer(3, 4)] partial struct Xor;")]
    [InlineData("[Layer(3, 4)] enum Xor;")]
    [InlineData("[Layer(3, 4)] partial class ;")]
    public Task While_an_attribute_is_being_typed_only_the_compiler_speaks(string source) => ReportsBesideTheCompiler(source);
}
