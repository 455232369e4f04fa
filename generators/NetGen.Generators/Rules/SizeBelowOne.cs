using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN102: a layer that takes or gives nothing, a shape of nothing, or a repetition without rounds.</summary>
internal static class SizeBelowOne
{
    private static readonly Dictionary<string, string> Nouns = new()
    {
        ["inputs"] = "inputs",
        ["outputs"] = "outputs",
        ["units"] = "units",
        ["heads"] = "heads",
        ["entries"] = "entries",
        ["times"] = "rounds",
        ["Steps"] = "steps",
        ["filters"] = "filters",
        ["kernel"] = "as its kernel",
        ["kernelHeight"] = "as its kernel's height",
        ["kernelWidth"] = "as its kernel's width",
        ["size"] = "as the size of its windows",
        ["height"] = "as the height of its windows",
        ["width"] = "as the width of its windows",
        ["factor"] = "as its factor",
        ["Stride"] = "as its stride",
        ["Dilation"] = "as its dilation",
        ["Groups"] = "groups",
    };

    public static IEnumerable<Finding> Check(NetworkDeclaration network) => Numbered(network).Concat(
        from layer in network.Layers
        where layer.Kind == LayerKind.Shape && !layer.Shape.IsKnown
        select Finding.Of(RuleIds.SizeBelowOne, layer.Place, $"[{layer.KindName}]", "0", "axes"));

    private static IEnumerable<Finding> Numbered(NetworkDeclaration network) =>
        from layer in network.Layers
        from size in layer.Integers
            .Where(static number => Nouns.ContainsKey(number.Name))
            .Select(number => (number.Argument, Noun: layer.Kind.TakesIndices() && number.Name == "size" ? "values in a row" : Nouns[number.Name]))
            .Concat(layer.Axes.Select(static axis => (Argument: axis, Noun: "values")))
        where size.Argument.Value < 1
        select Finding.Of(
            RuleIds.SizeBelowOne,
            size.Argument.Place,
            Labels.Capitalized(Labels.Of(network, layer)),
            Numbers.Text(size.Argument.Value),
            size.Noun) with
        {
            Remedies = new[] { Positive(size.Argument) }.ToEquatableArray(),
        };

    /// <summary>The number without its sign, which is the likeliest slip; else 1.</summary>
    private static Remedy Positive(Argument<int> size)
    {
        string positive = Numbers.Text(size.Value is 0 or int.MinValue ? 1 : -size.Value);
        return Remedy.Of("UsePositive", $"Change {Numbers.Text(size.Value)} to {positive}", new ArgumentEdit(size.Place, "", positive));
    }
}
