using NetGen.Generators.Onnx.Problems;
using NetGen.Generators.Onnx;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>What is said of files and declarations that cannot be imported.</summary>
public sealed class ImportErrorTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    [Theory]
    [InlineData("cycle", 706, "The nodes \"/fc1/Gemm\", \"/Loop\" and \"/Relu\" need each other's results.")]
    [InlineData("missing_initializer", 706, "The node \"/fc2/Gemm\" takes \"fc2.weight\", which nothing in the file gives.")]
    [InlineData(
        "unknown_op", 703, "The node \"/Relu\" is a \"Quux\", which ONNX (opset 13) does not have or which is not read. What is read stands in docs/decisions/onnx.md.")]
    [InlineData(
        "unknown_domain",
        703,
        "The node \"/Relu\" is \"com.example.FastRelu\": operators of the domain \"com.example\" are not known. Export the model with ONNX's own operators.")]
    [InlineData("dynamic_axis", 704, "Axis 1 (length) of the input \"x\" has no size in the file: give it one, such as Dims = \"length=100\".")]
    [InlineData("duplicate_names", 706, "\"/fc1/Gemm_output_0\" is given twice, by the nodes \"/fc1/Gemm\" and \"/Relu\".")]
    [InlineData("opset_999", 707, "The file is written for opset 999: 7 to 23 are read. Export the model with opset_version = 23 or an older one.")]
    public void A_broken_file_is_told_by_node_and_name(string name, int rule, string message) =>
        Assert.Equal(((ImportProblemKind)rule, message), Said(Assert.Single(Import("bad", name).Result.Problems)));

    /// <summary>What a problem says, without what a fix makes of it.</summary>
    private static (ImportProblemKind Kind, string Message) Said(ImportProblem problem) => (problem.Kind, problem.Message);

    [Fact]
    public void What_an_unknown_operator_keeps_from_being_known_is_all_that_is_said()
    {
        var problems = Problems(
            """
            opset 13
            input "x" float "batch" 4
            node Quux "a" ("x") -> ("u")
            node Relu "b" ("u") -> ("v")
            node Quux "c" ("v") -> ("w")
            node Blob "d" ("w") -> ("y")
            output "y" float "batch" 4
            """);

        Assert.Collection(
            problems,
            first => Assert.StartsWith("The nodes \"a\" and 1 more are \"Quux\", which ", first.Message, StringComparison.Ordinal),
            second => Assert.StartsWith("The node \"d\" is a \"Blob\"", second.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_setting_that_no_one_reads_is_an_error_said_once_for_all_nodes()
    {
        var problem = Assert.Single(Problems(
            """
            opset 13
            input "x" float "batch" 4
            node Relu "a" ("x") -> ("u")
              slope float 3f800000
            node Relu "b" ("x") -> ("v")
              slope float 3f800000
            node Add "c" ("u" "v") -> ("y")
            output "y" float "batch" 4
            """));

        Assert.Equal(new ImportProblem(ImportProblemKind.CannotBeRead, "The node \"a\" (Relu, and 1 more): its attribute \"slope\" is not read."), problem);
    }

    [Theory]
    [InlineData("Max", "", "its input 1 is left out, which Max needs.")]
    [InlineData("Split", "\"x\"", "its num_outputs is 2147483647, and it has 1 outputs.", "num_outputs int 2147483647")]
    [InlineData("MaxPool", "\"x\"", "its kernel_shape 0 0 do not fit 2 axes of places.", "kernel_shape ints 0 0")]
    [InlineData("Transpose", "\"x\"", "its perm does not name each axis of [N, 3, 8, 8] once.", "perm ints 0 1 2 2")]
    [InlineData("Concat", "\"x\" \"x\"", "it names axis 4 of a tensor with 4 axes.", "axis int 4")]
    [InlineData("Gemm", "\"x\" \"x\"", "it multiplies [N, 3, 8, 8] with [N, 3, 8, 8], which have to have two axes each.")]
    public void Settings_that_do_not_fit_are_told(string type, string inputs, string message, string? attribute = null) => Assert.Equal(
        new ImportProblem(ImportProblemKind.Malformed, $"The node \"m\" ({type}): {message}"),
        Assert.Single(Problems(
            $"""
            opset 21
            input "x" float "batch" 3 8 8
            node {type} "m" ({inputs}) -> ("y")
            {(attribute is null ? "" : $"  {attribute}\n")}output "y" float
            """)));

    [Theory]
    [InlineData("Softmax", "  axis int 0", "axis 0, on which the samples lie")]
    [InlineData("Flatten", "  axis int 2", "")]
    [InlineData("ReduceMean", "  keepdims int 0", "axis 0, on which the samples lie")]
    public void An_operation_that_mixes_samples_is_named(string type, string attribute, string part)
    {
        var problem = Assert.Single(Problems(
            $"""
            opset 13
            input "x" float "batch" 4
            node {type} "mix" ("x") -> ("u")
            {attribute}
            node Slice "part" ("u" "zero" "two" "zero") -> ("y")
            tensor "zero" int64 1 = 0
            tensor "two" int64 1 = 2
            output "y" float ?
            """));

        Assert.Equal(ImportProblemKind.MixesSamples, problem.Kind);
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            " If a sample is all that the file takes in one call, give all axes of the input a length, such as Dims = \"x=1x4\".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_out_for_mixed_samples_names_all_inputs_and_is_one()
    {
        const string Model =
            """
            opset 13
            input "x" float "batch" 4
            input "s" float
            input "z" float "batch" 3 4
            node ReduceMean "mix" ("x") -> ("u")
              axes ints 0
            node Mul "scale" ("u" "s") -> ("v")
            node Add "sum" ("v" "z") -> ("y")
            output "y" float
            """;
        Assert.EndsWith(
            "give all axes of the inputs a length, such as Dims = \"x=1x4;z=1x3x4\".", Assert.Single(Problems(Model, constants: "s=2")).Message, StringComparison.Ordinal);
        Assert.Empty(Problems(Model, "x=1x4;z=1x3x4", "s=2"));
    }

    [Fact]
    public void A_branch_by_data_names_the_inputs_that_decide()
    {
        const string Model =
            """
            opset 13
            input "x" float "batch" 4
            input "training" bool
            node Not "not" ("training") -> ("infers")
            node If "choose" ("infers") -> ("y")
              then_branch graph "then"
                node Relu "r" ("x") -> ("a")
                output "a" float
              else_branch graph "else"
                node Quux "q" ("x") -> ("b")
                output "b" float
            output "y" float "batch" 4
            """;

        var problem = Assert.Single(Problems(Model));
        Assert.Equal(ImportProblemKind.ControlFlow, problem.Kind);
        Assert.Contains("by the inputs \"training\": make such an input a number with Constants", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Problems(Model, constants: "training=false"));
        Assert.Contains("\"Quux\"", Assert.Single(Problems(Model, constants: "training=true")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hieght=3", null, null, "Dims names \"hieght\", which is neither an input of the file nor one of its axes. Did you mean \"height\"?")]
    [InlineData("x=3x3x3x3x3", null, null, "Dims gives 5 lengths to the input \"x\", which has 3 axes: give 2 behind that of the batch, or all 3.")]
    [InlineData("height=3", "z=1", null, "Constants names \"z\", which is no input of the file.")]
    [InlineData("height=3", null, "z", "Outputs names \"z\", which is no output of the file.")]
    [InlineData("height=3.5", null, null, "Dims has \"height=3.5\", which is not of the form name=number.")]
    public void A_setting_that_names_what_there_is_not_is_told(string? dims, string? constants, string? outputs, string message) => Assert.Contains(
        (ImportProblemKind.UnknownSetting, message),
        Problems(
            """
            opset 13
            input "x" float "batch" "height" 4
            node Relu "a" ("x") -> ("y")
            output "y" float "batch" "height" 4
            """,
            dims,
            constants,
            outputs).Select(Said));

    [Theory]
    [InlineData("x=5x8", 1, 5, 3)]
    [InlineData("x=3x9", 2, 9, 8)]
    [InlineData("x=2x4x8", 1, 4, 3)]
    public void Lengths_that_the_file_fixes_are_not_given_others(string dims, int axis, int given, int length)
    {
        (ImportProblemKind, string)[] said =
        [
            (ImportProblemKind.UnknownSetting, $"Dims gives {given} elements to axis {axis} of the input \"x\", which the file fixes at {length}: write {length}."),
        ];
        Assert.Equal(said, Problems(Copies("\"batch\""), dims).Select(Said));
        if (dims[2] != '2')
            Assert.Equal(said, Problems(Copies("1"), dims).Select(Said));
    }

    [Theory]
    [InlineData("\"batch\"", "x=3x8")]
    [InlineData("\"batch\"", "x=7x3x8")]
    [InlineData("1", "x=3x8")]
    [InlineData("1", "x=1x3x8")]
    [InlineData("2", "x=3x8")]
    public void Lengths_that_the_file_fixes_may_be_said_again(string samples, string dims) => Assert.Empty(Problems(Copies(samples), dims));

    [Fact]
    public void Where_no_axis_is_the_samples_lengths_are_still_those_of_the_axes_behind() => Assert.Empty(Problems(
        """
        opset 13
        input "x" float 1 3 8
        node Softmax "mix" ("x") -> ("y")
          axis int 0
        node Slice "part" ("y" "zero" "two" "zero") -> ("z")
        tensor "zero" int64 1 = 0
        tensor "two" int64 1 = 2
        output "z" float ?
        """,
        "x=3x8"));

    [Theory]
    [InlineData("width=7", "rate=2", " It is so with Dims = \"width=7\" and Constants = \"rate=2\": give lengths and numbers that the network can take.")]
    [InlineData("x=3x7", null, " It is so with Dims = \"x=3x7\": give lengths that the network can take.")]
    public void A_contradiction_with_settings_says_so(string dims, string? constants, string advice)
    {
        const string Misfit = "The node \"fc\" (MatMul): The shapes [N, 3, 7] and [8, 2] do not fit: one axis has 7 elements on the left and 8 on the right.";
        var problem = Assert.Single(Problems(
            $"""
            opset 13
            input "x" float "batch" 3 "width"
            {(constants is null ? "" : "input \"rate\" float\n")}tensor "w" float 8 2 at "w"
            node MatMul "fc" ("x" "w") -> ("y")
            output "y" float
            """,
            dims,
            constants));
        Assert.Equal((ImportProblemKind.Malformed, Misfit + advice), Said(problem));
    }

    [Fact]
    public void A_constant_that_is_no_index_says_so_and_what_the_file_alone_does_wrong_does_not_speak_of_settings()
    {
        const string Table =
            """
            opset 13
            input "x" float "batch" 2
            input "i" int64
            tensor "table" float 4 2 at "table"
            node Gather "look" ("table" "i") -> ("row")
            node Add "sum" ("x" "row") -> ("y")
            output "y" float
            """;
        Assert.Equal(
            "The node \"look\" (Gather): It takes elements beyond the 4 of axis 0 of [4, 2]. It is so with Constants = \"i=4\": give numbers that the network can take.",
            Assert.Single(Problems(Table, constants: "i=4")).Message);
        Assert.Equal(
            "The node \"look\" takes \"table\", which nothing in the file gives.",
            Assert.Single(Problems(Table.Replace("tensor \"table\"", "tensor \"other\"", StringComparison.Ordinal), constants: "i=4")).Message);
    }

    [Fact]
    public void Outputs_come_in_the_order_of_the_file()
    {
        const string Model =
            """
            opset 13
            input "x" float "batch" 4
            node Relu "a" ("x") -> ("u")
            node Neg "b" ("x") -> ("v")
            node Abs "c" ("x") -> ("w")
            output "u" float
            output "v" float
            output "w" float
            """;
        var result = Importer.Import(
            NetGen.Generators.Onnx.Files.ModelText.Read($"model.onnx\nstate\n{Model}\n"), ImportSettings.Read(null, null, "w;u").Settings);
        Assert.Equal(["u", "w"], result.Graph!.Outputs.Select(output => output.Name));
    }

    private static string Copies(string samples) =>
        $"""
        opset 13
        input "x" float {samples} 3 8
        node Relu "a" ("x") -> ("y")
        output "y" float
        """;

    [Fact]
    public void A_text_that_is_broken_is_told_by_its_line()
    {
        var problem = Assert.Single(Problems(
            """
            opset 13
            input "x" float "batch" 4
            node Relu "a ("x") -> ("y")
            output "y" float "batch" 4
            """));

        Assert.Equal(ImportProblemKind.Unreadable, problem.Kind);
        Assert.StartsWith("Line 5 of the text that the build wrote", problem.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<ImportProblem> Problems(string model, string? dims = null, string? constants = null, string? outputs = null)
    {
        var (settings, problems) = ImportSettings.Read(dims, constants, outputs);
        return [.. problems, .. Importer.Import(NetGen.Generators.Onnx.Files.ModelText.Read($"model.onnx\nstate\n{model}\n"), settings).Problems];
    }

    private ImportedModel Import(string folder, string name) =>
        ImportedModel.Of(OnnxFiles.Model(folder, name), ImportSettings.None, files.Folder(folder));
}
