using NetGen.CodeFixes;
using static NetGen.Generators.Tests.CodeFixes.RefactoringTest;

namespace NetGen.Generators.Tests.CodeFixes;

public class RefactoringTests
{
    [Theory]
    [InlineData("// 784-128-10 relu softmax$$", "784 → 128 → 10", "[Layer(784, 128, ReLU)]\n[Layer(128, 10, Softmax)]")]
    [InlineData("// $$784 -> 128 -> 10", "784 → 128 → 10", "[Layer(784, 128)]\n[Layer(128, 10)]")]
    [InlineData("// 4x3x2 tanh$$", "4 → 3 → 2", "[Layer(4, 3, Tanh)]\n[Layer(3, 2)]")]
    [InlineData("// 4-3-3-2 Tanh, SIGMOID$$", "4 → 3 → 3 → 2", "[Layer(4, 3, Tanh)]\n[Layer(3, 3, Tanh)]\n[Layer(3, 2, Sigmoid)]")]
    [InlineData(
        "// 4-3-3-2 tanh relu sigmoid$$", "4 → 3 → 3 → 2", "[Layer(4, 3, Tanh)]\n[Layer(3, 3, ReLU)]\n[Layer(3, 2, Sigmoid)]")]
    public Task Layers_are_written_from_a_sketch(string sketch, string widths, string layers) => TurnsAsync<ScaffoldRefactoring>(
        $"Write the {layers.Count(sign => sign == '[')} layers {widths}",
        $"{sketch}\npublic partial class Net;\n",
        $"{sketch.Replace("$$", "", StringComparison.Ordinal)}\n{layers}\npublic partial class Net;\n");

    [Theory]
    [InlineData("class Net { }", "partial class Net { }")]
    [InlineData("public sealed class Net;", "public sealed partial class Net;")]
    public Task A_class_with_a_sketch_becomes_partial(string type, string expected) => TurnsAsync<ScaffoldRefactoring>(
        "Write the 1 layer 4 → 2", $"// 4-2 relu$$\n{type}\n", $"// 4-2 relu\n[Layer(4, 2, ReLU)]\n{expected}\n");

    [Fact]
    public Task A_sketch_takes_the_place_of_layers() => TurnsAsync<ScaffoldRefactoring>(
        "Write the 2 layers 4 → 3 → 2",
        "namespace Demo\n{\n    // 4-3-2 relu$$\n    [Layer(9, 9)] // nine\n    [Network(Bias = false)]\n    [Layer(9, 1)]\n    public partial class Net;\n}\n",
        "namespace Demo\n{\n    // 4-3-2 relu\n    [Layer(4, 3, ReLU)]\n    [Layer(3, 2)]\n    // nine\n    [Network(Bias = false)]\n    "
        + "public partial class Net;\n}\n");

    [Theory]
    [InlineData("// 784 neurons$$\npartial class Net;\n")]
    [InlineData("// 784-128 relo$$\npartial class Net;\n")]
    [InlineData("// 784-0-10$$\npartial class Net;\n")]
    [InlineData("// 784-10 relu softmax$$\npartial class Net;\n")]
    [InlineData("// 9999999999-10$$\npartial class Net;\n")]
    [InlineData("// 784-10$$\nenum Net { }\n")]
    [InlineData("// 784-10$$\n")]
    [InlineData("partial class Net { } // 784-10$$\n")]
    public Task Other_comments_are_no_sketch(string source) => OffersNothingAsync<ScaffoldRefactoring>(source);

    [Theory]
    [InlineData(
        "[Layer(3, 4, Sigmoid)]\n[$$Layer(4, 2, Sigmoid)] // last\npartial class Net;",
        "[Layer(3, 4, Sigmoid)]\n[Layer(4, 2, Sigmoid)] // last\n[Layer(2, 2)]\npartial class Net;")]
    [InlineData("[Layer(3, 2)] partial class N$$et;", "[Layer(3, 2)] [Layer(2, 2)] partial class Net;")]
    [InlineData("[Layer(3, 4), $$Layer(4, 2)]\npartial class Net;", "[Layer(3, 4), Layer(4, 2)]\n[Layer(2, 2)]\npartial class Net;")]
    public Task A_layer_is_added_at_the_end(string source, string expected) =>
        TurnsAsync<AddLayerRefactoring>("Add a layer of 2 neurons at the end", source, expected);

    [Fact]
    public Task A_layer_of_one_neuron_is_called_so() => TurnsAsync<AddLayerRefactoring>(
        "Add a layer of 1 neuron at the end", "[Layer(3, 1)] partial class N$$et;", "[Layer(3, 1)] [Layer(1, 1)] partial class Net;");

