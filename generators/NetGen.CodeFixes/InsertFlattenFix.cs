using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Puts the <c>[Flatten]</c> before a dense layer that makes one row of a picture.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenFix)), Shared]
public sealed class InsertFlattenFix : AttributeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LayersDoNotFit, RuleIds.PictureByPlaces];

    private protected override string? Title(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FlattenInsertion.Name) ? "Insert [Flatten]" : null;

    private protected override IEnumerable<TextChange> Changes(Diagnostic[] diagnostics, SyntaxNode root, SourceText text) =>
        diagnostics.Select(diagnostic => LayerText.Before(AttributeAt(root, diagnostic.Location), "global::NetGen.Flatten", text));
}
