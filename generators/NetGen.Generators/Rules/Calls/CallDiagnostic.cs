using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Rules.Calls;

/// <summary>Makes the diagnostics on calls.</summary>
internal static class CallDiagnostic
{
    public static Diagnostic Create(string id, IOperation at, params object[] arguments) => Create(id, at, [], arguments);

    /// <param name="id">The rule.</param>
    /// <param name="at">What to underline.</param>
    /// <param name="remedies">What an editor can do about it.</param>
    /// <param name="arguments">What to put into the message.</param>
    public static Diagnostic Create(string id, IOperation at, IReadOnlyList<Replacement> remedies, params object[] arguments) => Diagnostic.Create(
        Descriptors.Of(id),
        at.Syntax.GetLocation(),
        remedies.Select(remedy => remedy.Expression.GetLocation()),
        RemedyProperties.Write(remedies.Select(Written)).ToImmutableDictionary(property => property.Key, property => (string?)property.Value),
        arguments);

    private static WrittenRemedy Written(Replacement remedy, int index) =>
        new(remedy.Title, remedy.Title, [new WrittenEdit(index, "", remedy.Text)]);
}

/// <summary>Another expression in the place of one.</summary>
internal sealed record Replacement(string Title, SyntaxNode Expression, string Text);
