using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Rules;

/// <summary>A program that breaks one rule, and the same program without the mistake.</summary>
/// <param name="Offending">The example of the rule's page, if code can be one.</param>
/// <param name="Corrected">It differs in nothing but the mistake.</param>
internal sealed record RuleCase(string Offending, string Corrected)
{
    /// <summary>The files that pages speak of, as the build hands them on.</summary>
    public static AdditionalText[] Texts { get; } = [WeightText.Digits, WeightText.Refused("lost.safetensors", "There is no such file."), .. ModelFile.OfPages];

    /// <summary>The case of each rule; another generator, NETGEN210, and a defect of ours, NETGEN999, are what no program can show.</summary>
    public static IReadOnlyDictionary<string, RuleCase> All { get; } = new Dictionary<string, RuleCase>
    {
        ["NETGEN101"] = OfPage("NETGEN101", ("[Layer(5, 1", "[Layer(4, 1")),
        ["NETGEN102"] = OfPage("NETGEN102", ("3, 0", "3, 1")),
        ["NETGEN103"] = OfPage("NETGEN103", ("50000, 50000", "5000, 5000")),
        ["NETGEN104"] = OfPage("NETGEN104", ("32, 1,", "32, 16,"), ("[Layer(1, 10", "[Layer(16, 10")),
        ["NETGEN105"] = OfPage("NETGEN105", ("[Layer(4, S", "[Layer(3, 4, S")),
        ["NETGEN106"] = OfPage("NETGEN106", ("[Layer(4, Sigmoid)]", ""), ("[Input(3)]", "[Input(3)] [Layer(4, Sigmoid)]")),
        ["NETGEN107"] = OfPage("NETGEN107", ("[Layer(8, ReLU)]", "[Skip] [Layer(8, ReLU)]")),
        ["NETGEN108"] = OfPage("NETGEN108", ("[Layer(8)]", "[Layer(8)] [Add]")),
        ["NETGEN109"] = OfPage("NETGEN109", ("[Layer(4)]", "[Layer(8)]")),
        ["NETGEN110"] = OfPage("NETGEN110", ("[End]", ""), ("[Layer(8, ReLU)]", "[Layer(8, ReLU)] [End]")),
        ["NETGEN111"] = OfPage("NETGEN111", ("5000", "5")),
        ["NETGEN112"] = OfPage("NETGEN112", ("Conv1D", "Conv2D")),
        ["NETGEN113"] = OfPage("NETGEN113", ("6, 5", "6, 2")),
        ["NETGEN114"] = OfPage("NETGEN114", ("Groups = 4", "Groups = 2")),
        ["NETGEN115"] = OfPage("NETGEN115", ("Causal = true, ", "")),
        ["NETGEN116"] = OfPage("NETGEN116", ("[Layer", "[Flatten] [Layer")),
        ["NETGEN117"] = OfPage("NETGEN117", ("Steps = 1", "Steps = 12")),
        ["NETGEN118"] = OfPage("NETGEN118", ("(8, Softmax)", "(8, ReLU)")),
        ["NETGEN119"] = OfPage("NETGEN119", ("(5, Causal", "(4, Causal")),
        ["NETGEN120"] = OfPage("NETGEN120", ("[Layer(8)]\n", "")),
        ["NETGEN201"] = OfPage("NETGEN201", ("public class", "public partial class")),
        ["NETGEN202"] = OfPage("NETGEN202", ("partial record", "partial class")),
        ["NETGEN203"] = OfPage("NETGEN203", ("[Layer(4, 1)]   // NETGEN203", ""), ("[Layer(3, 4, Tanh)]", "[Layer(3, 4, Tanh)] [Layer(4, 1)]")),
        ["NETGEN204"] = OfPage("NETGEN204", ("public", "[Layer(64, 10, Softmax)] public")),
        ["NETGEN205"] = OfPage("NETGEN205", ("int Parameters", "int Count")),
        ["NETGEN206"] = OfPage("NETGEN206", ("Loss = Loss.", "Loss = NetGen.Loss.")),
        ["NETGEN207"] = OfPage("NETGEN207", ("[Convolution]", "")),
        ["NETGEN208"] = OfPage("NETGEN208", ("\"1st\"", "\"first\"")),
        ["NETGEN209"] = OfPage("NETGEN209", ("4, 4, Tanh, Name = \"hidden\"", "4, 4, Tanh, Name = \"second\"")),
        ["NETGEN301"] = OfPage("NETGEN301", ("(Activation)99", "Tanh")),
        ["NETGEN302"] = OfPage("NETGEN302", ("Beta1 = 1)", "Beta1 = 0.8)")),
        ["NETGEN304"] = OfPage("NETGEN304", ("1.0, 5.0", "1.0, 5.0, 1.0")),
        ["NETGEN305"] = OfPage("NETGEN305", ("\n    {\n        return MathF.Exp(-x * x);\n    }", " => MathF.Exp(-x * x);")),
        ["NETGEN306"] = OfPage("NETGEN306", ("MathF.Round(x) + 1;", "x * MathF.Exp(-x * x);")),
        ["NETGEN307"] = OfPage("NETGEN307", ("1e-60", "1e-30")),
        ["NETGEN310"] = OfPage("NETGEN310", ("32, 10)", "32, 10, Softmax)")),
        ["NETGEN311"] = OfPage("NETGEN311", ("10, Sigmoid)", "10, Softmax)")),
        ["NETGEN312"] = OfPage("NETGEN312", ("2, 1)", "2, 1, Sigmoid)")),
        ["NETGEN313"] = OfPage("NETGEN313", ("32, Softmax)", "32, ReLU)")),
        ["NETGEN314"] = OfPage("NETGEN314", ("1, Softmax)", "1, Sigmoid)")),
        ["NETGEN315"] = OfPage("NETGEN315", ("Loss.MeanSquaredError", "Loss.CrossEntropy")),
        ["NETGEN316"] = OfPage("NETGEN316", ("16, 1, ReLU)", "16, 1)")),
        ["NETGEN317"] = OfPage("NETGEN317", ("8, Sigmoid)", "8, Tanh)")),
        ["NETGEN318"] = OfPage("NETGEN318", ("Initializer.GlorotNormal)", "Initializer.HeNormal)")),
        ["NETGEN319"] = OfPage("NETGEN319", ("Initializer.Zeros)", "Initializer.PyTorch)")),
        ["NETGEN320"] = OfPage("NETGEN320", ("Optimizer.SGD", "Optimizer.Adam")),
        ["NETGEN321"] = OfPage("NETGEN321", ("2, 8)", "2, 8, ReLU)")),
        ["NETGEN322"] = OfPage("NETGEN322", ("16, ReLU)", "16, ReLU, Dropout = 0.2)"), ("1, Dropout = 0.2)", "1)")),
        ["NETGEN323"] = OfPage("NETGEN323", ("1, Trainable = false)", "1)")),
        ["NETGEN324"] = OfPage("NETGEN324", ("AdamW)", "Adam)")),
        ["NETGEN401"] = OfPage("NETGEN401", ("float[7]", "float[6]")),
        ["NETGEN402"] = OfPage("NETGEN402", ("float[3]", "float[4]")),
        ["NETGEN403"] = OfPage("NETGEN403", ("float[4]", "float[1]")),
        ["NETGEN404"] = OfPage("NETGEN404", ("-0.1f", "0.1f")),
        ["NETGEN405"] = OfPage("NETGEN405", ("(values, values)", "(values, new float[values.Length])")),
        ["NETGEN406"] = OfPage("NETGEN406", ("xor.Update", "xor.Backward(inputs, new float[inputs.Length / 3]);\n        xor.Update")),
        ["NETGEN407"] = OfPage("NETGEN407", ("[Layer(3, 4", "[Layer(2, 4")),
        ["NETGEN408"] = OfPage("NETGEN408", ("([], [])", "([0, 1, 1], [1])")),
        ["NETGEN409"] = OfPage("NETGEN409", ("[3]", "[2]")),
        ["NETGEN410"] = OfPage("NETGEN410", ("5, ReLU)", "5, ReLU, Causal = true)")),
        ["NETGEN501"] = new("[Layer(3, 4)] public partial class Xor { }", "[Layer(3, 4)] public partial class Xor { }") { Language = LanguageVersion.CSharp11 },
        ["NETGEN601"] = OfPage("NETGEN601", ("Weights = \"faces", "Weights = \"digits")),
        ["NETGEN602"] = OfPage("NETGEN602", ("Weights = \"lost", "Weights = \"digits")),
        ["NETGEN603"] = OfPage("NETGEN603", ("784, 64", "784, 128"), ("[Layer(64", "[Layer(128")),
        ["NETGEN702"] = OfPage("NETGEN702", ("(\"models/vad", "(\"models/voice")),
        ["NETGEN703"] = OfPage("NETGEN703", ("(\"models/detector", "(\"models/voice")),
        ["NETGEN704"] = OfPage("NETGEN704", ("(\"models/text.onnx\"", "(\"models/text.onnx\", Dims = \"height=4;width=6\"")),
        ["NETGEN705"] = OfPage("NETGEN705", ("(\"models/choice.onnx\"", "(\"models/choice.onnx\", Constants = \"training=false\"")),
        ["NETGEN706"] = OfPage("NETGEN706", ("(\"models/broken", "(\"models/voice")),
        ["NETGEN707"] = OfPage("NETGEN707", ("(\"models/new", "(\"models/voice")),
        ["NETGEN709"] = OfPage("NETGEN709", ("\"score\"", "\"scores\"")),
        ["NETGEN710"] = OfPage("NETGEN710", ("[Network(Loss = Loss.MeanSquaredError)]", "")),
        ["NETGEN711"] = OfPage("NETGEN711", ("(\"models/small", "(\"models/voice")),
        ["NETGEN712"] = OfPage("NETGEN712", ("[Layer(4, 2)]", "")),
        ["NETGEN713"] = OfPage("NETGEN713", ("(\"models/mean", "(\"models/voice")),
    };

