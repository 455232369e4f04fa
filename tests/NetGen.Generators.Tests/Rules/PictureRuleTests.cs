using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>The rules for samples with several axes.</summary>
public class PictureRuleTests
{
    [Theory]
    [InlineData("[Input(28, 28, 1)] [Conv2D(6, 5, ReLU)] [MaxPool2D(2)] [Shape(12, 12, 6)] [Flatten] [Layer(864, 10)] partial class Xor;")]
    [InlineData("[Input(6, Steps = 128)] [Conv1D(16, 5, Causal = true, Pad = 0, Padding = Padding.None)] [BatchNorm(Momentum = 1)] [GlobalMaxPool] [Layer(4)] partial class Xor;")]
    [InlineData("[Input(8, 8, 6)] [Conv2D(6, 3, Groups = 6, Padding = Padding.Same)] [Skip] [Conv2D(6, 1)] [Add(ReLU)] [GlobalAveragePool] partial class Xor;")]
    [InlineData("[Input(28, 28, 1, Steps = 4)] [Layer(2)] [BatchNorm] [Flatten] [Layer(3)] partial class Xor;")]
    [InlineData("[Input(6, Steps = 4)] [Skip] [LayerNorm] [Attention(3, Causal = true, Dropout = 0.1)] [Add] [Attention(2, Dropout = 0.2)] partial class Xor;")]
    public Task Pictures_that_fit_are_fine(string source) => Reports(source);

