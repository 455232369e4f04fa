using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Moves the layers of all declarations of a class to the first that has any, behind those that it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveLayersFix)), Shared]
public sealed class MoveLayersFix : CodeFixProvider
{
    private const string Title = "Move all layers to one declaration";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LayersApart];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new SolutionFixAll(Title, static async (solution, _, found, cancellation) =>
    {
        List<AttributeSyntax[]> networks = [];
        foreach ((Document document, ImmutableArray<Diagnostic> diagnostics) in found)
            networks.AddRange(await NetworksAsync(document, diagnostics, cancellation).ConfigureAwait(false));
        return await MoveAsync(solution, networks, cancellation).ConfigureAwait(false);
    });

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            AttributeSyntax[][] networks = await NetworksAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (networks.Length > 0)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title, cancellation => MoveAsync(context.Document.Project.Solution, networks, cancellation), nameof(MoveLayersFix)),
                    diagnostic);
            }
        }
    }

    /// <summary>The layers of the classes that diagnostics of a document are about.</summary>
    private static async Task<AttributeSyntax[][]> NetworksAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        return
        [
            .. from diagnostic in diagnostics
               let declaration = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>()
               where declaration is not null
               let type = model.GetDeclaredSymbol(declaration, cancellation)
               where type is not null
               let layers = Layers(type, cancellation)
               where layers.Length > 1
               select layers,
        ];
    }

    /// <summary>The order of declarations, and within one that of its layers.</summary>
    private static AttributeSyntax[] Layers(INamedTypeSymbol type, CancellationToken cancellation) =>
    [
        .. type.GetAttributes()
            .Where(AttributeNames.IsLayer)
            .Select(layer => layer.ApplicationSyntaxReference?.GetSyntax(cancellation))
            .OfType<AttributeSyntax>(),
    ];

    /// <summary>Moves the layers of all networks at once: they come from one file and go to another.</summary>
    private static async Task<Solution> MoveAsync(
        Solution solution, IReadOnlyCollection<AttributeSyntax[]> networks, CancellationToken cancellation)
    {
        List<(SyntaxTree File, TextChange Change)> changes = [];
        foreach (AttributeSyntax[] layers in networks)
            changes.AddRange(await ChangesAsync(solution, layers, cancellation).ConfigureAwait(false));
        foreach (IGrouping<SyntaxTree, (SyntaxTree, TextChange Change)> file in changes.GroupBy(change => change.File))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                Document changed = await LayerText.ApplyAsync(document, [.. file.Select(change => change.Change)], cancellation).ConfigureAwait(false);
                solution = changed.Project.Solution;
            }
        }

        return solution;
    }

    /// <summary>What changes in which file for the layers of one network to stand together.</summary>
    private static async Task<IEnumerable<(SyntaxTree File, TextChange Change)>> ChangesAsync(
        Solution solution, AttributeSyntax[] layers, CancellationToken cancellation)
    {
        SyntaxNode target = layers[0].Parent!.Parent!;
        AttributeSyntax[] moving = [.. layers.Where(layer => layer.Parent!.Parent != target)];
        AttributeSyntax anchor = layers.Last(layer => layer.Parent!.Parent == target);
        List<string> texts = [];
        foreach (AttributeSyntax layer in moving)
            texts.Add(await TextAsync(solution, layer, anchor.SyntaxTree, cancellation).ConfigureAwait(false));
        return moving
            .GroupBy(layer => layer.SyntaxTree)
            .SelectMany(file => LayerText.Removals(file).Select(removed => (file.Key, removed)))
            .Prepend((anchor.SyntaxTree, LayerText.After(anchor, texts, anchor.SyntaxTree.GetText(cancellation))));
    }

    /// <summary>A layer as it means the same in another file, whose usings may be others: with names in full.</summary>
    private static async Task<string> TextAsync(Solution solution, AttributeSyntax layer, SyntaxTree file, CancellationToken cancellation)
    {
        SyntaxNode moved = layer.SyntaxTree != file && solution.GetDocument(layer.SyntaxTree) is { } document
            ? await Simplifier.ExpandAsync(layer, document, cancellationToken: cancellation).ConfigureAwait(false)
            : layer;
        return moved.ToString();
    }
}