    [Theory]
    [InlineData("[Layer(3, 2)] partial class Net { int $$x; }")]
    [InlineData("$$partial class Net;")]
    [InlineData("[Layer(3, )] partial class $$Net;")]
    [InlineData("[Network] partial class $$Net;")]
    public async Task Elsewhere_no_layer_is_offered(string source)
    {
        await OffersNothingAsync<AddLayerRefactoring>(source);
        await OffersNothingAsync<FunnelRefactoring>(source);
    }

    [Theory]
    [InlineData(
        "1000 → 100 → 10",
        "[Layer(1000, 500, ReLU)]\n[Layer(500, 10, Softmax)]\npartial class N$$et;",
        "[Layer(1000, 100, ReLU)]\n[Layer(100, 10, Softmax)]\npartial class Net;")]
    [InlineData(
        "1 → 2 → 4 → 8",
        "[$$Layer(1, 9)] [Layer(outputs: 9, inputs: 9)] [Layer(9, Size)] partial class Net { public const int Size = 8; }",
        "[Layer(1, 2)] [Layer(outputs: 4, inputs: 2)] [Layer(4, Size)] partial class Net { public const int Size = 8; }")]
    public Task Widths_fall_or_rise_evenly(string widths, string source, string expected) =>
        TurnsAsync<FunnelRefactoring>($"Make the layers a funnel: {widths}", source, expected);

    [Theory]
    [InlineData("[Layer(1000, 100)] [Layer(100, 10)] partial class $$Net;")]
    [InlineData("[Layer(1000, 10)] partial class $$Net;")]
    [InlineData("[Layer(0, 4)] [Layer(4, 0)] partial class $$Net;")]
    public Task A_funnel_needs_no_other(string source) => OffersNothingAsync<FunnelRefactoring>(source);

    [Theory]
    [InlineData(
        "784 → 256 → 64 → 10",
        "// 784-256-64-10\n[Layer(784, 128, Tanh, Dropout = 0.2)]\n[Layer(128, 32, GELU)] // second\n[Layer(32, 10, Softmax)]\npartial class N$$et;",
        "// 784-256-64-10\n[Layer(784, 256, Tanh, Dropout = 0.2)]\n[Layer(256, 64, GELU)] // second\n[Layer(64, 10, Softmax)]\npartial class Net;")]
    [InlineData(
        "784 → 256 → 64 → 10",
        "[Layer(784, 28, Tanh)]\n// 784-256-64-10\n[$$Layer(outputs: 10, inputs: 28, activation: Softmax)]\npartial class Net;",
        "[Layer(784, 256, Tanh)]\n// 784-256-64-10\n[Layer(256, 64, Tanh)]\n[Layer(outputs: 10, inputs: 64, activation: Softmax)]\npartial class Net;")]
    [InlineData(
        "8 → 4 → 2 → 1",
        "// 8 -> 4 -> 2 -> 1\n[Layer(8, 1, Sigmoid)]\npartial class N$$et;",
        "// 8 -> 4 -> 2 -> 1\n[Layer(8, 4, ReLU)]\n[Layer(4, 2, ReLU)]\n[Layer(2, 1, Sigmoid)]\npartial class Net;")]
    [InlineData(
        "8 → 4 → 1",
        "// 8-4-1\n[Layer(8, 6, Tanh)]\n[Layer(6, 3, ReLU)]\n[Layer(3, 1)]\npartial class N$$et;",
        "// 8-4-1\n[Layer(8, 4, Tanh)]\n[Layer(4, 1)]\npartial class Net;")]
    public Task Layers_get_the_widths_that_a_comment_gives(string widths, string source, string expected) =>
        TurnsAsync<FunnelRefactoring>($"Make the layers a funnel: {widths}", source, expected);

    [Theory]
    [InlineData("// 8-4-1 relu\n[Layer(8, 3)]\n[Layer(3, 1)] partial class $$Net;")]
    [InlineData("// 8-3-1\n[Layer(8, 3)]\n[Layer(3, 1)] partial class $$Net;")]
    [InlineData("[Layer(8, 3)]\n[Layer(3, 1)] partial class $$Net; // 8-4-1")]
    [InlineData("// 9-1\n[Layer(8, 3), Layer(3, 1)] partial class $$Net;")]
    public Task Comments_that_give_no_other_widths(string source) => OffersNothingAsync<FunnelRefactoring>(source);
}
