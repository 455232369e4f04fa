using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Puts a layer between two that do not fit together, with the activation of the one before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertLayerFix)), Shared]
public sealed class InsertLayerFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LayersDoNotFit];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await InsertAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(IsBetweenLayers))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Insert a layer that takes {Size(diagnostic, LayersDoNotFit.PreviousOutputs)} and gives {Size(diagnostic, LayersDoNotFit.Inputs)}",
                    cancellation => InsertAsync(context.Document, [diagnostic], cancellation),
                    nameof(InsertLayerFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> InsertAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        TextChange[] changes =
        [
            .. from diagnostic in diagnostics
               where IsBetweenLayers(diagnostic)
               let next = AttributeAt(root, diagnostic.Location)
               let previous = AttributeAt(root, diagnostic.AdditionalLocations[0])
               let sizes = $"{Size(diagnostic, LayersDoNotFit.PreviousOutputs)}, {Size(diagnostic, LayersDoNotFit.Inputs)}"
               select LayerText.Before(next, $"{previous.Name}({sizes}{ActivationOf(previous, AttributeArguments.Of(previous, model))})", text),
        ];
        return await LayerText.ApplyAsync(document, changes, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether it is a layer whose outputs do not fit, so that one like it would.</summary>
    private static bool IsBetweenLayers(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(LayersDoNotFit.Insertion);

    /// <summary>The activation as it is written, with all that belongs to it.</summary>
    private static string ActivationOf(AttributeSyntax layer, AttributeArguments arguments)
    {
        ExpressionSyntax? activation = arguments.Find(layer, "activation") ?? arguments.Find(layer, "activationFunction");
        IEnumerable<string> settings =
            from name in new[] { "ActivationType", "Slope", "Alpha" }
            let value = arguments.Find(layer, name)
            where value is not null
            select $", {name} = {value}";
        return activation is null ? "" : $", {activation}{string.Concat(settings)}";
    }

    private static AttributeSyntax AttributeAt(SyntaxNode root, Location location) =>
        root.FindNode(location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()!;

    private static string Size(Diagnostic diagnostic, string property) => diagnostic.Properties[property]!;
}
