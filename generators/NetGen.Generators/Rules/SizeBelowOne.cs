using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN102: a layer takes or gives nothing.</summary>
internal static class SizeBelowOne
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from numbered in network.Layers.Select((layer, index) => (Layer: layer as DenseLayerDeclaration, Number: index + 1))
        where numbered.Layer is not null
        from size in new[] { (Argument: numbered.Layer.Inputs, Noun: "inputs"), (Argument: numbered.Layer.Outputs, Noun: "outputs") }
        where size.Argument.Value < 1
        select Finding.Of(
            RuleIds.SizeBelowOne, size.Argument.Place, Numbers.Text(numbered.Number), Numbers.Text(size.Argument.Value), size.Noun) with
        {
            Remedies = new[] { Positive(numbered.Layer, size.Noun, size.Argument.Value) }.ToEquatableArray(),
        };

    /// <summary>The number without its sign, which is the likeliest slip; else 1.</summary>
    private static Remedy Positive(DenseLayerDeclaration layer, string parameter, int size)
    {
        string positive = Numbers.Text(size is 0 or int.MinValue ? 1 : -size);
        return Remedy.Of("UsePositive", $"Change {Numbers.Text(size)} to {positive}", new ArgumentEdit(layer.Place, parameter, positive));
    }
}
