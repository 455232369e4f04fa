using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;
using NetGen.Generators.Rules.Calls;

namespace NetGen.Generators;

/// <summary>Finds calls of networks that would throw, or do nothing, each time they run, and says why a network has no state.</summary>
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
            if (start.Compilation.GetTypesByMetadataName(AttributeNames.NetworkLayer).IsEmpty)
                return;
            start.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
            start.RegisterSyntaxNodeAction(AnalyzeName, SyntaxKind.QualifiedName, SyntaxKind.SimpleMemberAccessExpression);
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        foreach (Diagnostic diagnostic in Diagnostics(() => CallRules.Check(call), call.TargetMethod.Name, call.Syntax))
            context.ReportDiagnostic(diagnostic);
    }

    private static void AnalyzeName(SyntaxNodeAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in Diagnostics(() => StateMissing.Check(context.Node, context.SemanticModel, context.CancellationToken), "State", context.Node))
            context.ReportDiagnostic(diagnostic);
    }

    private static Diagnostic[] Diagnostics(Func<IEnumerable<Diagnostic>> check, string name, SyntaxNode at)
    {
        try
        {
            return [.. check()];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [FindingReporter.InternalError(Failure.Of(name, exception), at.GetLocation())];
        }
    }
}
