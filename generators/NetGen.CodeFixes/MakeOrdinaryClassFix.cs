using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generators.Declaration;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Makes an ordinary class of one that cannot be a network, where a word is all that has to go.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeOrdinaryClassFix)), Shared]
public sealed class MakeOrdinaryClassFix : CodeFixProvider
{
    private static readonly ImmutableDictionary<string, SyntaxKind> Words = new Dictionary<string, SyntaxKind>
    {
        [nameof(UnsupportedKind.Record)] = SyntaxKind.RecordKeyword,
        [nameof(UnsupportedKind.File)] = SyntaxKind.FileKeyword,
        [nameof(UnsupportedKind.Static)] = SyntaxKind.StaticKeyword,
        [nameof(UnsupportedKind.Abstract)] = SyntaxKind.AbstractKeyword,
    }.ToImmutableDictionary();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.UnsupportedClass];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode root = (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false))!;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(UnsupportedClass.Kind, out string? kind)
                && Words.TryGetValue(kind!, out SyntaxKind word)
                && root.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax type
                && Without(type, word) is { } ordinary)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        word == SyntaxKind.RecordKeyword ? "Make it a class" : $"Remove '{SyntaxFacts.GetText(word)}'",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(type, ordinary))),
                        $"{nameof(MakeOrdinaryClassFix)}.{kind}"),
                    diagnostic);
            }
        }
    }

    private static TypeDeclarationSyntax? Without(TypeDeclarationSyntax type, SyntaxKind word)
    {
        if (type is RecordDeclarationSyntax record)
            return record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword) || record.ParameterList is not null ? null : Class(record);

        SyntaxToken modifier = type.Modifiers.FirstOrDefault(token => token.IsKind(word));
        if (modifier.RawKind == 0)
            return null;

        // The comments before the word stay before what follows it.
        SyntaxToken next = modifier.GetNextToken();
        SyntaxTriviaList leading = modifier.LeadingTrivia;
        TypeDeclarationSyntax moved = type.ReplaceToken(next, next.WithLeadingTrivia(leading.AddRange(next.LeadingTrivia)));
        return moved.WithModifiers(SyntaxFactory.TokenList(moved.Modifiers.Where(token => !token.IsKind(word))));
    }

    private static ClassDeclarationSyntax Class(RecordDeclarationSyntax record)
    {
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.ClassKeyword).WithTriviaFrom(record.Keyword);
        if (record.ClassOrStructKeyword.RawKind != 0)
            keyword = keyword.WithTrailingTrivia(record.ClassOrStructKeyword.TrailingTrivia);
        return SyntaxFactory.ClassDeclaration(
            record.AttributeLists,
            record.Modifiers,
            keyword,
            record.Identifier,
            record.TypeParameterList,
            record.BaseList,
            record.ConstraintClauses,
            record.OpenBraceToken,
            record.Members,
            record.CloseBraceToken,
            record.SemicolonToken);
    }
}
