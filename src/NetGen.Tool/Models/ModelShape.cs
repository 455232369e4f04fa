using System.Globalization;

namespace NetGen.Tool.Models;

/// <summary>The axes of a sample at some point of a network, channels last.</summary>
internal sealed class ModelShape(IReadOnlyList<long> axes)
{
    public long Last => axes[^1];

    public bool IsRow => axes.Count == 1;

    /// <summary><c>28 × 28 × 1</c>.</summary>
    public override string ToString() => string.Join(" × ", axes.Select(axis => axis.ToString(CultureInfo.InvariantCulture)));
}
