using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The rules for how layers hang together.</summary>
public class StructureRuleTests
{
    [Theory]
    [InlineData("[Input(3)] [Layer(4, Sigmoid)] [Layer(4, 1)] partial class Xor;")]
    [InlineData("[Input(3)] [Shape(3)] [Skip] [LayerNorm] [Layer(8, GELU)] [Layer(3)] [Add(ReLU)] [Shape(3)] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(3)] [Repeat(2)] [Branch] [Layer(2)] [Branch] [Layer(1, Name = \"side\")] [Concat] [End] [Layer(3, 1)] partial class Xor;")]
    [InlineData("[Input(3)] [Branch] [Branch] [Multiply] [RMSNorm] [Head(\"A\")] [Layer(3, 2, Softmax)] [Head(\"B\")] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(3)] [Head(\"Class\")] [Layer(2, Name = \"class\")] partial class Xor;")]
    public Task Layers_that_hang_together_are_fine(string source) => Reports(source);

    [Theory]
    [InlineData("[Input({|#1:4|})] [Layer({|#0:5|}, 1)] partial class Xor;", "Layer 1 takes 5 inputs, but [Input] gives 4: make the two numbers equal")]
    [InlineData("[Input(3)] [Layer({|#1:4|})] [Dropout(0.5)] [Layer({|#0:5|}, 1)] partial class Xor;", "Layer 3 takes 5 inputs, but layer 2 gives 4: make the two numbers equal")]
    [InlineData("[Input(3)] [Layer({|#1:4|})] [Shape({|#0:5|})] [Layer(1)] partial class Xor;", "[Shape] claims 5, but layer 1 gives 4: make the two numbers equal")]
    public Task A_claim_is_compared_with_what_is_inferred(string source, string message) => Reports(source, Error("NETGEN101", message, 0, 1));

    [Theory]
    [InlineData("[Input(3)] [Skip] [Layer(2)] [Concat] [Layer({|#0:6|}, 1)] partial class Xor;", "Layer 2 takes 6 inputs, but [Concat] gives 5: make the two numbers equal")]
    [InlineData("[Input(3)] [Repeat(3)] [Layer({|#0:3|}, 4)] [End] partial class Xor;", "Layer 2 takes 3 inputs, but layer 1 gives 4: make the two numbers equal")]
    [InlineData("[Input(3)] [Branch] [Layer({|#0:4|}, 1)] [Branch] [Concat] partial class Xor;", "Layer 1 takes 4 inputs, but [Input] gives 3: make the two numbers equal")]
    public Task Where_more_hangs_on_a_number_it_is_not_pointed_to(string source, string message) => Reports(source, Error("NETGEN101", message, 0));

