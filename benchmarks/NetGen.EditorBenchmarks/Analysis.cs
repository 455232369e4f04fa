using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators;

namespace NetGen.EditorBenchmarks;

/// <summary>The analysis of one file, as an editor does it after a keystroke.</summary>
internal static class Analysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(NetworkAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The milliseconds that the analyzers take together by the compiler's log, which leaves out its own work; an editor has shown its errors before.</summary>
    public static double Milliseconds(Project project, SyntaxTree file)
    {
        CompilationWithAnalyzersOptions options = new(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        Compilation compilation = project.WithGenerated();
        _ = compilation.GetSemanticModel(file).GetDiagnostics();
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(Analyzers, options);
        SemanticModel model = analysis.Compilation.GetSemanticModel(file);
        if (analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, default).GetAwaiter().GetResult() is [var reported, ..])
            throw new InvalidOperationException($"The project that is timed has nothing wrong with it, and yet: {reported}");
        return Analyzers.Sum(analyzer => analysis.GetAnalyzerTelemetryInfoAsync(analyzer, default).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
    }
}
