using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>NETGEN601 to 603: the weights that a network starts from.</summary>
public class WeightRuleTests
{
    private const string Layers = "[Layer(784, 128, ReLU)] [Layer(128, 10, Softmax)] partial class Digits;";

    [Theory]
    [InlineData("digits.safetensors", Layers)]
    [InlineData("digits.safetensors", "[Layer(784, 128, Tanh, Trainable = false)] [Layer(128, 10)] partial class Digits;")]
    [InlineData("models\\\\deep.safetensors", "[Layer(2, 3, Tanh, Dropout = 0.5)] [Layer(3, 5, Bias = false)] [Layer(5, 1, Sigmoid)] partial class Deep;")]
    [InlineData("models/deep.safetensors",
        "[Layer(2, 3, \"F\", Dropout = 0.5)] [Layer(3, 5, Bias = false)] [Layer(5, 1, Sigmoid)] partial class Deep { [Activation] static float F(float x) => x * x; }")]
    public Task Weights_that_fit_are_fine(string name, string network) => Says(null, $"[Network(Weights = \"{name}\")] {network}");

    [Theory]
    [InlineData("")]
    [InlineData("Weights = null")]
    public Task A_network_needs_no_weights(string argument) => Says(null, $"[Network({argument})] {Layers}");

    [Fact]
    public Task Weights_must_be_an_item() => Says(
        "NETGEN601",
        "The project has no weights 'Digits.safetensors': write <NetGenWeights Include=\"Digits.safetensors\" /> into an ItemGroup of the project file, "
        + "or name one that is there, 'digits.safetensors', 'lost.safetensors', 'models/deep.safetensors'",
        $"[Network(Weights = {{|#0:\"Digits.safetensors\"|}})] {Layers}");

    [Fact]
    public Task Where_there_is_no_item_none_is_named() => Says(
        "NETGEN601",
        "The project has no weights 'a.safetensors': write <NetGenWeights Include=\"a.safetensors\" /> into an ItemGroup of the project file",
        $"[Network(Weights = {{|#0:\"a.safetensors\"|}})] {Layers}",
        []);

    [Fact]
    public Task An_item_is_written_so_that_MSBuild_means_the_file() => Says(
        "NETGEN601",
        "The project has no weights '50%;<a>': write <NetGenWeights Include=\"50%25%3B&lt;a&gt;\" /> into an ItemGroup of the project file",
        $"[Network(Weights = {{|#0:\"50%;<a>\"|}})] {Layers}",
        []);

    [Fact]
    public Task A_file_that_cannot_be_read_is_said_on_the_argument() => Says(
        "NETGEN602",
        "The weights 'lost.safetensors' cannot be read: There is no such file.",
        $"[Network(Weights = {{|#0:\"lost.safetensors\"|}})] {Layers}");

    [Theory]
    [InlineData("tensor 0.weight is F32 [128, 784], but layer 1 needs F32 [64, 784]", "[Layer(784, 64, ReLU)] [Layer(64, 10, Softmax)]")]
    [InlineData("tensor 2.weight is F32 [10, 128], but layer 2 needs F32 [9, 128]", "[Layer(784, 128, ReLU)] [Layer(128, 9, Softmax)]")]
    [InlineData("tensor 0.weight is F32 [128, 784], but layer 1 needs F64 [64, 784]", "[Layer(784, 64, ReLU)]", "Precision = Precision.Double")]
    [InlineData(
        "layer 2 needs F32 [10, 128] as 1.weight, but the file has 0.bias F32 [128], 0.weight F32 [128, 784], 2.bias F32 [10], 2.weight F32 [10, 128]",
        "[Layer(784, 128)] [Layer(128, 10, Softmax)]")]
    [InlineData("tensor 2.bias is F32 [10], but the network has no such parameter", "[Layer(784, 128, ReLU)] [Layer(128, 10, Softmax, Bias = false)]")]
    [InlineData("tensor 2.bias is F32 [10], but the network has no such parameter", "[Layer(784, 128, ReLU)]")]
    public Task Weights_of_another_network_do_not_fit(string problem, string layers, string options = "Bias = true") => Says(
        "NETGEN603",
        $"The weights 'digits.safetensors' do not fit: {problem}",
        $"[Network({options}, Weights = {{|#0:\"digits.safetensors\"|}})] {layers} partial class Digits;");

