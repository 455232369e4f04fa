using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Generators.Math;
using Numbers = NetGen.Generators.Rules.Numbers;

namespace NetGen.CodeFixes;

/// <summary>Layers in short: widths from the inputs to the outputs, then activations.</summary>
/// <param name="Widths">The numbers of the inputs, and of each layer's outputs.</param>
/// <param name="ActivationNames">The activation of each layer; null where none is written.</param>
internal sealed record LayerSketch(IReadOnlyList<int> Widths, IReadOnlyList<string?> ActivationNames)
{
    /// <summary><c>784 → 128 → 10</c>.</summary>
    public string Notation => string.Join(" → ", Widths.Select(width => Numbers.Text(width)));

    /// <summary>Whether activations are part of the sketch.</summary>
    public bool NamesActivations => ActivationNames.Any(activation => activation is not null);

    /// <summary>An attribute each, with names in full.</summary>
    public IEnumerable<string> Layers => ActivationNames.Select((activation, layer) =>
        $"global::NetGen.Layer({Numbers.Text(Widths[layer])}, {Numbers.Text(Widths[layer + 1])}{(activation is null ? "" : $", global::NetGen.Activation.{activation}")})");

    /// <summary>
    /// Widths stand between dashes, arrows or crosses. With a single activation it is that of every layer but the last; with two the second
    /// is the last's; with more each layer has its own.
    /// </summary>
    /// <returns>Null where the text is no such sketch.</returns>
    public static LayerSketch? Parse(string text)
    {
        Match match = Regex.Match(
            text, @"^\s*(?<width>[1-9]\d{0,8})(\s*(-|->|→|x)\s*(?<width>[1-9]\d{0,8}))+(?<name>[\s,]+[A-Za-z]+)*\s*$", RegexOptions.CultureInvariant);
        if (!match.Success)
            return null;

        int[] widths = [.. match.Groups["width"].Captures.Cast<Capture>().Select(width => int.Parse(width.Value, CultureInfo.InvariantCulture))];
        string?[] names = [.. match.Groups["name"].Captures.Cast<Capture>().Select(name => Activation(name.Value.Trim(' ', '\t', ',')))];
        int layers = widths.Length - 1;
        return names.Contains(null) || (names.Length > 2 && names.Length != layers) || names.Length > layers
            ? null
            : new LayerSketch(widths, [.. Enumerable.Range(0, layers).Select(layer => ActivationOf(names, layer, layers))]);
    }

    private static string? ActivationOf(string?[] names, int layer, int layers) => names.Length switch
    {
        0 => null,
        1 => layer < layers - 1 || layers == 1 ? names[0] : null,
        2 => layer < layers - 1 ? names[0] : names[1],
        _ => names[layer],
    };

    private static string? Activation(string name) => Activations.All
        .FirstOrDefault(formula => string.Equals(formula.Name, name, StringComparison.OrdinalIgnoreCase))?.Name;
}
