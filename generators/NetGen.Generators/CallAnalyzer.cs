using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;
using NetGen.Generators.Rules.Calls;

namespace NetGen.Generators;

/// <summary>Finds calls of networks that would throw, or do nothing, each time they run.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. CallDescriptors.All, Descriptors.Of(RuleIds.InternalError)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!start.Compilation.GetTypesByMetadataName(AttributeNames.NetworkLayer).IsEmpty)
                start.RegisterOperationAction(Analyze, OperationKind.Invocation);
        });
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in Diagnostics((IInvocationOperation)context.Operation))
            context.ReportDiagnostic(diagnostic);
    }

    private static Diagnostic[] Diagnostics(IInvocationOperation call)
    {
        try
        {
            return [.. CallRules.Check(call)];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [FindingReporter.InternalError(Failure.Of(call.TargetMethod.Name, exception), call.Syntax.GetLocation())];
        }
    }
}