    [Theory]
    [InlineData("[Input(5, 5, 1)] [{|#0:Conv1D(3, 2)|}] partial class Xor;", "NETGEN112", "Layer 1 takes steps × values, but [Input] gives 5 × 5 × 1: use a layer for these axes")]
    [InlineData("[Input(5, Steps = 5)] [Layer(3)] [{|#0:AveragePool2D(2)|}] partial class Xor;", "NETGEN112",
        "Layer 2 takes height × width × channels, but layer 1 gives 5 × 3: use a layer for these axes")]
    [InlineData("[Input(5, 5, 2)] [{|#0:LastStep|}] [Layer(3)] partial class Xor;", "NETGEN112",
        "Layer 1 takes steps × values, but [Input] gives 5 × 5 × 2: use a layer for these axes")]
    [InlineData("[Input(5, 5, 2)] [{|#0:GRU(3)|}] [Layer(3)] partial class Xor;", "NETGEN112",
        "Layer 1 takes steps × values, but [Input] gives 5 × 5 × 2: use a layer for these axes")]
    [InlineData("[Input(5, Steps = 1)] [Layer(3)] [{|#0:LSTM(3)|}] [Flatten] [Layer(3)] partial class Xor;", "NETGEN117",
        "Layer 2 hands on what a step leaves to the next, but layer 1 gives 1 × 3, which is one step: state more Steps, or use a dense layer instead of [LSTM]")]
    [InlineData("[Input(5, Steps = 4)] [RNN(3, {|#0:SiLU|})] [LastStep] partial class Xor;", "NETGEN118",
        "Layer 1 has SiLU, but an RNN takes Tanh or ReLU: choose one of these, and put [Activate(SiLU)] behind it where the outputs need it")]
    [InlineData("[Input(5, Steps = 4)] [GRU({|#0:0|})] [LastStep] [Layer(2)] partial class Xor;", "NETGEN102",
        "Layer 1 has 0 units, but needs at least 1: write a positive number")]
    [InlineData("[Input(6, Steps = 4)] [Attention({|#0:4|})] [LastStep] [Layer(2)] partial class Xor;", "NETGEN119",
        "Layer 1 divides the 6 values of a step among 4 heads, which leaves some over: choose a number that divides 6")]
    [InlineData("[Input(6, Steps = 4)] [Attention({|#0:0|})] [LastStep] [Layer(2)] partial class Xor;", "NETGEN102",
        "Layer 1 has 0 heads, but needs at least 1: write a positive number")]
    [InlineData("[Input(6)] [{|#0:Attention(2)|}] [Layer(2)] partial class Xor;", "NETGEN112",
        "Layer 1 takes steps × values, as of [Input(6, Steps = n)], but [Input] gives 6: use a layer for these axes")]
    [InlineData("[Input(4)] [{|#0:LSTM(4)|}] partial class Xor;", "NETGEN112",
        "Layer 1 takes steps × values, as of [Input(4, Steps = n)], but [Input] gives 4: use a layer for these axes")]
    [InlineData("[Input(5)] [{|#0:GlobalMaxPool|}] [Layer(3)] partial class Xor;", "NETGEN112", "Layer 1 takes two axes or more, but [Input] gives 5: use a layer for these axes")]
    [InlineData("[Input(5, 5, 1)] [Conv2D(3, {|#0:3|}, 2, Dilation = 3)] partial class Xor;", "NETGEN113",
        "Layer 1 has windows of 3 × 2 with a dilation of 3, but gets 5 × 5 × 1, into which none fits: make them smaller, or pad")]
    [InlineData("[Input(5, 5, 1)] [ConvTranspose2D(3, {|#0:1|}, Pad = 3)] partial class Xor;", "NETGEN113",
        "Layer 1 gets 5 × 5 × 1, of which its padding leaves nothing: make Pad smaller")]
    [InlineData("[Input(5, 5, 1)] [MaxPool2D(3, 2, Pad = {|#0:2|})] partial class Xor;", "NETGEN113",
        "Layer 1 pads windows of 3 × 2 by 2, so that some have nothing but padding in them: make Pad smaller than its windows")]
    [InlineData("[Input(5, 5, 6)] [Conv2D(9, 2, Groups = {|#0:4|})] partial class Xor;", "NETGEN114",
        "Layer 1 has 4 groups, which divide neither the 6 channels that come in, nor its 9 filters: choose a number that divides both channels and filters")]
    [InlineData("[Input(5, 5, 6)] [Conv2D(9, 2, Groups = {|#0:2|})] partial class Xor;", "NETGEN114",
        "Layer 1 has 2 groups, which do not divide its 9 filters: choose a number that divides both channels and filters")]
    [InlineData("[Input(5, 5, 1)] [Conv2D(9, 2, Groups = {|#0:3|})] partial class Xor;", "NETGEN114",
        "Layer 1 has 3 groups, which do not divide the 1 channel that comes in: choose a number that divides both channels and filters")]
    [InlineData("[Input(5, 5, 5)] [Conv2D(8, 2, Groups = {|#0:2|})] [Layer(4)] [Conv2D(6, 3)] partial class Xor;", "NETGEN114",
        "Layer 1 has 2 groups, which do not divide the 5 channels that come in: choose a number that divides both channels and filters")]
    [InlineData("[Input(5, 5, 1)] [MaxPool2D(3, 2, Pad = {|#0:2|})] [Layer(4)] [Conv2D(6, 2)] partial class Xor;", "NETGEN113",
        "Layer 1 pads windows of 3 × 2 by 2, so that some have nothing but padding in them: make Pad smaller than its windows")]
    [InlineData("[Input(5, 5, 1)] [Conv2D(9, 2, Padding = Padding.Same, Pad = {|#0:1|})] partial class Xor;", "NETGEN115",
        "Layer 1 has both Padding.Same and Pad = 1, and each says where the padding is: leave one out")]
    [InlineData("[{|#0:Input(50000, 50000, 1)|}] [Flatten] [Layer(2)] partial class Xor;", "NETGEN111",
        "With [Input] the network has samples of more than 2,147,483,647 numbers: make it smaller")]
    [InlineData("[Input(4, 4, 1)] [{|#0:Shape(4, 5, 1)|}] [Flatten] partial class Xor;", "NETGEN101",
        "[Shape] claims 4 × 5 × 1, but [Input] gives 4 × 4 × 1: it changes no shape, so state 4 × 4 × 1 or leave it out")]
    [InlineData("[Input(4, 4, 2)] [Layer({|#0:32|}, 1)] partial class Xor;", "NETGEN101",
        "Layer 1 takes 32 inputs, but [Input] gives 4 × 4 × 2: put [Flatten] before layer 1")]
    [InlineData("[Input(4, 4, 2)] [{|#0:Shape(32)|}] [Layer(1)] partial class Xor;", "NETGEN101",
        "[Shape] claims 32, but [Input] gives 4 × 4 × 2: put [Flatten] before [Shape]")]
    [InlineData("[Layer(3, 8)] [{|#0:Shape(2, 4)|}] [Layer(1)] partial class Xor;", "NETGEN101",
        "[Shape] claims 2 × 4, but layer 1 gives 8: it changes no shape, so state 8 or leave it out")]
    [InlineData("[Input(4, 4, 1)] [Branch] [Conv2D(3, 1)] [Branch] [Conv2D(3, 2)] [{|#0:Concat|}] [Flatten] partial class Xor;", "NETGEN109",
        "[Concat] cannot join its branches: one gives 4 × 4 × 3, another 3 × 3 × 3, so make the two equal")]
    [InlineData("[{|#0:Input|}] [Layer(3)] partial class Xor;", "NETGEN105", "Nothing says how many inputs [Input] takes: write [Input(n)] before all layers")]
    public Task What_does_not_fit_is_reported_with_the_shapes(string source, string id, string message) => Reports(source, Error(id, message));

