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
        SemanticModel model = (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false))!;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(UnsupportedClass.Kind, out string? kind)
                && Words.TryGetValue(kind!, out SyntaxKind word)
                && root.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax declaration
                && model.GetDeclaredSymbol(declaration, context.CancellationToken) is { } type
                && Parts(type, word, context.CancellationToken) is { Length: > 0 } parts)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        word == SyntaxKind.RecordKeyword ? "Make it a class" : $"Remove '{SyntaxFacts.GetText(word)}'",
                        cancellation => WithoutAsync(context.Document.Project.Solution, parts, word, cancellation),
                        $"{nameof(MakeOrdinaryClassFix)}.{kind}"),
                    diagnostic);
            }
        }
    }

    /// <summary>The declarations that the word has to go from; none where it is not all that would have to go.</summary>
    private static TypeDeclarationSyntax[] Parts(INamedTypeSymbol type, SyntaxKind word, CancellationToken cancellation)
    {
        TypeDeclarationSyntax[] parts =
            [.. DeclarationPart.PartsOf(type).Select(part => part.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>()];
        if (word != SyntaxKind.RecordKeyword)
            return [.. parts.Where(part => part.Modifiers.Any(word))];

        bool isPlain = type is { TypeKind: TypeKind.Class, BaseType.IsRecord: false } && parts.All(part => part.ParameterList is null);
        return isPlain ? parts : [];
    }

    private static async Task<Solution> WithoutAsync(
        Solution solution, TypeDeclarationSyntax[] parts, SyntaxKind word, CancellationToken cancellation)
    {
        foreach (IGrouping<SyntaxTree, TypeDeclarationSyntax> file in parts.GroupBy(part => part.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                SyntaxNode root = await file.Key.GetRootAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithDocumentSyntaxRoot(document.Id, root.ReplaceNodes(file, (_, part) => Without(part, word)));
            }
        }

        return solution;
    }

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax type, SyntaxKind word)
    {
        if (type is RecordDeclarationSyntax record)
            return Class(record);

        // The comments around the word stay before what follows it.
        SyntaxToken modifier = type.Modifiers.First(token => token.IsKind(word));
        SyntaxToken next = modifier.GetNextToken();
        IEnumerable<SyntaxTrivia> behind = modifier.TrailingTrivia.SkipWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        TypeDeclarationSyntax moved = type.ReplaceToken(next, next.WithLeadingTrivia(modifier.LeadingTrivia.AddRange(behind).AddRange(next.LeadingTrivia)));
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
