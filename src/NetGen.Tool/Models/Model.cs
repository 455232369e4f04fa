using System.Globalization;

namespace NetGen.Tool.Models;

/// <summary>A network of dense layers, be it declared in an assembly or stored in a file.</summary>
/// <param name="Name">The class's name, or the file's.</param>
/// <param name="Layers">The layers, first to last; at least one.</param>
/// <param name="NumberSize">Bytes that a parameter takes.</param>
/// <param name="Training">Loss and optimizer, where they are known.</param>
internal sealed record Model(string Name, IReadOnlyList<ModelLayer> Layers, int NumberSize, string? Training)
{
    public long Parameters => Layers.Sum(layer => layer.Parameters);

    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    public long Bytes => Parameters * NumberSize;

    /// <summary>The sizes, such as <c>3 → 4 → 1</c>.</summary>
    public string Shape => string.Join(
        " → ", Layers.Select(layer => layer.Outputs).Prepend(Layers[0].Inputs).Select(size => size.ToString(CultureInfo.InvariantCulture)));
}
