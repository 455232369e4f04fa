using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.Generators;

/// <summary>Finds the networks of a project for a set of rules.</summary>
public abstract class DeclarationAnalyzer : DiagnosticAnalyzer
{
    private protected DeclarationAnalyzer()
    {
    }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCode);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // A project that does not know the library has no networks.
            if (start.Compilation.GetTypesByMetadataName(AttributeNames.NetworkLayer).IsEmpty)
                return;

            CompilationFacts facts = CompilationFacts.Of(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions) with
            {
                Models = ModelText.In(start.Options.AdditionalFiles, start.CancellationToken),
                Weights = WeightFile.In(start.Options.AdditionalFiles, start.CancellationToken),
            };

            // What is reported in the action of its own file is local to it: editors offer fixes for nothing else.
            start.RegisterSemanticModelAction(file => Analyze(file, facts));
        });
    }

    /// <summary>What to do about networks in generated files.</summary>
    private protected virtual GeneratedCodeAnalysisFlags GeneratedCode => GeneratedCodeAnalysisFlags.None;

    /// <summary>What the rules say of a network.</summary>
    private protected abstract EquatableArray<Finding> Check(NetworkDeclaration network, CompilationFacts facts);

    private void Analyze(SemanticModelAnalysisContext context, CompilationFacts facts)
    {
        if (DeclarationPart.IsGenerated(context.SemanticModel.SyntaxTree))
            return;

        // Two networks in one container that is not partial are one mistake, and so is one of a class with two declarations in the file.
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
        .Where(type => type.AttributeLists.Count > 0 || type.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>What is wrong in this file with the network that the class declares, here or in another part.</summary>
    private Diagnostic[] Diagnostics(TypeDeclarationSyntax syntax, SemanticModel model, CompilationFacts facts, CancellationToken cancellation)
    {
        try
        {
            return model.GetDeclaredSymbol(syntax, cancellation) is { } type
                && DeclarationCollector.Collect(type, model.Compilation, cancellation) is { } network
                    ?
                    [
                        .. Check(UnreadMarkers.MarkedIn(network, type, model.Compilation, cancellation), facts)
                            .Select(finding => FindingReporter.ToDiagnostic(finding, type))
                            .Where(diagnostic => diagnostic.Location.SourceTree == syntax.SyntaxTree),
                    ]
                    : [];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [FindingReporter.InternalError(Failure.Of(syntax.Identifier.ValueText, exception), syntax.Identifier.GetLocation())];
        }
    }
}
