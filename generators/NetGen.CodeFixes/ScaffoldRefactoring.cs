using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Writes the layers that a comment above a class sketches: <c>// 784-128-10 relu softmax</c>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ScaffoldRefactoring)), Shared]
public sealed class ScaffoldRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        if (CommentAt(root, context.Span.Start) is { } comment
            && comment.Token.Parent?.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } type
            && type.GetFirstToken() == comment.Token
            && type.GetLeadingTrivia().Contains(comment)
            && type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(container => !container.ContainsDiagnostics)
            && LayerSketch.Parse(comment.ToString().TrimStart('/')) is { } sketch)
        {
            context.RegisterRefactoring(CodeAction.Create(
                $"Write the {Numbers.Count(sketch.ActivationNames.Count, "layer")} {sketch.Notation}",
                cancellation => WriteAsync(context.Document, type, sketch, cancellation),
                nameof(ScaffoldRefactoring)));
        }
    }

    /// <summary>The comment that the caret is in, or behind.</summary>
    private static SyntaxTrivia? CommentAt(SyntaxNode root, int position)
    {
        foreach (int candidate in new[] { position, position - 1 })
        {
            if (candidate >= 0 && root.FindTrivia(candidate) is var trivia && trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                return trivia;
        }

        return null;
    }

    /// <summary>The layers come below the comment and in the place of those that the class had, and it and the types around it become partial.</summary>
    private static async Task<Document> WriteAsync(
        Document document, ClassDeclarationSyntax type, LayerSketch sketch, CancellationToken cancellation)
    {
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        List<TextChange> changes =
        [
            LayerText.Before(type, sketch.Layers, text),
            .. LayerText.Removals(type.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => IsLayer(attribute, model))),
            .. type.AncestorsAndSelf()
                .OfType<TypeDeclarationSyntax>()
                .Where(container => !container.Modifiers.Any(SyntaxKind.PartialKeyword))
                .Select(container => new TextChange(new TextSpan(container.Keyword.SpanStart, 0), "partial ")),
        ];
        return await LayerText.ApplyAsync(document, Merged(changes), cancellation).ConfigureAwait(false);
    }

    private static bool IsLayer(AttributeSyntax attribute, SemanticModel model) => AttributeNames.IsLayer(model.GetTypeInfo(attribute).Type);

    /// <summary>What begins at one place is one change.</summary>
    private static TextChange[] Merged(List<TextChange> changes) =>
    [
        .. changes
            .GroupBy(change => change.Span.Start)
            .Select(place => new TextChange(
                new TextSpan(place.Key, place.Max(change => change.Span.Length)), string.Concat(place.Select(change => change.NewText)))),
    ];
}
