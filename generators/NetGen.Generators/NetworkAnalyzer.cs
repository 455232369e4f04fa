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

            // What is reported on a file is local to it, also on a container: editors offer fixes for nothing else.
            start.RegisterSemanticModelAction(file => Analyze(file, facts));
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context, CompilationFacts facts)
    {
        // Two networks in one container that is not partial are one mistake.
        HashSet<(string Id, Location Location)> reported = [];
        foreach (TypeDeclarationSyntax syntax in Declarations(context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken)))
        {
            foreach (Diagnostic diagnostic in Diagnostics(syntax, context.SemanticModel, facts, context.CancellationToken))
            {
                if (reported.Add((diagnostic.Id, diagnostic.Location)))
                    context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static IEnumerable<TypeDeclarationSyntax> Declarations(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Where(type => type.AttributeLists.Count > 0);

    /// <summary>What is wrong with the network of which this is the declaration that bears the layers.</summary>
    private static Diagnostic[] Diagnostics(
        TypeDeclarationSyntax syntax, SemanticModel model, CompilationFacts facts, CancellationToken cancellation)
    {
        try
        {
            return model.GetDeclaredSymbol(syntax, cancellation) is { } type
                && DeclarationCollector.Collect(type, model.Compilation, cancellation) is { } network
                && network.Type.NamePlace.Locate(type).Equals(syntax.Identifier.GetLocation())
                    ? [.. NetworkRules.Check(network, facts).Select(finding => FindingReporter.ToDiagnostic(finding, type))]
                    : [];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [FindingReporter.InternalError(Failure.Of(syntax.Identifier.ValueText, exception), syntax.Identifier.GetLocation())];
        }
    }
}
