using Microsoft.CodeAnalysis;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>Makes descriptors whose help link leads to the rule's page.</summary>
internal static class DescriptorFactory
{
    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, string category, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, messageFormat, category, severity, isEnabledByDefault: true, helpLinkUri: $"{ProjectPages.Rules}{id}.md", customTags: tags);
}
