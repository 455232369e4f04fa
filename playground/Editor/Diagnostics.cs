using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Playground.Editor;

/// <summary>What is wrong with a text.</summary>
internal static class Diagnostics
{
    /// <summary>
    /// What the compiler and NetGen's analyzers say of the text alone: what generated code says of itself is bound when it is built, since binding a thousand lines takes
    /// longer than a keystroke should.
    /// </summary>
    public static async Task<IEnumerable<Diagnostic>> OfAsync(Source source)
    {
        SemanticModel model = source.Model;
        var analyzers = source.Compilation.WithAnalyzers([.. Source.Analyzers], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return
        [
            .. model.GetDiagnostics(),
            .. await analyzers.GetAnalyzerSyntaxDiagnosticsAsync(source.Tree, CancellationToken.None),
            .. await analyzers.GetAnalyzerSemanticDiagnosticsAsync(model, null, CancellationToken.None),
        ];
    }

    /// <summary>Those that an editor shows, by place.</summary>
    public static IReadOnlyList<Problem> Problems(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. from diagnostic in diagnostics
           where diagnostic.Severity != DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed
           let span = diagnostic.Location.SourceTree?.FilePath == Source.Path ? diagnostic.Location.SourceSpan : default
           orderby span.Start
           select new Problem(
               diagnostic.Id, Severity(diagnostic.Severity), diagnostic.GetMessage(CultureInfo.InvariantCulture), span.Start, span.End),
    ];

    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
