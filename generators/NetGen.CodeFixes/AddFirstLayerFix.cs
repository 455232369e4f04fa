using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Adds a layer to a network that has none, for its user to fill in the sizes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddFirstLayerFix)), Shared]
public sealed class AddFirstLayerFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.NoLayers];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await AddAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                "Add a layer",
                cancellation => AddAsync(context.Document, context.Diagnostics, cancellation),
                nameof(AddFirstLayerFix)),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Document> AddAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        TextChange[] changes =
        [
            .. diagnostics
                .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>())
                .OfType<AttributeSyntax>()
                .Select(network => LayerText.After(network, [FirstLayer(network, model)], text)),
        ];
        return await LayerText.ApplyAsync(document, changes, cancellation).ConfigureAwait(false);
    }

    /// <summary>Behind a mark, such as <c>[Input]</c>, the inputs are known.</summary>
    private static string FirstLayer(AttributeSyntax network, SemanticModel model) =>
        AttributeNames.IsLayer(model.GetTypeInfo(network).Type) ? "global::NetGen.Layer(1)" : "global::NetGen.Layer(1, 1)";
}
