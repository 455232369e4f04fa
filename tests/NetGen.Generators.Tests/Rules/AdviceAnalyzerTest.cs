using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Generators.Rules;
using NetGen.Generators.Tests.Declaration;

namespace NetGen.Generators.Tests.Rules;

/// <summary>Runs both analyzers of declarations over source whose expected diagnostics are marked.</summary>
internal sealed class AdviceAnalyzerTest : CSharpAnalyzerTest<AdviceAnalyzer, DefaultVerifier>
{
    private const string Usings = "using NetGen; using static NetGen.Activation; ";

    private AdviceAnalyzerTest(string source)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Library.References);
        TestState.Sources.Add(Usings + source);
    }

    /// <summary>There is nothing to say beyond what is marked as <c>{|NETGEN320:…|}</c>.</summary>
    public static AdviceAnalyzerTest Of(string source) => new(source);

    /// <summary>The one finding, at <c>{|#0:…|}</c>, says this; what else lies at marks are places of remedies.</summary>
    public static Task Says(string id, string message, string source)
    {
        AdviceAnalyzerTest test = new(source);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(Descriptors.Of(id))
            .WithLocation(0)
            .WithMessage(message)
            .WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new NetworkAnalyzer(), new AdviceAnalyzer()];

    protected override bool IsCompilerDiagnosticIncluded(Diagnostic diagnostic, CompilerDiagnostics compilerDiagnostics) =>
        diagnostic.Id.StartsWith("NETGEN", StringComparison.Ordinal) || base.IsCompilerDiagnosticIncluded(diagnostic, compilerDiagnostics);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
}
