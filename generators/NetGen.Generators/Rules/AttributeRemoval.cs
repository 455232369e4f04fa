using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>What tells a code fix that the attribute with the squiggle had better go.</summary>
internal static class AttributeRemoval
{
    /// <summary>The property that holds what the attribute is called.</summary>
    public const string Name = "Removed";

    public static EquatableArray<FindingProperty> Properties(LayerDeclaration attribute) =>
        new[] { new FindingProperty(Name, $"[{attribute.KindName}]") }.ToEquatableArray();
}
