using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>What tells a code fix that <c>[Flatten]</c> is missing before the attribute with the squiggle.</summary>
internal static class FlattenInsertion
{
    public const string Name = "Flattens";

    public static EquatableArray<FindingProperty> Properties { get; } = new[] { new FindingProperty(Name, "") }.ToEquatableArray();
}
