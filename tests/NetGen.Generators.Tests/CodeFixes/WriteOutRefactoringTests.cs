using NetGen.CodeFixes;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>What becomes of a class when its ONNX file is written out; that the layers are the right ones is compared in the tests of ONNX.</summary>
public class WriteOutRefactoringTests
{
    private const string Title = "Write the ONNX file out as layers";

    [Fact]
    public Task Layers_take_the_place_of_the_file_and_a_comment_says_how_to_get_the_weights() => RefactoringTest.TurnsAsync<WriteOutRefactoring>(
        Title,
        """
        /// <summary>Says how much.</summary>
        [Onnx("dense.onnx")]
        public partial class Ne$$t;
        """,
        """
        /// <summary>Says how much.</summary>
        // netgen convert dense.onnx dense.safetensors --declared
        [Network(Weights = "dense.safetensors")]
        [Input(4)]
        [Layer(3, Name = "fc")]
        public partial class Net;
        """,
        ModelFile.Dense);

    [Fact]
    public Task Settings_of_the_network_stay() => RefactoringTest.TurnsAsync<WriteOutRefactoring>(
        Title,
        "partial class Outer\n{\n    [Network(Optimizer = Optimizer.Adam)] [Onnx(\"dense.onnx\", Outputs = \"y\")] partial class Ne$$t;\n}",
        "partial class Outer\n{\n    // netgen convert dense.onnx dense.safetensors --declared --outputs \"y\"\n"
            + "    [Network(Optimizer = Optimizer.Adam, Weights = \"dense.safetensors\")] [Input(4)] [Layer(3, Name = \"fc\")] partial class Net;\n}",
        ModelFile.Dense);

    [Fact]
    public Task Pictures_that_lie_otherwise_are_told_of() => RefactoringTest.TurnsAsync<WriteOutRefactoring>(
        Title,
        "[Network, Onnx(\"picture.onnx\")]\npartial class Ne$$t;",
        "// Samples have their channels last, which the file took first.\n[Network, Input(4, 5, 3), GlobalMaxPool]\npartial class Net;",
        ModelFile.Picture);

    [Fact]
    public Task Pictures_that_lie_so_already_are_not() => RefactoringTest.TurnsAsync<WriteOutRefactoring>(
        Title,
        "[Onnx(\"picture.onnx\", Layout = Layout.ChannelsLast)]\npartial class Ne$$t;",
        "[Input(4, 5, 3)]\n[GlobalMaxPool]\npartial class Net;",
        ModelFile.Picture);

    [Theory]
    [InlineData("[Onnx(\"dense.onnx\", Frozen = \"fc.*\")] partial class Ne$$t;")]
    [InlineData("[Onnx(\"dense.onnx\", LossActivation = Activation.Softmax)] partial class Ne$$t;")]
    [InlineData("[Onnx(\"dense.onnx\", Outputs = \"z\")] partial class Ne$$t;")]
    [InlineData("[Onnx(\"words.onnx\")] partial class Ne$$t;")]
    [InlineData("[Onnx(\"none.onnx\")] partial class Ne$$t;")]
    [InlineData("[Onnx(\"dense.onnx\")] partial class Net { $$ }")]
    public Task What_layers_cannot_say_is_left(string source) =>
        RefactoringTest.OffersNothingAsync<WriteOutRefactoring>(source, ModelFile.Dense, ModelFile.Words);
}