    [Theory]
    [InlineData("F16", null)]
    [InlineData("BF16", null)]
    [InlineData("F32", null)]
    [InlineData("F64", "tensor 0.weight is F64 [1, 2], but layer 1 needs F32 [1, 2] and does not round: save the file in F32, or set Precision to Double")]
    [InlineData("I64", "tensor 0.weight is I64 [1, 2], but layer 1 needs F32 [1, 2]")]
    public async Task Numbers_are_taken_where_none_is_rounded(string type, string? problem)
    {
        WeightText[] weights = [WeightText.Of("a", $"{type} [1, 2] 0.weight")];
        const string Network = "Bias = false, Weights = {|#0:\"a\"|})] [Layer(2, 1)] partial class Line;";
        await Says(problem is null ? null : "NETGEN603", $"The weights 'a' do not fit: {problem}", $"[Network({Network}", weights);
        if (type != "I64")
            await Says(null, "", $"[Network(Precision = Precision.Double, {Network}", weights);
    }

    [Fact]
    public async Task Of_a_file_without_end_some_tensors_are_listed()
    {
        WeightText[] weights = [WeightText.Of("a", [.. Enumerable.Range(0, 11).Select(i => $"F32 [] t{i} with ] spaces")])];
        await Says(
            "NETGEN603",
            "The weights 'a' do not fit: layer 1 needs F32 [1, 2] as 0.weight, but the file has "
            + $"{string.Join(", ", Enumerable.Range(0, 8).Select(i => $"t{i} with ] spaces F32 []"))} and 3 more",
            "[Network(Weights = {|#0:\"a\"|})] [Layer(2, 1)] partial class Line;",
            weights);
        await Says(
            "NETGEN603",
            "The weights 'a' do not fit: layer 1 needs F32 [1, 2] as 0.weight, but the file has no tensors",
            "[Network(Weights = {|#0:\"a\"|})] [Layer(2, 1)] partial class Line;",
            [WeightText.Of("a")]);
    }

    [Fact]
    public Task A_network_that_is_wrong_itself_is_said_once() =>
        Says("NETGEN101", "Layer 2 takes 128 inputs, but layer 1 gives 64: make the two numbers equal",
            "[Network(Weights = \"digits.safetensors\")] [Layer(784, 64, ReLU)] [Layer({|#0:128|}, 10, Softmax)] partial class Digits;");

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    public Task Other_texts_are_no_weights(string text) => Says(
        "NETGEN601",
        "The project has no weights 'a': write <NetGenWeights Include=\"a\" /> into an ItemGroup of the project file",
        "[Network(Weights = {|#0:\"a\"|})] [Layer(2, 1)] partial class Line;",
        [new WeightText("a", text)]);

    private static Task Says(string? id, string source) => Says(id, "", source);

    private static Task Says(string? id, string message, string source) => Says(
        id,
        message,
        source,
        [
            WeightText.Digits,
            WeightText.Of(
                "models/deep.safetensors",
                "F32 [3] 0.bias", "F32 [3, 2] 0.weight", "F32 [5, 3] 3.weight", "F32 [1] 4.bias", "F32 [1, 5] 4.weight", "F64 [2] optimizer.scalars"),
            WeightText.Refused("lost.safetensors", "There is no such file."),
        ]);

    private static Task Says(string? id, string message, string source, WeightText[] weights)
    {
        string marked = id is null ? source.Replace("{|#0:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) : source;
        NetworkAnalyzerTest test = Create([marked], LanguageVersion.Latest, id is null ? [] : [Error(id, message)]);
        test.TestState.AdditionalFiles.AddRange(weights.Select(file => (file.Path, file.GetText())));
        return test.RunAsync();
    }
}
