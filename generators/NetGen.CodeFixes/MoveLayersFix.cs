using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Moves the layers of all declarations of a class to the first that has any, behind those that it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveLayersFix)), Shared]
public sealed class MoveLayersFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LayersApart];

    /// <summary>None: layers that move between files cannot be merged with others that do.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
                && model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } type
                && Layers(type, context.CancellationToken) is { Length: > 1 } layers)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Move all layers to one declaration",
                        cancellation => MoveAsync(context.Document.Project.Solution, layers, cancellation),
                        nameof(MoveLayersFix)),
                    diagnostic);
            }
        }
    }

    /// <summary>The order of declarations, and within one that of its layers.</summary>
    private static AttributeSyntax[] Layers(INamedTypeSymbol type, CancellationToken cancellation) =>
    [
        .. type.GetAttributes()
            .Where(AttributeNames.IsLayer)
            .Select(layer => layer.ApplicationSyntaxReference?.GetSyntax(cancellation))
            .OfType<AttributeSyntax>(),
    ];

    private static async Task<Solution> MoveAsync(Solution solution, AttributeSyntax[] layers, CancellationToken cancellation)
    {
        SyntaxNode target = layers[0].Parent!.Parent!;
        AttributeSyntax[] moving = [.. layers.Where(layer => layer.Parent!.Parent != target)];
        AttributeSyntax anchor = layers.Last(layer => layer.Parent!.Parent == target);
        foreach (SyntaxTree tree in layers.Select(layer => layer.SyntaxTree).Distinct())
        {
            if (solution.GetDocument(tree) is not { } document)
                continue;

            SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
            List<TextChange> changes = [.. LayerText.Removals(moving.Where(layer => layer.SyntaxTree == tree))];
            if (tree == anchor.SyntaxTree)
                changes.Add(LayerText.After(anchor, moving.Select(layer => layer.ToString()), text));
            solution = solution.WithDocumentText(document.Id, text.WithChanges(changes.OrderBy(change => change.Span.Start)));
        }

        return solution;
    }
}
