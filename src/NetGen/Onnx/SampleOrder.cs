using System.Globalization;

namespace NetGen.Onnx;

/// <summary>In what order the numbers of a sample lie: as in NetGen, channels last, or as operators and PyTorch's parameters want them.</summary>
/// <param name="axes">The axes as they lie in NetGen, of a row those of the picture that was made flat.</param>
/// <param name="places">The axes in this order, each by its place among these.</param>
internal sealed class SampleOrder(IReadOnlyList<int> axes, IReadOnlyList<int> places)
{
    public IReadOnlyList<int> Axes => axes;

    public IReadOnlyList<int> Places => places;

    /// <summary>What lies side by side in a row, each in an order of its own; empty where all has one.</summary>
    public IReadOnlyList<SampleOrder> Parts { get; init; } = [];

    /// <summary>Whether the numbers lie as in NetGen.</summary>
    public bool IsOwn => Parts.Count == 0 ? places.SequenceEqual(Enumerable.Range(0, axes.Count)) : Parts.All(part => part.IsOwn);

    /// <summary>What is the same for orders that are.</summary>
    public string Text => IsOwn ? ""
        : Parts.Count > 0 ? string.Join("|", Parts.Select(part => FormattableString.Invariant($"{part.Size}:{part.Text}")))
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(",", axes)}→{string.Join(",", places)}");

    /// <summary>How many numbers there are.</summary>
    public int Size => axes.Aggregate(1, (size, axis) => size * axis);

    /// <summary>The axes in this order.</summary>
    public IEnumerable<int> Permuted => places.Select(place => axes[place]);

    /// <summary>As in NetGen.</summary>
    public static SampleOrder Own(IReadOnlyList<int> axes) => new(axes, [.. Enumerable.Range(0, axes.Count)]);

    /// <summary>Channels before all other axes.</summary>
    public static SampleOrder ChannelsFirst(IReadOnlyList<int> axes) => new(axes, [axes.Count - 1, .. Enumerable.Range(0, axes.Count - 1)]);

    /// <summary>The order of a row that a tensor of PyTorch's is written for.</summary>
    /// <param name="parameter">The tensor.</param>
    /// <param name="ownAxes">How many axes of it, the last, have nothing to do with the row: 1 for dense weights, 0 for what a norm has.</param>
    public static SampleOrder OfRow(ParameterDescription parameter, int ownAxes)
    {
        IReadOnlyList<int> row = [.. parameter.Axes.SkipLast(ownAxes)];
        return new SampleOrder(row, [.. parameter.FileOrder.Where(place => place < row.Count)]) { Parts = [.. parameter.Parts.Select(part => OfRow(part, ownAxes))] };
    }
}
