using System.Globalization;
using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>A graph of ONNX that is being written: nodes in the order in which they are computed, and the tensors that they take.</summary>
/// <param name="name">What it is called.</param>
/// <param name="type">The network's type of number.</param>
internal sealed class OnnxGraph(string name, TensorType type)
{
    private readonly List<(string Operator, string[] Inputs, string Output, OnnxAttribute[] Attributes)> _nodes = [];
    private readonly OrderedDictionary<string, StoredTensor> _tensors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly List<ProtoMessage> _inputs = [], _outputs = [];

    /// <summary>The network's type of number.</summary>
    public TensorType Type => type;

    /// <summary>What the names of nodes begin with from now on: the layer.</summary>
    public string Part { get; set; } = "";

    /// <summary>Adds a node.</summary>
    /// <param name="operation">The operator.</param>
    /// <param name="inputs">The values that it takes; an empty name for one that is left out.</param>
    /// <param name="attributes">Its settings.</param>
    /// <returns>The value that it gives.</returns>
    public string Node(string operation, string[] inputs, params OnnxAttribute[] attributes)
    {
        var output = Unused($"{Part}/{operation}");
        _nodes.Add((operation, inputs, output, attributes));
        return output;
    }

    /// <summary>A tensor of the file; the first of a name is kept.</summary>
    /// <returns>The value that it is.</returns>
    public string Tensor(string name, StoredTensor tensor)
    {
        _tensors.TryAdd(name, tensor);
        return name;
    }

    /// <summary>A number of the network's type.</summary>
    public string Number(double value) => Tensor(
        "number/" + value.ToString("R", CultureInfo.InvariantCulture),
        type == TensorType.F64 ? StoredTensor.Of<double>([value]) : StoredTensor.Of<float>([(float)value]));

    /// <summary>Whole numbers, as shapes, axes and places are.</summary>
    public string Integers(params long[] values) => Tensor("integers/" + string.Join(",", values), StoredTensor.Of<long>(values, values.Length));

    /// <summary>A place along an axis.</summary>
    public string Integer(long value) => Tensor(FormattableString.Invariant($"integer/{value}"), StoredTensor.Of<long>([value]));

    /// <summary>The same numbers with other axes behind that of the samples.</summary>
    public string Reshape(string value, params IEnumerable<int> axes) => Node("Reshape", [value, Integers([0, .. axes.Select(axis => (long)axis)])]);

    /// <summary>A value with its axes in another order.</summary>
    public string Transpose(string value, params long[] order) => Node("Transpose", [value], new OnnxAttribute("perm", order));

    public void Input(string name, TensorType numbers, IEnumerable<int> axes)
    {
        _names.Add(name);
        _inputs.Add(OnnxFile.Value(name, numbers, axes));
    }

    /// <summary>Gives a value out by a name.</summary>
    public void Output(string name, string value, IEnumerable<int> axes)
    {
        if (_renamed.ContainsKey(value) || !_nodes.Exists(node => node.Output == value)) value = Node("Identity", [value]);
        _renamed.Add(value, name);
        _outputs.Add(OnnxFile.Value(name, type, axes));
    }

    public ProtoMessage Message()
    {
        var graph = new ProtoMessage();
        foreach (var (operation, inputs, output, attributes) in _nodes)
            graph.Add(1, OnnxFile.Node(operation, output, [.. inputs.Select(Renamed)], Renamed(output), attributes));
        graph.Add(2, name);
        foreach (var (tensorName, tensor) in _tensors) graph.Add(5, OnnxFile.Tensor(tensorName, tensor));
        foreach (var input in _inputs) graph.Add(11, input);
        foreach (var output in _outputs) graph.Add(12, output);
        return graph;
    }

    private string Renamed(string value) => _renamed.GetValueOrDefault(value, value);

    private string Unused(string wanted)
    {
        var unused = wanted;
        for (var number = 2; !_names.Add(unused); number++) unused = FormattableString.Invariant($"{wanted}{number}");
        return unused;
    }
}
