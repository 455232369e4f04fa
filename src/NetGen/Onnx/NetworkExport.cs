using System.Numerics;
using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>Writes a network as a model of ONNX: what its description says, with its parameters.</summary>
internal sealed class NetworkExport
{
    private const string InputName = "input", OutputName = "output";

    private readonly NetworkDescription _description;
    private readonly TensorFile _file;
    private readonly Layout _layout;
    private readonly OnnxGraph _graph;
    private readonly ILookup<int, ParameterSlot> _slots;

    private NetworkExport(NetworkDescription description, TensorFile file, TensorType type, Layout layout)
    {
        _description = description;
        _file = file;
        _layout = layout;
        _graph = new OnnxGraph(description.Name, type);
        _slots = ParameterSlot.Of(description).ToLookup(slot => slot.Layer);
    }

    /// <summary>The file's content.</summary>
    /// <exception cref="NotSupportedException">ONNX has nothing like one of its layers, or the file would be too long.</exception>
    public static ProtoMessage Of<TSelf, T>(ITrainableNetwork<TSelf, T> network, Layout layout)
        where TSelf : ITrainableNetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var file = new TensorFile();
        file.Add(network);
        var export = new NetworkExport(TSelf.Description, file, typeof(T) == typeof(double) ? TensorType.F64 : TensorType.F32, layout);
        export.Write([.. TSelf.InputShape]);
        return OnnxFile.Model(export._graph);
    }

    private void Write(IReadOnlyList<int> inputShape)
    {
        List<OnnxValue> values = [Input(inputShape)];
        if (_description.IsChain)
            for (var number = 1; number <= _description.Layers.Count; number++) values.Add(Layer(number, values[^1]));
        foreach (var step in _description.Steps)
        {
            IReadOnlyList<OnnxValue> sources = [.. step.Sources.Select(source => values[source])];
            values.Add(step.Join.Length == 0 ? Layer(step.Layer, sources[0]) : Join(step, sources, FormattableString.Invariant($"{step.Join}{values.Count}")));
        }

        if (_description.Heads.Count == 0) Output(OutputName, values[^1]);
        foreach (var head in _description.Heads) Output(head.Name, values[head.Source]);
    }

    private OnnxValue Input(IReadOnlyList<int> shape)
    {
        // No head can be called as the plain overloads' parameters are.
        var name = _description.Heads.Any(head => head.Name == InputName) ? InputName + "s" : InputName;
        var type = _description.Layers[0].Kind == "Embedding" ? TensorType.I64 : _graph.Type;
        var order = Outside(shape);
        _graph.Input(name, type, order.Permuted);
        return new OnnxValue(shape, order, name);
    }

    private void Output(string name, OnnxValue value)
    {
        _graph.Part = name;
        var order = Outside(value.Axes);
        _graph.Output(name, value.In(order, _graph), order.Permuted);
    }

    /// <summary>How the numbers of a sample lie for those who run the model.</summary>
    private SampleOrder Outside(IReadOnlyList<int> axes) => _layout == Layout.ChannelsFirst ? SampleOrder.ChannelsFirst(axes) : SampleOrder.Own(axes);

    private OnnxValue Layer(int number, OnnxValue x)
    {
        var layer = _description.Layers[number - 1];
        _graph.Part = layer.Name ?? FormattableString.Invariant($"Layer{number}");
        return new LayerExport(_graph, layer, new LayerTensors([.. _slots[number]], _file)).Of(x);
    }

    private OnnxValue Join(StepDescription step, IReadOnlyList<OnnxValue> sources, string name)
    {
        _graph.Part = name;
        var joined = step.Join == "Concat" ? Concat(step.OutputShape, sources) : Combine(step.Join == "Add" ? "Add" : "Mul", sources);
        return LayerExport.Activate(_graph, joined, step.Activation, step.Formula);
    }

    /// <summary>Number by number, in the order in which the last of them is computed: the first may be what a skip goes around with.</summary>
    private OnnxValue Combine(string operation, IReadOnlyList<OnnxValue> sources)
    {
        var order = sources[^1].Order;
        var combined = sources.Select(source => source.In(order, _graph)).Aggregate((left, right) => _graph.Node(operation, [left, right]));
        return new OnnxValue(sources[^1].Axes, order, combined);
    }

    private OnnxValue Concat(IReadOnlyList<int> axes, IReadOnlyList<OnnxValue> sources)
    {
        var isFirst = axes.Count > 1 && sources.All(source => !source.Order.IsOwn);
        var names = sources.Select(source => source.In(isFirst ? SampleOrder.ChannelsFirst(source.Axes) : SampleOrder.Own(source.Axes), _graph));
        return new OnnxValue(
            axes,
            isFirst ? SampleOrder.ChannelsFirst(axes) : SampleOrder.Own(axes),
            _graph.Node("Concat", [.. names], new OnnxAttribute("axis", isFirst ? 1L : -1L)));
    }
}
