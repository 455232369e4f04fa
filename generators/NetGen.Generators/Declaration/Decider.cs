namespace NetGen.Generators.Declaration;

/// <summary>An attribute whose argument decides how long an axis is.</summary>
/// <param name="Source"><c>[Layer]</c>, a convolution or <c>[Input]</c>.</param>
/// <param name="Label">What messages call it: <c>layer 1</c>, <c>[Input]</c>.</param>
/// <param name="Place">The argument's expression.</param>
internal sealed record Decider(LayerDeclaration Source, string Label, SourceSpan Place)
{
    /// <summary>What decides how long the last axis is behind an attribute; null where no argument of its does.</summary>
    public static Decider? Of(LayerDeclaration source, string label) =>
        (source.Outputs ?? source.Filters ?? (source.IsBidirectional ? null : source.Units) ?? source.Axes.LastOrDefault() ?? source.Steps) is { Place: var place }
            ? new(source, label, place)
            : null;
}
