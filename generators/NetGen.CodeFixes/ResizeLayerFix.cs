using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Makes two layers that don't fit together fit: by changing the inputs of the one or the outputs of the other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResizeLayerFix)), Shared]
public sealed class ResizeLayerFix : CodeFixProvider
{
    /// <summary>The equivalence key of the fix that changes the layer with the squiggle.</summary>
    internal const string ResizeThis = nameof(ResizeThis);

    /// <summary>The equivalence key of the fix that changes the layer before it.</summary>
    internal const string ResizePrevious = nameof(ResizePrevious);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LayersDoNotFit];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await ResizeAsync(document, diagnostics, context.CodeActionEquivalenceKey!, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(LayersDoNotFit.Claimant, out string? claimant))
                continue;
            Register(ResizeThis, $"Change {claimant} to take {Count(diagnostic, LayersDoNotFit.PreviousOutputs, "input")}");
            if (diagnostic.Properties.TryGetValue(LayersDoNotFit.Decider, out string? decider))
                Register(ResizePrevious, $"Change {decider} to give {Count(diagnostic, LayersDoNotFit.Inputs, "output")}");

            void Register(string key, string title) => context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => ResizeAsync(context.Document, [diagnostic], key, cancellation), key), diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Makes all changes in one go. Each size between two layers is its own, so no change calls for another; but they lie close together,
    /// and merging them as texts, as the platform would, can lose some.
    /// </summary>
    private static async Task<Document> ResizeAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        Dictionary<ExpressionSyntax, ExpressionSyntax> sizes = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string needed = key == ResizeThis ? LayersDoNotFit.Claimant : LayersDoNotFit.Decider;
            if (!diagnostic.Properties.ContainsKey(needed))
                continue;
            (TextSpan span, int size) = key == ResizeThis
                ? (diagnostic.Location.SourceSpan, Number(diagnostic, LayersDoNotFit.PreviousOutputs))
                : (diagnostic.AdditionalLocations[0].SourceSpan, Number(diagnostic, LayersDoNotFit.Inputs));
            ExpressionSyntax argument = root.FindNode(span).FirstAncestorOrSelf<AttributeArgumentSyntax>()!.Expression;
            sizes[argument] = Literal(size).WithTriviaFrom(argument);
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(sizes.Keys, (argument, _) => sizes[argument]));
    }

    private static LiteralExpressionSyntax Literal(int value) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value));

    private static int Number(Diagnostic diagnostic, string property) => Numbers.Parse(diagnostic.Properties[property]!);

    private static string Count(Diagnostic diagnostic, string property, string noun) => Numbers.Count(Number(diagnostic, property), noun);
}
