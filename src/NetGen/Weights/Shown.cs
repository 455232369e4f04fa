using System.Globalization;

namespace NetGen.Weights;

/// <summary>What messages show.</summary>
internal static class Shown
{
    private const int Longest = 80;

    /// <summary>A network's name and shape, such as <c>Xor (3 → 4 → 1)</c>.</summary>
    public static string Network(NetworkDescription network) =>
        $"{network.Name} ({string.Join(" → ", network.Layers.Select(layer => layer.Outputs).Prepend(network.Layers[0].Inputs).Select(Number))})";

    /// <summary>Text from a file: what is not trusted may be long, or speak to the terminal.</summary>
    public static string Name(string name)
    {
        var shown = string.Concat(name.Take(Longest).Select(character => char.IsControl(character) ? '?' : character));
        return name.Length > Longest ? shown + "…" : shown;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
