using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>Reports what is wrong with a network while it is typed; editors run generators only now and then.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A project that does not know the library has no networks.
            if (start.Compilation.GetTypesByMetadataName(AttributeNames.NetworkLayer).IsEmpty)
                return;

            CompilationFacts facts = CompilationFacts.Of(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);

            // Of a node's findings all in the same file are local to it, those on containers too: only local ones can be fixed in an editor.
            start.RegisterSyntaxNodeAction(node => Analyze(node, facts), SyntaxKind.ClassDeclaration, SyntaxKind.RecordDeclaration);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, CompilationFacts facts)
    {
        TypeDeclarationSyntax syntax = (TypeDeclarationSyntax)context.Node;
        if (syntax.AttributeLists.Count == 0 || context.SemanticModel.GetDeclaredSymbol(syntax, context.CancellationToken) is not { } type)
            return;

        try
        {
            if (DeclarationCollector.Collect(type, context.Compilation, context.CancellationToken) is { } network
                && network.Type.NamePlace.Locate(type).Equals(syntax.Identifier.GetLocation()))
            {
                foreach (Finding finding in NetworkRules.Check(network, facts))
                    context.ReportDiagnostic(FindingReporter.ToDiagnostic(finding, type));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            context.ReportDiagnostic(FindingReporter.InternalError(Failure.Of(type.Name, exception), syntax.Identifier.GetLocation()));
        }
    }
}
