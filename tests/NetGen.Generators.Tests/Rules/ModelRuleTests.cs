using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Generators.Tests.CodeFixes;
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
    [InlineData(
        "stesp.onnx",
        "did you mean 'steps.onnx'? Otherwise write <NetGenModel Include=\"stesp.onnx\" /> into an ItemGroup of the project file, "
            + "or name one that is there, 'dense.onnx', 'steps.onnx'")]
    [InlineData(
        "nets/Steps.onnx",
        "did you mean 'steps.onnx'? Otherwise write <NetGenModel Include=\"nets/Steps.onnx\" /> into an ItemGroup of the project file, "
            + "or name one that is there, 'dense.onnx', 'steps.onnx'")]
    [InlineData(
        "/home/me/steps.onnx",
        "names are relative to the folder of the project, and files outside of it have no folder in theirs; did you mean 'steps.onnx'? "
            + "Otherwise write <NetGenModel Include=\"/home/me/steps.onnx\" /> into an ItemGroup of the project file")]
    [InlineData(
        "C:/me/words.onnx",
        "names are relative to the folder of the project, and files outside of it have no folder in theirs; "
            + "write <NetGenModel Include=\"C:/me/words.onnx\" /> into an ItemGroup of the project file")]
    [InlineData("", "name one that is there, 'dense.onnx', 'steps.onnx'")]
    public Task The_file_that_is_meant_is_asked_for(string name, string remedy) => Says(
        "NETGEN702",
        $"The project has no ONNX file '{name}': {remedy}",
        $"[Onnx({{|#0:\"{name}\"|}})] public partial class M;",
        ModelFile.Steps,
        ModelFile.Dense);

    [Fact]
    public Task No_name_is_no_item() => Says(
        "NETGEN702",
        "The project has no ONNX file '': name the file, and write it as a NetGenModel into an ItemGroup of the project file",
        "[Onnx({|#0:\"\"|})] public partial class M;");

    [Theory]
    [InlineData("./dense.onnx")]
    [InlineData(".\\\\.\\\\dense.onnx")]
    public Task Steps_that_go_nowhere_are_no_part_of_a_name(string name)
    {
        NetworkAnalyzerTest test = Create([$"[Onnx(\"{name}\")] public partial class M;"], LanguageVersion.Latest);
        test.TestState.AdditionalFiles.Add((ModelFile.Dense.Path, ModelFile.Dense.GetText()));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("NETGEN703", "models/detector.onnx")]
    [InlineData("NETGEN704", "models/text.onnx")]
    [InlineData("NETGEN705", "models/choice.onnx")]
    [InlineData("NETGEN706", "models/broken.onnx")]
    [InlineData("NETGEN707", "models/new.onnx")]
    [InlineData("NETGEN713", "models/mean.onnx")]
    public Task What_is_wrong_with_a_file_is_said_on_its_name(string id, string name)
    {
        DiagnosticResult said = new DiagnosticResult(id, DiagnosticSeverity.Error).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
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
    public Task What_is_handed_on_is_of_one_type() => Says(
        "NETGEN709",
        "'count.onnx' does not have what a setting names: State names \"rounds\" of int64 and \"next\" of float, whose types differ.",
        "[Onnx(\"count.onnx\", State = {|#0:\"rounds->next\"|})] public partial class M;",
        new ModelFile(
            "count.onnx",
            """
            opset 13
            input "x" float "batch" 2
            input "rounds" int64 "batch" 2
            node Cast "count" ("rounds") -> ("counted")
              to int 1
            node Add "sum" ("x" "counted") -> ("next")
            node Relu "a" ("x") -> ("y")
            output "y" float
            output "next" float
            """));

    [Fact]
    public Task A_layout_is_that_of_pictures() => Says(
        "NETGEN709",
        "'dense.onnx' does not have what a setting names: Layout is for inputs of channels, height and width behind the samples, of which there is none.",
        "[Onnx(\"dense.onnx\", Layout = {|#0:Layout.ChannelsLast|})] public partial class M;",
        ModelFile.Dense);

    [Fact]
    public Task Channels_that_are_last_already_stay_there() => Says(
        "NETGEN709",
        "'keras.onnx' does not have what a setting names: Layout is for pictures that the file takes with their channels first, "
            + "and it takes them with their channels last already.",
        "[Onnx(\"keras.onnx\", Layout = {|#0:Layout.ChannelsLast|})] public partial class M;",
        new ModelFile(
            "keras.onnx",
            """
            opset 13
            input "x" float "batch" 5 4 3
            node Transpose "first" ("x") -> ("c")
              perm ints 0 3 1 2
            node Relu "a" ("c") -> ("y")
            output "y" float
            """));

    [Theory]
    [InlineData("softmax", "Softmax", "Softmax")]
    [InlineData("softmax", "Softmax", "Sigmoid")]
    [InlineData("sigmoid", "Sigmoid", "Sigmoid")]
    public Task Probabilities_are_not_made_of_probabilities(string name, string ending, string activation) => Says(
        "NETGEN709",
        $"'{name}.onnx' does not have what a setting names: LossActivation is for outputs that are no probabilities, and \"y\" ends in {ending}: "
            + $"{activation} would be applied to them once more.",
        $"[Onnx(\"{name}.onnx\", LossActivation = {{|#0:Activation.{activation}|}})] public partial class M;",
        EndsIn(name, ending));

    [Theory]
    [InlineData("Dims = {|#0:\"steps=3;steps=4\"|}", "Dims names \"steps\" twice.")]
    [InlineData("Dims = \"steps=3\", Constants = {|#0:\"rate=3;rate=4\"|}", "Constants names \"rate\" twice.")]
    [InlineData("Dims = \"steps=3\", Outputs = {|#0:\"z;y;z\"|}", "Outputs names \"z\" twice.")]
    public Task Settings_name_everything_once(string settings, string problem) => Says(
        "NETGEN709",
        $"'steps.onnx' does not have what a setting names: {problem}",
        $"[Onnx(\"steps.onnx\", {settings})] public partial class M;",
        ModelFile.Steps);

    [Fact]
    public Task Constants_of_whole_numbers_are_whole() => Says(
        "NETGEN709",
        "'count.onnx' does not have what a setting names: Constants makes \"rounds\" 2.5, and it takes whole numbers.",
        "[Onnx(\"count.onnx\", Constants = {|#0:\"rounds=2.5\"|})] public partial class M;",
        new ModelFile(
            "count.onnx",
            """
            opset 13
            input "x" float "batch" 2
            input "rounds" int64
            node Cast "count" ("rounds") -> ("counted")
              to int 1
            node Mul "scale" ("x" "counted") -> ("y")
            output "y" float
            """));

    [Fact]
    public Task Batch_normalization_that_is_trained_is_in_the_file() => Says(
        "NETGEN709",
        "'dense.onnx' does not have what a setting names: TrainBatchNorm is for nodes BatchNormalization whose running values may move, of which there is none: "
            + "exporters fold them into the weights in front of them.",
        "[Onnx(\"dense.onnx\", TrainBatchNorm = {|#0:true|})] public partial class M;",
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

    [Theory]
    [InlineData("[Layer(4, 2)]", "[Layer]", "all layers are in 'dense.onnx'")]
    [InlineData("[Conv2D(4, 2)]", "[Conv2D]", "all layers are in 'dense.onnx'")]
    [InlineData("[Input(4)]", "[Input]", "all layers are in 'dense.onnx'")]
    [InlineData("[Head(\"A\")]", "[Head]", "all layers are in 'dense.onnx'")]
    [InlineData("[Network(Weights = \"digits.safetensors\")]", "Weights", "the weights are in 'dense.onnx', and Load takes others")]
    [InlineData("[Network(Initializer = Initializer.Zeros)]", "Initializer", "the weights are in 'dense.onnx'")]
    [InlineData("[Network(Bias = false)]", "Bias", "the biases are in 'dense.onnx'")]
    [InlineData("[Network(SparseInputs = true)]", "SparseInputs", "the network of a file computes with all of its inputs")]
    public Task Layers_and_what_speaks_of_them_are_not_beside_a_file(string attribute, string what, string reason)
    {
        string marked = what[0] == '[' ? $"[{{|#0:{attribute[1..^1]}|}}]"
            : attribute.Replace("= ", "= {|#0:", StringComparison.Ordinal).Replace(")]", "|})]", StringComparison.Ordinal);
        return Says("NETGEN712", $"{what} says nothing beside [Onnx], since {reason}: remove it", $"[Onnx(\"dense.onnx\")] {marked} public partial class M;", ModelFile.Dense);
    }

    [Fact]
    public Task Each_layer_beside_a_file_is_said()
    {
        NetworkAnalyzerTest test = Create(["[{|NETGEN712:Layer(4, 2)|}] [{|NETGEN712:Layer(2, 3)|}] [Onnx(\"dense.onnx\")] public partial class M;"], LanguageVersion.Latest);
        test.TestState.AdditionalFiles.Add((ModelFile.Dense.Path, ModelFile.Dense.GetText()));
        return test.RunAsync();
    }

    [Fact]
    public Task A_setting_of_layers_is_taken_out()
    {
        RemedyFixTest test = RemedyFixTest.Of(
            "RemoveOption",
            ["[Network(Optimizer = Optimizer.Adam, Bias = {|NETGEN712:false|})] [Onnx(\"dense.onnx\")] public partial class M;"],
            ["[Network(Optimizer = Optimizer.Adam)] [Onnx(\"dense.onnx\")] public partial class M;"]);
        test.TestState.AdditionalFiles.Add((ModelFile.Dense.Path, ModelFile.Dense.GetText()));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("float", "", null)]
    [InlineData("float", "[Network(Precision = Precision.Double)]", null)]
    [InlineData("double", "[Network(Precision = Precision.Double)]", null)]
    [InlineData("double", "", "what it has in double is computed in single precision")]
    [InlineData("float16", "", "what it has in float16 is computed in single precision")]
    [InlineData("bfloat16", "[Network(Precision = Precision.Double)]", "what it has in bfloat16 is computed in double precision")]
    public Task Numbers_of_another_type_than_the_networks_are_told(string type, string attributes, string? remark) => Remarks(remark, attributes, $"""
        opset 13
        input "x" {type} "batch" 4
        tensor "w" {type} 4 30 at "w"
        node MatMul "fc" ("x" "w") -> ("y")
        output "y" {type}
        """);

    [Theory]
    [InlineData("tensor \"w\" int8 2 2 = 1 2 3 4", "a tensor of quantized whole numbers becomes floating-point numbers")]
    [InlineData("tensor \"w\" uint8 2 2000 at \"w\"", "a tensor of quantized whole numbers becomes floating-point numbers")]
    [InlineData("node QuantizeLinear \"w\" (\"v\" \"s\" \"zero\") -> (\"w\")\ntensor \"zero\" int8 = 0\ntensor \"v\" float 2 40 at \"v\"", null)]
    public Task Quantized_weights_are_told_and_what_is_rounded_on_the_way_is_not(string weights, string? remark) => Remarks(remark, "", $"""
        opset 13
        input "x" float "batch" 2
        {weights}
        tensor "s" float = 3f000000
        node DequantizeLinear "q" ("w" "s") -> ("weights")
        node MatMul "fc" ("x" "weights") -> ("y")
        output "y" float
        """);

    [Fact]
    public Task All_remarks_are_one() => Remarks(
        "2 tensors of quantized whole numbers become floating-point numbers, and what it has in double and float16 is computed in single precision", "", """
        opset 13
        input "x" float16 "batch" 2
        tensor "w" int8 2 2 = 1 2 3 4
        tensor "b" int8 2 = 1 2
        tensor "s" float = 3f000000
        node DequantizeLinear "q" ("w" "s") -> ("weights")
        node DequantizeLinear "r" ("b" "s") -> ("bias")
        node Cast "to" ("x") -> ("single")
          to int 1
        node Gemm "fc" ("single" "weights" "bias") -> ("z")
        node Cast "more" ("z") -> ("y")
          to int 11
        output "y" double
        """);

    [Theory]
    [InlineData("", "sums")]
    [InlineData(", LossActivation = Activation.Tanh", "Tanh")]
    public Task Binary_cross_entropy_needs_probabilities(string settings, string ending) => Advises(
        ModelFile.Dense,
        $"[Network(Loss = {{|#0:Loss.BinaryCrossEntropy|}})] [Onnx(\"dense.onnx\"{settings})] public partial class M;",
        new DiagnosticResult("NETGEN312", DiagnosticSeverity.Warning).WithLocation(0)
            .WithMessage($"BinaryCrossEntropy needs outputs between 0 and 1, but 'dense.onnx' ends in {ending}, which goes beyond: "
                + "write LossActivation = Activation.Sigmoid into [Onnx]"));

    [Fact]
    public Task Binary_cross_entropy_takes_what_ends_in_a_sigmoid() => Advises(
        EndsIn("sigmoid", "Sigmoid"), "[Network(Loss = Loss.BinaryCrossEntropy)] [Onnx(\"sigmoid.onnx\")] public partial class M;");

    private static ModelFile EndsIn(string name, string activation) => new(
        $"{name}.onnx",
        $"""
        opset 13
        input "x" float "batch" 4
        tensor "w" float 4 3 at "w"
        node MatMul "fc" ("x" "w") -> ("z")
        node {activation} "end" ("z") -> ("y")
        output "y" float
        """);

    private static Task Remarks(string? remark, string attributes, string model)
    {
        DiagnosticResult[] said = remark is null ? []
            : [new DiagnosticResult("NETGEN711", DiagnosticSeverity.Info).WithLocation(0).WithMessage($"'m.onnx' is computed in other numbers than it is written in: {remark}")];
        return Advises(new ModelFile("m.onnx", model), $"{attributes} [Onnx({{|#0:\"m.onnx\"|}})] public partial class M;", said);
    }

    private static Task Advises(ModelFile file, string source, params DiagnosticResult[] said)
    {
        AdviceAnalyzerTest test = AdviceAnalyzerTest.Of(source);
        test.TestState.AdditionalFiles.Add((file.Path, file.GetText()));
        test.ExpectedDiagnostics.AddRange(said);
        return test.RunAsync();
    }

    private static Task Says(string id, string message, string source, params ModelFile[] files)
    {
        NetworkAnalyzerTest test = Create([source], LanguageVersion.Latest, Error(id, message));
        test.TestState.AdditionalFiles.AddRange(files.Select(file => (file.Path, file.GetText())));
        return test.RunAsync();
    }
}
