using NetGen.Generators.Onnx;
using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Primitives;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>What is left of a file once sizes are known, and where samples lie.</summary>
public sealed class FoldingTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    private static readonly string FlattenBySizes =
        """
        opset 13
        input "x" float BATCH 3 4
        tensor "zero" int64 = 0
        tensor "first" int64 1 = 0
        tensor "rest" int64 1 = -1
        node Shape "shape" ("x") -> ("s")
        node Gather "samples" ("s" "zero") -> ("n")
        node Unsqueeze "list" ("n" "first") -> ("ns")
        node Concat "lengths" ("ns" "rest") -> ("lengths")
          axis int 0
        node Reshape "flat" ("x" "lengths") -> ("y")
        node Exp "unneeded" ("x") -> ("z")
        output "y" float ? ?
        output "z" float ? ? ?
        """;

    [Theory]
    [InlineData("\"batch\"", "[N, 12]")]
    [InlineData("1", "[N, 12]")]
    [InlineData("2", "[2, 12]")]
    public void Shapes_are_computed_with_the_number_of_samples_as_a_symbol(string batch, string shape)
    {
        var graph = Import(FlattenBySizes.Replace("BATCH", batch, StringComparison.Ordinal), outputs: "y");

        var reshape = Assert.IsType<Reshape>(Assert.Single(graph.Operations));
        Assert.Equal((shape, "flat"), (reshape.Result.Shape.ToString(), reshape.Origin));
        Assert.Empty(graph.Literals);
    }

    /// <summary>A general power is computed number by number, and products are not.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(0.5)]
    [InlineData(-0.5)]
    [InlineData(-1)]
    [InlineData(-2)]
    public void A_power_with_a_small_exponent_is_no_power(double exponent)
    {
        string bits = BitConverter.SingleToUInt32Bits((float)exponent).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        var graph = Import(
            $"""
            opset 13
            input "x" float "batch" 3
            tensor "e" float = {bits}
            node Pow "p" ("x" "e") -> ("y")
            output "y" float
            """);
        var map = Assert.IsType<Map>(Assert.Single(graph.Operations));
        Assert.DoesNotContain("Power", Operations(map.Formula));
        var number = Generators.Onnx.Primitives.Number.Of(map.Formula, static _ => new(1.75));
        Assert.Equal(Math.Pow(1.75, exponent), number!.Value.Fixed, 1e-12);
    }

    private static IEnumerable<string> Operations(Generators.Math.Expression formula) =>
        formula.Operands.SelectMany(Operations).Append(formula is Generators.Math.Binary binary ? binary.Operation.ToString() : "");

    [Theory]
    [InlineData("float \"batch\" 8", "float 4 \"batch\" 5", "[N, 8]", "[4, N, 5]")]
    [InlineData("float 1 8", "float 2 1 5", "[N, 8]", "[2, N, 5]")]
    [InlineData("float ? 8", "float 2 ? 5", "[N, 8]", "[2, N, 5]")]
    [InlineData("float 3 8", "float 3 5", "[3, 8]", "[3, 5]")]
    [InlineData("float 3 1 8", "float 2 1 5", "[3, 1, 8]", "[2, 1, 5]")]
    [InlineData("float 7 \"N\" 8", "float \"N\" 8", "[7, N, 8]", "[N, 8]")]
    public void Samples_lie_along_an_axis_of_each_input(string first, string second, string firstShape, string secondShape)
    {
        var graph = Import(
            $"""
            opset 13
            input "a" {first}
            input "b" {second}
            node Relu "ra" ("a") -> ("y")
            node Relu "rb" ("b") -> ("z")
            output "y" float
            output "z" float
            """);

        Assert.Equal([firstShape, secondShape], graph.Inputs.Select(input => input.Tensor.Shape.ToString()));
    }

    [Fact]
    public void A_batch_of_one_that_an_operation_needs_stays_in_the_sample()
    {
        var graph = Import(
            """
            opset 13
            input "x" float 1 6
            node ReduceMax "largest" ("x") -> ("y")
            output "y" float 1 1
            """);

        Assert.Equal("[1, 6]", Assert.Single(graph.Inputs).Tensor.Shape.ToString());
    }

    [Fact]
    public void Parameters_stay_as_they_are_and_numbers_become_literals()
    {
        var graph = Import(
            """
            opset 13
            input "x" float "batch" 2
            tensor "w" float 2 = 3f800000 40000000 at "w"
            tensor "two" float = 40000000
            node Mul "twice" ("w" "two") -> ("v")
            node Mul "scale" ("x" "v") -> ("y")
            output "y" float "batch" 2
            """);

        Assert.Equal("w", Assert.Single(graph.Weights).Source.Key);
        Assert.Equal(["x0·2", "x0·x1"], graph.Operations.OfType<Map>().Select(map => map.Formula.ToString()));
    }

    [Fact]
    public void The_same_text_gives_an_equal_graph()
    {
        var path = Path.Combine(files.Folder("exported"), "attention_block.onnx");
        var bytes = File.ReadAllBytes(path);

        var first = ImportedModel.Of(bytes, ImportSettings.None, files.Folder("exported")).Result;
        Assert.Equal(first, ImportedModel.Of(bytes, ImportSettings.None, files.Folder("exported")).Result);
        Assert.NotNull(first.Graph);
    }

    [Theory]
    [InlineData("basic_pitch", 32)]
    [InlineData("hello_deepa", 0)]
    [InlineData("melspectrogram", 2)]
    [InlineData("silero_vad_16k", 6)]
    [InlineData("ultraface_rfb320", 52)]
    public void As_many_convolutions_are_left_as_a_runtime_leaves(string name, int count) =>
        Assert.Equal(count, new ModelFolder(files.Folder("real")).Import(name).Result.Graph!.Operations.OfType<Convolution>().Count());

    [Fact]
    public void What_no_gradient_reaches_is_not_trained()
    {
        var graph = Import(
            """
            opset 13
            input "x" float "batch" 3
            tensor "table" float 3 at "table"
            tensor "bias" float 3 at "bias"
            tensor "steps" float 3 at "steps"
            node Equal "a" ("x" "table") -> ("same")
            node Where "b" ("same" "bias" "x") -> ("w")
            node Floor "c" ("steps") -> ("whole")
            node Add "d" ("w" "whole") -> ("y")
            output "y" float "batch" 3
            """);
        Assert.Equal(["bias"], graph.Weights.Where(weight => weight.IsTrainable).Select(weight => weight.Name));
        Assert.Equal(3, graph.Weights.Length);
    }

    private static ImportedGraph Import(string model, string? outputs = null)
    {
        var result = Importer.Import(ModelText.Read($"model.onnx\nstate\n{model}\n"), ImportSettings.Read(null, null, outputs).Settings);
        Assert.Empty(result.Problems);
        return result.Graph!;
    }
}
