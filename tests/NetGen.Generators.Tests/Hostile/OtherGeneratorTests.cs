using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>Networks that need what another generator makes, which NetGen cannot see: the finished project compiles, and NetGen says why there are no members.</summary>
public class OtherGeneratorTests
{
    private const string Encoder = """
        public static class Encoder
        {
            public const int OutputSize = 3, Kind = 1;
            public const double Weight = 2;
            public const string File = "digits.safetensors";
            [NetGen.Activation] public static float Bump(float x) => x * x;
        }
        public static partial class Formulas { [NetGen.Activation] static float Hidden(float x) => x * x; }
        """;

    private const string Formulas = "public static partial class Formulas { [Activation] public static float Bend(float x) => FORMULA; const float K = (float)Encoder.Weight; }";

    public static TheoryData<string, string[]> Unread => new()
    {
        { "[Layer(Encoder.OutputSize, 2)]", ["Encoder.OutputSize"] },
        { "[Layer(inputs: 1 + Encoder.OutputSize, 2)]", ["1 + Encoder.OutputSize"] },
        { "[Layer(3, Sizes.Encoded)]", ["Sizes.Encoded"] },
        { "[Layer(3, 2, (Activation)Encoder.Kind)]", ["(Activation)Encoder.Kind"] },
        { "[Layer(3, 2, Dropout = Encoder.Weight - 2)] [Layer(2, 1)]", ["Encoder.Weight - 2"] },
        { "[Network(WeightDecay = (float)Encoder.Weight)] [Layer(3, 2)]", ["(float)Encoder.Weight"] },
        { "[Network(Bias = Encoder.Kind == 1)] [Layer(3, Encoder.OutputSize)]", ["Encoder.OutputSize", "Encoder.Kind == 1"] },
        { "[Network(ClassWeights = new double[] { 1, Encoder.Weight })] [Layer(3, 2, Softmax)]", ["new double[] { 1, Encoder.Weight }"] },
        { "[Layer(3, 2, nameof(Encoder.Bump), ActivationType = typeof(Encoder))]", ["nameof(Encoder.Bump)", "typeof(Encoder)"] },
        { "[Layer(3, 2, \"Bump\", ActivationType = typeof(Encoder))]", ["typeof(Encoder)"] },
        { "[Layer(3, 2, nameof(Formulas.Bend), ActivationType = typeof(Formulas))] //x * (float)Encoder.Weight", ["nameof(Formulas.Bend)"] },
        { "[Layer(3, 2, nameof(Formulas.Bend), ActivationType = typeof(Formulas))] //Encoder.Bump(x) + 1", ["nameof(Formulas.Bend)"] },
        { "[Layer(3, 2, nameof(Formulas.Bend), ActivationType = typeof(Formulas))] //K * x", ["nameof(Formulas.Bend)"] },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public async Task What_another_generator_makes_is_said_once_on_the_argument(string layers, string[] arguments)
    {
        foreach (bool skipsAnalyzers in (bool[])[false, true])
        {
            Diagnostic[] said = await SaidAsync(skipsAnalyzers, Encoder, Sources(layers));

            Assert.All(said, diagnostic => Assert.Equal("NETGEN210", diagnostic.Id));
            Assert.Equal(arguments.Order(), said.Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)).Order());
        }
    }

    [Theory]
    [InlineData(false, "NETGEN210")]
    [InlineData(true, "NETGEN305")]
    public async Task A_method_that_another_generator_makes_is_said_too(bool skipsAnalyzers, string id) => Assert.Equal(
        [id],
        (await SaidAsync(skipsAnalyzers, Encoder, Sources("[Layer(3, 2, \"Hidden\", ActivationType = typeof(Formulas))] //x"))).Select(diagnostic => diagnostic.Id));

    [Theory]
    [MemberData(nameof(Unread))]
    public async Task What_nobody_makes_is_said_by_the_compiler_alone(string layers, string[] arguments)
    {
        Assert.NotEmpty(arguments);
        Assert.Empty(await SaidAsync(skipsAnalyzers: false, "class Other;", Sources(layers)));
    }

    [Fact]
    public async Task An_argument_that_has_changed_since_is_not_spoken_of()
    {
        const string Source = "[Layer(Encoder.OutputSize, 2)] public partial class Net;";
        Compilation before = Run(skipsAnalyzers: false, Encoder, [Source], out _);
        SyntaxTree written = before.SyntaxTrees.Single(tree => tree.ToString() == Source);

        Compilation after = before.ReplaceSyntaxTree(written, written.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(Source.Replace("Encoder.OutputSize", "3"))));

        Assert.DoesNotContain(await AnalyzedAsync(after), diagnostic => diagnostic.Id == "NETGEN210");
    }

    private static string[] Sources(string layers)
    {
        string[] parts = layers.Split("//");
        return
        [
            $"{parts[0]} public partial class Net;",
            "public static class Sizes { public const int Encoded = Encoder.OutputSize; }",
            Formulas.Replace("FORMULA", parts.Length > 1 ? parts[1] : "x", StringComparison.Ordinal),
        ];
    }

    /// <summary>What NetGen says of the finished project: the generator, and the analyzer where it runs.</summary>
    private static async Task<Diagnostic[]> SaidAsync(bool skipsAnalyzers, string other, string[] sources)
    {
        Compilation complete = Run(skipsAnalyzers, other, sources, out GeneratorDriverRunResult result);
        IEnumerable<Diagnostic> analyzed = skipsAnalyzers ? [] : await AnalyzedAsync(complete);
        return [.. result.Diagnostics.Concat(analyzed)];
    }

    private static async Task<IEnumerable<Diagnostic>> AnalyzedAsync(Compilation compilation) =>
        await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    private static Compilation Run(bool skipsAnalyzers, string other, string[] sources, out GeneratorDriverRunResult result)
    {
        CompileOptions options = CompileOptions.Default;
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new NetworkGenerator().AsSourceGenerator(), new Other(other).AsSourceGenerator()],
            parseOptions: options.Parse,
            optionsProvider: new GlobalConfig(skipsAnalyzers));
        driver = driver.RunGeneratorsAndUpdateCompilation(Compile.Compilation(options, [Compile.GlobalUsings, .. sources]), out Compilation complete, out _);
        result = driver.GetRunResult();
        return complete;
    }

    private sealed class Other(string text) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource("Other.g.cs", text));
    }
}
