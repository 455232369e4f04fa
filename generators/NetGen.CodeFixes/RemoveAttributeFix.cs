using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generators.Rules;

namespace NetGen.CodeFixes;

/// <summary>Removes an attribute that a rule says had better go.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeFix)), Shared]
public sealed class RemoveAttributeFix : AttributeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.InputNotFirst, RuleIds.GroupNotOpen, RuleIds.AxesDoNotFit, RuleIds.DroppedOutput, RuleIds.BesideFile];

    private protected override string? Title(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(AttributeRemoval.Name, out string? name) ? $"Remove {name}" : null;

    private protected override IEnumerable<TextChange> Changes(Diagnostic[] diagnostics, SyntaxNode root, SourceText text) =>
        LayerText.Removals(diagnostics.Select(diagnostic => AttributeAt(root, diagnostic.Location)));
}
