using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Generators.Tests.Infrastructure;
using static NetGen.Generators.Tests.Rules.NetworkAnalyzerTest;

namespace NetGen.Generators.Tests.Rules;

/// <summary>NETGEN702 to 713: the ONNX file that a network is in. What each says is tested with its page and with the importer.</summary>
public class ModelRuleTests
{
    private const string Network = "[Onnx({|#0:\"m.onnx\"|})] public partial class M;";

    [Fact]
    public Task A_file_is_an_item_of_the_project() => Says(
        "NETGEN702",
        "The project has no ONNX file 'm.onnx': write <NetGenModel Include=\"m.onnx\" /> into an ItemGroup of the project file",
        Network);

    [Fact]
    public Task Another_file_is_named_where_there_is_one() => Says(
        "NETGEN702",
        "The project has no ONNX file 'm.onnx': write <NetGenModel Include=\"m.onnx\" /> into an ItemGroup of the project file, or name one that is there, 'steps.onnx'",
        Network,
        ModelFile.Steps);

    [Theory]
    [InlineData("NETGEN703", "models/detector.onnx")]
    [InlineData("NETGEN704", "models/text.onnx")]
    [InlineData("NETGEN705", "models/choice.onnx")]
    [InlineData("NETGEN706", "models/broken.onnx")]
    [InlineData("NETGEN707", "models/new.onnx")]
    [InlineData("NETGEN713", "models/mean.onnx")]
    public Task What_is_wrong_with_a_file_is_said_on_its_name(string id, string name)
    {
        DiagnosticResult said = new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(0);
        NetworkAnalyzerTest test = Create([$"[Onnx({{|#0:\"{name}\"|}})] public partial class M;"], LanguageVersion.Latest, said);
        test.TestState.AdditionalFiles.AddRange(ModelFile.OfPages.Select(file => (file.Path, file.GetText())));
        return test.RunAsync();
    }

    [Fact]
    public Task A_file_without_inputs_has_no_samples() => Says(
        "NETGEN703",
        "'m.onnx' cannot be compiled: It has no inputs, so that nothing says how many samples there are.",
        Network,
        new ModelFile("m.onnx", "opset 13\ntensor \"one\" float 1 4 = 3f800000 3f800000 3f800000 3f800000\nnode Relu \"a\" (\"one\") -> (\"y\")\noutput \"y\" float"));

    [Theory]
    [InlineData("Dims = {|#0:\"steps=3;height=3\"|}, Constants = \"rate=2\"", "Dims names \"height\", which is neither an input of the file nor one of its axes.")]
    [InlineData("Dims = \"steps=3\", Constants = {|#0:\"speed=2\"|}", "Constants names \"speed\", which is no input of the file.")]
    [InlineData("Dims = \"steps=3\", Constants = \"rate=2\", Outputs = {|#0:\"q\"|}", "Outputs names \"q\", which is no output of the file.")]
    public Task A_setting_names_what_the_file_has(string settings, string problem) =>
        Says("NETGEN709", $"'steps.onnx' does not have what a setting names: {problem}", $"[Onnx(\"steps.onnx\", {settings})] public partial class M;", ModelFile.Steps);

    [Theory]
    [InlineData("hidden", "State has \"hidden\", which is not of the form input->output.")]
    [InlineData("->next", "State has \"->next\", which is not of the form input->output.")]
    [InlineData("hiden->next", "State names \"hiden\", which is no input of the file. Did you mean \"hidden\"?")]
    [InlineData("hidden->nxt", "State names \"nxt\", which is no output of the file. Did you mean \"next\"?")]
    [InlineData("rate->next", "State names \"rate\", which Constants makes a number.")]
    [InlineData("hidden->next;hidden->y", "State names the input \"hidden\" twice.")]
    [InlineData("hidden->y", "State names \"hidden\" [N, 2] and \"y\" [N, 3], whose shapes differ.")]
    [InlineData(
        "x->y;hidden->next",
        "State names all inputs of the file, and a network needs one that is none. State names all outputs of the file, and a network needs one that is none.")]
    public Task What_is_handed_on_is_an_input_and_an_output_of_one_shape(string state, string problem) => Says(
        "NETGEN709",
        $"'cell.onnx' does not have what a setting names: {problem}",
        $"[Onnx(\"cell.onnx\", Constants = \"rate=2\", State = {{|#0:\"{state}\"|}})] public partial class M;",
        ModelFile.Cell);

    [Fact]
    public Task A_layout_is_that_of_pictures() => Says(
        "NETGEN709",
        "'dense.onnx' does not have what a setting names: Layout is for inputs of channels, height and width behind the samples, of which there is none.",
        "[Onnx(\"dense.onnx\", Layout = {|#0:Layout.ChannelsLast|})] public partial class M;",
        ModelFile.Dense);

    [Fact]
    public Task What_is_frozen_is_in_the_file() => Says(
        "NETGEN709",
        "'dense.onnx' does not have what a setting names: Frozen names \"fc.wieght\", which is no tensor that the file computes with. Did you mean \"fc.weight\"?",
        "[Onnx(\"dense.onnx\", Frozen = {|#0:\"fc.wieght\"|})] public partial class M;",
        ModelFile.Dense);

    [Theory]
    [InlineData("[Network(Loss = {|#0:Loss.CrossEntropy|})] [Onnx(\"dense.onnx\")]", "sums")]
    [InlineData("[Network(Loss = {|#0:Loss.CrossEntropy|})] [Onnx(\"dense.onnx\", LossActivation = Activation.Tanh)]", "Tanh")]
    public Task Cross_entropy_needs_probabilities(string attributes, string ending) => Says(
        "NETGEN310",
        $"CrossEntropy takes the logarithm of every output, but 'dense.onnx' ends in {ending}, whose outputs may be 0 or less: "
            + "write LossActivation = Activation.Softmax into [Onnx], or take Loss.BinaryCrossEntropy with Activation.Sigmoid",
        $"{attributes} public partial class M;",
        ModelFile.Dense);

    [Fact]
    public Task Class_weights_are_as_many_as_classes() => Says(
        "NETGEN304",
        "ClassWeights must be one number, at least 0, for each output, but there are 2 for 3 outputs",
        "[Network(ClassWeights = {|#0:new[] { 1.0, 2 }|})] [Onnx(\"dense.onnx\", LossActivation = Activation.Softmax)] public partial class M;",
        ModelFile.Dense);

    [Fact]
    public Task What_is_all_frozen_learns_nothing() => Says(
        "NETGEN710",
        "'dense.onnx' has nothing that training could change: all tensors that it computes with are integers, running values or Frozen",
        "[Onnx(\"dense.onnx\", Frozen = \"*\", LossActivation = {|#0:Activation.Softmax|})] public partial class M;",
        ModelFile.Dense);

    private static Task Says(string id, string message, string source, params ModelFile[] files)
    {
        NetworkAnalyzerTest test = Create([source], LanguageVersion.Latest, Error(id, message));
        test.TestState.AdditionalFiles.AddRange(files.Select(file => (file.Path, file.GetText())));
        return test.RunAsync();
    }
}
