using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Moves <c>[Input]</c> before all layers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveInputFix)), Shared]
public sealed class MoveInputFix : AttributeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.InputNotFirst];

    /// <summary>Not to another file, where names may mean something else.</summary>
    private protected override string? Title(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(InputNotFirst.Moves) && diagnostic.AdditionalLocations[0].SourceTree == diagnostic.Location.SourceTree
            ? "Move [Input] before all layers"
            : null;

    private protected override IEnumerable<TextChange> Changes(Diagnostic[] diagnostics, SyntaxNode root, SourceText text) =>
    [
        .. diagnostics.Select(diagnostic => LayerText.Before(
            AttributeAt(root, diagnostic.AdditionalLocations[0]), AttributeAt(root, diagnostic.Location).ToString(), text)),
        .. LayerText.Removals(diagnostics.Select(diagnostic => AttributeAt(root, diagnostic.Location))),
    ];
}
