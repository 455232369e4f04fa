using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Declaration;

/// <summary>Names as they must be written in C#, and as reflection knows them.</summary>
internal static class Identifier
{
    /// <summary>With <c>@</c> before every keyword: the contextual ones, too, cannot all name a type without it.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(name) is SyntaxKind.None
            ? name
            : "@" + name;

    /// <summary><c>A.@class</c>; empty for the global namespace.</summary>
    public static string Escape(INamespaceSymbol @namespace) => string.Join(".", Parts(@namespace).Select(Escape));

    /// <summary><c>Demo.Outer`1+Xor</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingType is { } outer
            ? $"{MetadataName(outer)}+{type.MetadataName}"
            : string.Join(".", [.. Parts(type.ContainingNamespace), type.MetadataName]);

    private static IEnumerable<string> Parts(INamespaceSymbol @namespace) =>
        @namespace.IsGlobalNamespace ? [] : [.. Parts(@namespace.ContainingNamespace), @namespace.Name];
}