    [Theory]
    [InlineData("[Input(9, 9, 3)] [{|#0:Conv2D(4, 3, Dilation = 2000000000, Padding = Padding.Same)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(9, 9, 3)] [{|#0:Conv2D(4, 3, Dilation = 1000000000, Pad = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(9, 9, 3)] [{|#0:Conv2D(4, 3, Stride = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(9, 9, 3)] [{|#0:Conv2D(4, 1, Dilation = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(9, 9, 3)] [{|#0:Conv2D(4, 2000000000, Padding = Padding.Same)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(3, Steps = 9)] [{|#0:Conv1D(4, 3, Causal = true, Dilation = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(3, Steps = 9)] [{|#0:Conv1D(4, 2000000000, Causal = true, Dilation = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(3, Steps = 9)] [{|#0:Conv1D(4, 3, Pad = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(9, 9, 3)] [{|#0:ConvTranspose2D(4, 2000000000, Pad = 1000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(1, 1, 3)] [{|#0:ConvTranspose2D(4, 3, Stride = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(9, 9, 3)] [{|#0:MaxPool2D(2000000000, Stride = 1, Padding = Padding.Same)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(9, 9, 3)] [{|#0:AveragePool2D(2, Pad = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(3, Steps = 9)] [{|#0:MaxPool1D(2, Stride = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    public Task Windows_of_numbers_beyond_all_measure_are_refused(string source) => Reports(source, Error(
        "NETGEN111", "With layer 1 the network has windows that reach over more than 2,147,483,647 numbers: make it smaller"));

    [Theory]
    [InlineData("[Input(9, 9, 3)] [{|#0:ConvTranspose2D(4, 3, Stride = 2000000000, Pad = 2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(9, 9, 3)] [{|#0:Upsample2D(2000000000)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    [InlineData("[Input(5000, 5000, 3)] [{|#0:Upsample2D(100)|}] [GlobalAveragePool] [Layer(2)] partial class Xor;")]
    public Task Pictures_that_grow_beyond_all_measure_are_refused(string source) => Reports(source, Error(
        "NETGEN111", "With layer 1 the network has samples of more than 2,147,483,647 numbers: make it smaller"));

    [Theory]
    [InlineData("[Input(5, {|NETGEN102:0|}, 6)] [Conv2D({|NETGEN102:0|}, {|NETGEN102:-3|}, Groups = {|NETGEN102:0|}, Stride = {|NETGEN102:-1|})] partial class Xor;")]
    [InlineData("[Input(5, 5, 6)] [{|NETGEN102:Shape|}] [MaxPool2D(2, Pad = {|NETGEN302:-1|}, Padding = {|NETGEN301:(Padding)7|})] partial class Xor;")]
    [InlineData("[Input(5, 5, 6)] [BatchNorm(Momentum = {|NETGEN302:1.5|})] [Flatten] partial class Xor;")]
    [InlineData("[Input(6, 6, 1)] [Repeat(2)] [Conv2D(1, {|NETGEN113:4|})] [End] [Flatten] partial class Xor;")]
    public Task A_number_out_of_range_is_reported_alone(string source) => Reports(source);

    [Fact]
    public Task A_dense_layer_right_after_a_picture_is_asked_after() => AdviceAnalyzerTest.Says(
        "NETGEN116",
        "Layer 2 sees each place of 3 × 4 × 3 alone, 3 channels at a time: put [Flatten] before it if it is to see the whole picture",
        "[Input(4, 5, 1)] [Conv2D(3, 2, ReLU)] [{|#0:Layer(7, ReLU)|}] [Layer(2)] partial class Xor;");

    [Theory]
    [InlineData("[Input(4, 5, 1)] [Conv2D(3, 2, ReLU)] [Flatten] [Layer(7)] partial class Xor;")]
    [InlineData("[Input(4, Steps = 5)] [Layer(7, ReLU)] [Conv1D(3, 2, ReLU)] [Layer(7)] partial class Xor;")]
    public Task A_dense_layer_on_a_row_or_on_steps_is_not(string source) => AdviceAnalyzerTest.Of(source).RunAsync();

    [Theory]
    [InlineData("using Forms; namespace Forms { public struct Padding; }", "[Input(5, 5, 1)] [Conv2D(1, 2, Padding = {|#0:Padding.Same|})]",
        "'Padding' means 'Forms.Padding' here: write 'NetGen.Padding.Same'")]
    [InlineData("using Tests; namespace Tests { public class RepeatAttribute(int count) : System.Attribute; }", "[Input(5)] [{|#0:Repeat|}(3)] [Layer(5)] [End]",
        "'Repeat' means 'Tests.RepeatAttribute' here: write 'NetGen.Repeat'")]
    public Task A_name_that_another_library_has_too_is_reported_with_the_one_to_write(string other, string layers, string message) => ReportsBesideTheCompiler(
        $"using {other.Split(' ', ';')[1]}; {layers} partial class Xor; {other[(other.IndexOf(';', StringComparison.Ordinal) + 1)..]}", Error("NETGEN206", message));
}