    public static TheoryData<string> Ids => [.. All.Keys];

    /// <summary>The language of the program that breaks the rule.</summary>
    public LanguageVersion Language { get; private init; } = CompileOptions.Default.Language;

    /// <summary>What all analyzers report after the generator has run.</summary>
    /// <param name="source">The user's file.</param>
    /// <param name="editorConfig">What the project's .editorconfig says of a rule.</param>
    /// <param name="others">Other files.</param>
    public async Task<Diagnostic[]> ReportedAsync(string source, EditorConfig? editorConfig = null, params string[] others)
    {
        Compilation complete = Complete(source, CompileOptions.Default with { Language = Language, Texts = Texts }, others);
        complete = complete.WithOptions(complete.Options.WithSyntaxTreeOptionsProvider(editorConfig));
        return [.. await Analyzed(complete).GetAnalyzerDiagnosticsAsync()];
    }

    /// <summary>What anybody says of the corrected program: the compiler, the generator and the analyzers.</summary>
    public async Task<Diagnostic[]> SaidOfCorrectedAsync()
    {
        IEnumerable<Diagnostic> said = await Analyzed(Complete(Corrected, CompileOptions.Default with { Texts = Texts })).GetAllDiagnosticsAsync();
        return [.. said.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)];
    }

    private static RuleCase OfPage(string id, params (string Wrong, string Right)[] corrections)
    {
        string example = RulePage.Example(id);
        return new(example, corrections.Aggregate(example, (text, correction) => text.Replace(correction.Wrong, correction.Right, StringComparison.Ordinal)));
    }

    private static Compilation Complete(string source, CompileOptions options, params string[] others)
    {
        Compilation compilation = Compile.Compilation(options, [Compile.GlobalUsings + " global using System;", source, .. others]);
        Compile.Driver(options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation complete, out _);
        return complete;
    }

    private static CompilationWithAnalyzers Analyzed(Compilation compilation) =>
        compilation.WithAnalyzers([new NetworkAnalyzer(), new AdviceAnalyzer(), new CallAnalyzer()], new AnalyzerOptions([.. Texts]));
}