    [Theory]
    [InlineData("[{|NETGEN105:Layer(4)|}] [Layer(1)] partial class Xor;")]
    [InlineData("[Skip] [{|NETGEN105:LayerNorm|}] [Add] [Layer(3, 1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [{|NETGEN106:Input(4)|}] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(3)] [{|NETGEN106:Input(3)|}] [Layer(1)] partial class Xor;")]
    [InlineData("[Repeat(2)] [{|NETGEN106:Input(3)|}] [Layer(3, 3)] [End] partial class Xor;")]
    [InlineData("[Input(3)] [Layer(1)] [{|NETGEN107:Add|}] partial class Xor;")]
    [InlineData("[Input(3)] [Skip] [Repeat(2)] [{|NETGEN107:Add|}] [Layer(3)] [End] [Add] partial class Xor;")]
    [InlineData("[Input(3)] [Skip] [Repeat(2)] [Layer(3)] [{|NETGEN107:Add|}] [End] partial class Xor;")]
    [InlineData("[Input(3)] [Repeat(2)] [{|NETGEN108:Skip|}] [{|NETGEN108:Skip|}] [Layer(3)] [End] [Layer(3)] partial class Xor;")]
    [InlineData("[Input(3)] [Layer(1)] [{|NETGEN107:End|}] partial class Xor;")]
    [InlineData("[Input(3)] [Skip] [Branch] [Layer(3)] [Branch] [Concat] [Layer(3)] [{|NETGEN107:Add|}] partial class Xor;")]
    [InlineData("[Input(3)] [{|NETGEN108:Skip|}] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(3)] [Repeat(2)] [{|NETGEN108:Branch|}] [Layer(3)] [End] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(3)] [{|NETGEN108:Skip|}] [Layer(3)] [Head(\"A\")] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(3)] [{|NETGEN108:Repeat(2)|}] [Layer(3)] partial class Xor;")]
    [InlineData("[Input(3)] [Skip] [Layer(2)] [{|NETGEN109:Multiply|}] partial class Xor;")]
    [InlineData("[Input(3)] [Repeat(40)] [Branch] [Branch] [{|NETGEN109:Concat|}] [End] [LayerNorm] partial class Xor;")]
    [InlineData("[Input(3)] [Repeat(2)] [Layer(3)] [{|NETGEN110:Head(\"A\")|}] [End] partial class Xor;")]
    [InlineData("[Input(3)] [Repeat(1000000)] [Repeat({|NETGEN111:1000000|})] [End] [Layer(3)] [End] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Layer({|NETGEN102:-2|}, 1)] [Repeat({|NETGEN102:0|})] [Layer(1)] [End] partial class Xor;")]
    [InlineData("[{|NETGEN204:Input(3)|}] partial class Xor;")]
    [InlineData("[Input(3)] [Layer(1)] [Dropout({|NETGEN302:1.5|})] [LayerNorm(Epsilon = {|NETGEN302:0|})] partial class Xor;")]
    [InlineData("[Input(3)] [Head(\"A\", LossWeight = {|NETGEN302:-1|}, Loss = {|NETGEN301:(Loss)99|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Input(3)] [Layer(3)] [Activate({|NETGEN301:(Activation)99|})] partial class Xor;")]
    [InlineData("[Input(3)] [Layer(1)] [Dropout({|NETGEN322:0.5|})] partial class Xor;")]
    [InlineData("[Input(3)] [Layer(4, Tanh)] [Head(\"A\", Loss = {|NETGEN310:Loss.CrossEntropy|})] [Layer(2, Tanh)] [Head(\"B\")] [Layer(2)] partial class Xor;")]
    [InlineData("[Network(ClassWeights = {|NETGEN304:new double[] { 1, 2, 3 }|})] [Input(3)] [Head(\"A\")] [Layer(2, Softmax)] [Head(\"B\")] [Layer(1)] partial class Xor;")]
    public Task A_mark_out_of_place_is_reported_on_the_spot(string source) => Reports(source);

    [Theory]
    [InlineData("[Input(3)] [Layer(3)] [{|#0:Add|}] partial class Xor;", "NETGEN107", "[Add] closes nothing: write [Skip] or [Branch] where its group begins, or remove it")]
    [InlineData("[Input(3)] [Layer(3)] [{|#0:End|}] partial class Xor;", "NETGEN107", "[End] closes nothing: write [Repeat] where what it repeats begins, or remove it")]
    [InlineData("[Input(3)] [Skip] [Branch] [Layer(3)] [Branch] [Layer(3)] [Concat] [Layer(3)] [{|#0:Add|}] partial class Xor;", "NETGEN107",
        "[Add] closes nothing: [Branch] inside of a group is its next branch and opens none, "
        + "so nest a group by [Repeat(1)] before it and [End] behind what joins it, or remove [Add]")]
    [InlineData("[Input(3)] [Branch] [Branch] [Layer(3)] [Branch] [Layer(3)] [Add] [{|#0:Concat|}] partial class Xor;", "NETGEN107",
        "[Concat] closes nothing: [Branch] inside of a group is its next branch and opens none, "
        + "so nest a group by [Repeat(1)] before it and [End] behind what joins it, or remove [Concat]")]
    [InlineData("[Input(3)] [Repeat(2)] [Skip] [Layer(3)] [End] [{|#0:Add|}] partial class Xor;", "NETGEN107",
        "[Add] closes nothing: the [Skip] that it is to close stands on the other side of a [Repeat] or [End], so move one of the two")]
    [InlineData("[Input(3)] [Branch] [Layer(3)] [Repeat(2)] [Layer(3)] [{|#0:Multiply|}] [End] partial class Xor;", "NETGEN107",
        "[Multiply] closes nothing: the [Branch] that it is to close stands on the other side of a [Repeat] or [End], so move one of the two")]
    [InlineData("[Input(3)] [Skip] [Layer(3)] [{|#0:Head(\"A\")|}] [Layer(3)] [Concat] partial class Xor;", "NETGEN110",
        "[Head] stands inside of [Skip], but a head is an end of the whole network: move it behind [Concat]")]
    [InlineData("[Input(3)] [Repeat(2)] [Layer(3)] [{|#0:Head(\"A\")|}] [End] partial class Xor;", "NETGEN110",
        "[Head] stands inside of [Repeat], but a head is an end of the whole network: move it behind [End]")]
    public Task A_mark_on_the_wrong_side_is_one_mistake(string source, string id, string message) => Reports(source, Error(id, message, 0));

