using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>A value of the network in an ONNX graph: in the order in which it is computed, and in others as they are asked for.</summary>
/// <param name="axes">The axes of a sample as in NetGen, channels last.</param>
/// <param name="order">The order in which it is computed.</param>
/// <param name="name">What it is called in that.</param>
internal sealed class OnnxValue(IReadOnlyList<int> axes, SampleOrder order, string name)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal) { [order.Text] = name };

    /// <summary>A value whose numbers lie as in NetGen.</summary>
    public OnnxValue(IReadOnlyList<int> axes, string name)
        : this(axes, SampleOrder.Own(axes), name)
    {
    }

    /// <summary>The axes of a sample as in NetGen, channels last.</summary>
    public IReadOnlyList<int> Axes => axes;

    /// <summary>The order in which it is computed.</summary>
    public SampleOrder Order => order;

    /// <summary>What it is called there.</summary>
    public string Name => name;

    /// <summary>What it is called in another order, into which it is brought once.</summary>
    public string In(SampleOrder wanted, OnnxGraph graph)
    {
        if (_names.TryGetValue(wanted.Text, out var known)) return known;
        if (!wanted.IsOwn) return _names[wanted.Text] = Reorder(graph, In(SampleOrder.Own(axes), graph), wanted, back: false);
        return _names[wanted.Text] = Reorder(graph, name, order, back: true);
    }

    /// <summary>What it is called where its numbers lie as in NetGen.</summary>
    public string Own(OnnxGraph graph) => In(SampleOrder.Own(axes), graph);

    private string Reorder(OnnxGraph graph, string value, SampleOrder order, bool back)
    {
        if (order.Parts.Count > 0) return ReorderParts(graph, value, order, back);
        var isRow = axes.Count == 1;
        if (order.IsOwn) return value;
        if (isRow) value = graph.Reshape(value, back ? order.Permuted : order.Axes);
        var places = back ? AxisOrder.Inverse(order.Places) : order.Places;
        value = graph.Transpose(value, [0, .. places.Select(place => place + 1L)]);
        return isRow ? graph.Reshape(value, order.Size) : value;
    }

    private string ReorderParts(OnnxGraph graph, string value, SampleOrder order, bool back)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var part in order.Parts)
        {
            var end = start + part.Size;
            var slice = graph.Node("Slice", [value, graph.Integers(start), graph.Integers(end), graph.Integers(1)]);
            parts.Add(Reorder(graph, slice, part, back));
            start = end;
        }

        return graph.Node("Concat", [.. parts], new OnnxAttribute("axis", 1L));
    }
}
