namespace NetGen.Generators.Declaration;

/// <summary>An attribute whose argument decides how long an axis is.</summary>
/// <param name="Source"><c>[Layer]</c> or <c>[Input]</c>.</param>
/// <param name="Label">What messages call it: <c>layer 1</c>, <c>[Input]</c>.</param>
internal sealed record Decider(LayerDeclaration Source, string Label)
{
    /// <summary>The parameter of the argument.</summary>
    public string Parameter => Source.Kind == LayerKind.Layer ? "outputs" : "size";

    public SourceSpan Place => Source.Integers.Of(Parameter)?.Place ?? Source.Place;
}