    [Theory]
    [InlineData("[Skip] ", "[{|NETGEN111:Skip|}] ", "[Add] ")]
    [InlineData("[Repeat(1)] ", "[Repeat({|NETGEN111:1|})] ", "[End] ")]
    public Task What_nests_too_deep_is_one_mistake(string opener, string tooDeep, string end) =>
        Reports($"[Input(3)] {Times(32, opener)}{tooDeep}{Times(7, opener)}[Layer(3)] {Times(40, end)}partial class Xor;");

    private static string Times(int count, string text) => string.Concat(Enumerable.Repeat(text, count));

    [Theory]
    [InlineData("[Layer(3, 4, Name = {|NETGEN208:\"\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN208:\"a b\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN208:\"a..b\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN208:\"0.a\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN208:\"a.\"|})] [Layer(1, Name = \"a\")] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = \"a\")] [Layer(1, Name = {|NETGEN208:\"a.\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN208:\"forward.\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Head({|NETGEN208:\"inputs.\"|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = \"a.0\")] [Head({|NETGEN208:\"a.0\"|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [{|NETGEN208:Head(null)|}] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN209:\"forward\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN209:\"ToString\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN209:\"sigmoid\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN209:\"layer2\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = {|NETGEN209:\"xor\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = \"a\")] [Layer(4, Name = {|NETGEN209:\"A\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Head({|NETGEN209:\"Inputs\"|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Head(\"A\")] [Layer(1)] [Head({|NETGEN209:\"a\"|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Head({|NETGEN209:\"PolicyLoss\"|})] [Layer(1)] [Head(\"Policy\")] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Head({|NETGEN209:\"Targets\"|})] [Layer(1)] [Head({|NETGEN209:\"accumulate\"|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Head({|NETGEN209:\"outputs\"|})] [Layer(1)] [Head({|NETGEN209:\"LearningRate\"|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Head({|NETGEN209:\"InputGradients\"|})] [Layer(1)] [Head({|NETGEN209:\"State\"|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Head({|NETGEN209:\"indices\"|})] [Layer(1)] [Head({|NETGEN209:\"Offsets\"|})] [Layer(1)] partial class Xor;")]
    [InlineData("[Layer(3, 4)] [Repeat(2)] [Layer(4, Name = \"a\")] [End] [Layer(4, Name = {|NETGEN209:\"a_2\"|})] partial class Xor;")]
    [InlineData("[Layer(3, 4, Name = \"conv\")] partial class Xor { int {|NETGEN205:Conv|}; }")]
    [InlineData("[Input(3)] [Head(\"A\")] [Layer(2, Softmax)] [Head(\"B\")] [Layer(1)] partial class Xor "
        + "{ float {|NETGEN205:Evaluate|}(System.ReadOnlySpan<float> x, System.ReadOnlySpan<int> a, System.ReadOnlySpan<float> b, ref float c, ref float d) => 0; }")]
    public Task A_name_is_an_identifier_and_nobody_elses(string source) => Reports(source);

    [Fact]
    public Task Names_of_numbered_layers_are_taken_where_all_have_others_too() => Reports(
        "[Layer(3, 4, Name = {|#0:\"Layer1\"|})] partial class Xor;",
        Error("NETGEN209", "'Layer1' cannot name a layer: the numbering of layers without a name has the name already, so choose another", 0));

    [Fact]
    public Task A_join_says_both_shapes() => Reports(
        "[Input(8)] [Branch] [Layer(4)] [Branch] [Layer(6)] [{|#0:Add(ReLU)|}] [Layer(1)] partial class Xor;",
        Error("NETGEN109", "[Add] cannot join its branches: one gives 4, another 6, so make the two equal", 0));
}
