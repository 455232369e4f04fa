using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>A fix that adds, moves or removes whole attributes.</summary>
public abstract class AttributeFix : CodeFixProvider
{
    private protected AttributeFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Title(diagnostic) is { } title)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(title, cancellation => ApplyAsync(context.Document, [diagnostic], cancellation), GetType().Name), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>What the editor says; null where the fix does not help.</summary>
    private protected abstract string? Title(Diagnostic diagnostic);

    /// <summary>What changes for diagnostics that the fix helps with, all of one file.</summary>
    private protected abstract IEnumerable<TextChange> Changes(Diagnostic[] diagnostics, SyntaxNode root, SourceText text);

    private protected static AttributeSyntax AttributeAt(SyntaxNode root, Location location) =>
        root.FindNode(location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>()!;

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        SourceText text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        TextChange[] changes = [.. Changes([.. diagnostics.Where(diagnostic => Title(diagnostic) is not null)], root, text)];
        return await LayerText.ApplyAsync(document, changes, cancellation).ConfigureAwait(false);
    }
}
