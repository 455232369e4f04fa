using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.Rules;

/// <summary>Runs the analyzer over sources that mark every expected diagnostic: <c>{|#0:…|}</c>, or <c>{|NETGEN101:…|}</c>.</summary>
internal sealed class NetworkAnalyzerTest : CSharpAnalyzerTest<NetworkAnalyzer, DefaultVerifier>
{
    private const string Usings = "using NetGen; using static NetGen.Activation; ";

    private readonly LanguageVersion _language;

    private NetworkAnalyzerTest(LanguageVersion language)
    {
        _language = language;
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Library.References);
    }

    /// <summary>The analyzer reports what is marked and expected, and nothing else does.</summary>
    public static Task Reports(string source, params DiagnosticResult[] expected) => Reports([source], expected);

    /// <summary>The same over several files.</summary>
    public static Task Reports(string[] sources, params DiagnosticResult[] expected) =>
        Create(sources, LanguageVersion.Latest, expected).RunAsync();

    /// <summary>The same where the compiler has errors of its own, which are not looked at.</summary>
    public static Task ReportsBesideTheCompiler(string source, params DiagnosticResult[] expected)
    {
        NetworkAnalyzerTest test = Create([source], LanguageVersion.Latest, expected);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    /// <summary>The same in an older C#.</summary>
    public static Task ReportsIn(LanguageVersion language, string source, params DiagnosticResult[] expected) =>
        Create([source], language, expected).RunAsync();

    /// <summary>A test to be adjusted before it runs.</summary>
    public static NetworkAnalyzerTest Create(string[] sources, LanguageVersion language, params DiagnosticResult[] expected)
    {
        NetworkAnalyzerTest test = new(language);
        foreach (string source in sources)
            test.TestState.Sources.Add(Usings + source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    /// <summary>A diagnostic at a mark, with marks of its additional places; without them these are not looked at.</summary>
    public static DiagnosticResult Error(string id, string message, int mark = 0, params int[] additionalMarks)
    {
        DiagnosticResult result = new DiagnosticResult(id, DiagnosticSeverity.Error).WithMessage(message).WithLocation(mark);
        if (additionalMarks.Length == 0)
            return result.WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);
        return additionalMarks.Aggregate(result, (current, additional) => current.WithLocation(additional));
    }

    /// <summary>Our errors bear the compiler's tag, which does not make them the compiler's.</summary>
    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        diagnostic.Id.StartsWith("NETGEN", StringComparison.Ordinal) || base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_language);
}
