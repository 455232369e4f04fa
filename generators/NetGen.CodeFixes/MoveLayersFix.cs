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
    private const string Title = "Move all layers to one declaration";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LayersApart];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            AttributeSyntax[][] networks = await NetworksAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (networks.Length > 0)
                context.RegisterCodeFix(Move(context.Document.Project.Solution, networks), diagnostic);
        }
    }

    private static CodeAction Move(Solution solution, IReadOnlyCollection<AttributeSyntax[]> networks) =>
        CodeAction.Create(Title, cancellation => MoveAsync(solution, networks, cancellation), nameof(MoveLayersFix));

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

    /// <summary>Moves the layers of all networks at once: they come from one file and go to another, which no merging of single fixes could follow.</summary>
    private static async Task<Solution> MoveAsync(
        Solution solution, IReadOnlyCollection<AttributeSyntax[]> networks, CancellationToken cancellation)
    {
        foreach (IGrouping<SyntaxTree, (SyntaxTree, TextChange Change)> file in networks.SelectMany(Changes).GroupBy(change => change.File))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                IEnumerable<TextChange> changes = file.Select(change => change.Change).OrderBy(change => change.Span.Start);
                solution = solution.WithDocumentText(document.Id, text.WithChanges(changes));
            }
        }

        return solution;
    }

    /// <summary>What changes in which file for the layers of one network to stand together.</summary>
    private static IEnumerable<(SyntaxTree File, TextChange Change)> Changes(AttributeSyntax[] layers)
    {
        SyntaxNode target = layers[0].Parent!.Parent!;
        AttributeSyntax[] moving = [.. layers.Where(layer => layer.Parent!.Parent != target)];
        AttributeSyntax anchor = layers.Last(layer => layer.Parent!.Parent == target);
        TextChange added = LayerText.After(anchor, moving.Select(layer => layer.ToString()), anchor.SyntaxTree.GetText());
        return moving
            .GroupBy(layer => layer.SyntaxTree)
            .SelectMany(file => LayerText.Removals(file).Select(removed => (file.Key, removed)))
            .Prepend((anchor.SyntaxTree, added));
    }

    /// <summary>All that one click can reach, over the bounds of files.</summary>
    private sealed class FixAll : FixAllProvider
    {
        public static FixAll Instance { get; } = new();

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            IEnumerable<Document> documents = context.Scope switch
            {
                FixAllScope.Document => [context.Document!],
                FixAllScope.Project => context.Project.Documents,
                _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
            };
            List<AttributeSyntax[]> networks = [];
            foreach (Document document in documents)
            {
                ImmutableArray<Diagnostic> diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
                networks.AddRange(await NetworksAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));
            }

            return Move(context.Solution, networks);
        }
    }
}
