using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Closes a group, or a repetition, where what is around it ends.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CloseGroupFix)), Shared]
public sealed class CloseGroupFix : AttributeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.GroupNotClosed];

    private protected override string? Title(Diagnostic diagnostic) => $"Close it with [{diagnostic.Properties[GroupNotClosed.Missing]}]";

    /// <summary>What was opened last closes first.</summary>
    private protected override IEnumerable<TextChange> Changes(Diagnostic[] diagnostics, SyntaxNode root, SourceText text) =>
        from diagnostic in diagnostics
        orderby diagnostic.Location.SourceSpan.Start descending
        group $"global::NetGen.{diagnostic.Properties[GroupNotClosed.Missing]}" by AttributeAt(root, diagnostic.AdditionalLocations[0]) into ends
        select LayerText.After(ends.Key, ends, text);
}
