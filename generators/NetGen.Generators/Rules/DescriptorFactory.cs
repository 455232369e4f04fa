using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Rules;

/// <summary>Makes descriptors whose help link leads to the rule's page.</summary>
internal static class DescriptorFactory
{
    private const string Pages = "https://github.com/netgen/netgen/blob/main/docs/rules/";

    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, messageFormat, category, severity, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md", customTags: tags);
}
