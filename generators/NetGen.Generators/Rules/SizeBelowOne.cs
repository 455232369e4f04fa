using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN102: a layer that takes or gives nothing, a shape of nothing, or a repetition without rounds.</summary>
internal static class SizeBelowOne
{
    private static readonly Dictionary<string, string> Nouns = new()
    {
        ["inputs"] = "inputs",
        ["outputs"] = "outputs",
        ["size"] = "values",
        ["times"] = "rounds",
    };

    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from layer in network.Layers
        from size in layer.Integers
        where size.Argument.Value < 1 && Nouns.ContainsKey(size.Name)
        select Finding.Of(
            RuleIds.SizeBelowOne,
            size.Argument.Place,
            Labels.Capitalized(Labels.Of(network, layer)),
            Numbers.Text(size.Argument.Value),
            Nouns[size.Name]) with
        {
            Remedies = new[] { Positive(layer, size.Name, size.Argument.Value) }.ToEquatableArray(),
        };

    /// <summary>The number without its sign, which is the likeliest slip; else 1.</summary>
    private static Remedy Positive(LayerDeclaration layer, string parameter, int size)
    {
        string positive = Numbers.Text(size is 0 or int.MinValue ? 1 : -size);
        return Remedy.Of("UsePositive", $"Change {Numbers.Text(size)} to {positive}", new ArgumentEdit(layer.Place, parameter, positive));
    }
}
