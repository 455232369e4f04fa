namespace NetGen.BuildTasks.Onnx;

/// <summary>One call of a function: its nodes under the names of the caller.</summary>
/// <param name="inlining">To which everything that is copied is told.</param>
/// <param name="function">The function.</param>
/// <param name="call">The node that calls it.</param>
/// <param name="prefix">What stands before names that are the function's own.</param>
internal sealed class FunctionCall(FunctionInlining inlining, OnnxFunction function, OnnxNode call, string prefix)
{
    /// <summary>What a name, a number or an entry takes besides its characters, roughly, and what a node does.</summary>
    private const int Overhead = 16;

    private const int NodeOverhead = 64;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private readonly Dictionary<string, OnnxAttribute> _given =
        call.Attributes.Concat(function.Defaults).DistinctBy(attribute => attribute.Name).ToDictionary(attribute => attribute.Name);

    /// <summary>The nodes of the function.</summary>
    /// <exception cref="InvalidDataException">Too much has been copied.</exception>
    public IEnumerable<OnnxNode> Nodes()
    {
        inlining.Charge(NodeOverhead + Overhead * (function.Inputs.Count + function.Outputs.Count + function.Defaults.Count));
        for (var i = 0; i < function.Inputs.Count; i++) _names.TryAdd(function.Inputs[i], i < call.Inputs.Count ? call.Inputs[i] : "");
        return [.. function.Outputs.Zip(call.Outputs).Select(PassedOn).OfType<OnnxNode>(), .. function.Nodes.Select(Renamed)];
    }

    /// <summary>Takes note of what an output is called outside. What goes out as it came in needs a node that renames it.</summary>
    private OnnxNode? PassedOn((string Inside, string Outside) output)
    {
        var (inside, outside) = output;
        if (outside.Length == 0 || _names.TryAdd(inside, outside)) return null;
        return new OnnxNode("", "Identity", "", "", [_names[inside]], [outside], []);
    }

    private OnnxNode Renamed(OnnxNode node)
    {
        inlining.Charge(NodeOverhead);
        return node with
        {
            Name = node.Name.Length == 0 ? "" : Own(node.Name),
            Inputs = [.. node.Inputs.Select(Renamed)],
            Outputs = [.. node.Outputs.Select(Renamed)],
            Attributes = [.. node.Attributes.Select(Given).OfType<OnnxAttribute>()],
        };
    }

    private OnnxGraph Renamed(OnnxGraph graph) => graph with
    {
        Inputs = [.. graph.Inputs.Select(Renamed)],
        Outputs = [.. graph.Outputs.Select(Renamed)],
        Tensors = [.. graph.Tensors.Select(Renamed)],
        Nodes = [.. graph.Nodes.Select(Renamed)],
    };

    private OnnxTensor Renamed(OnnxTensor tensor)
    {
        inlining.Charge(ModelTensors.LongestText(tensor));
        return tensor with { Name = Renamed(tensor.Name) };
    }

    private OnnxValue Renamed(OnnxValue value)
    {
        inlining.Charge(value.Axes?.Sum(axis => Overhead + axis.Name.Length) ?? 0);
        return value with { Name = Renamed(value.Name) };
    }

    private string Renamed(string name)
    {
        if (name.Length > 0 && !_names.ContainsKey(name)) return Own(name);
        inlining.Charge(Overhead);
        return name.Length == 0 ? name : _names[name];
    }

    private string Own(string name)
    {
        inlining.Charge(Overhead + prefix.Length + name.Length);
        return prefix + name;
    }

    /// <summary>An attribute with the value that the call, or else the function, gives it; null where neither does.</summary>
    private OnnxAttribute? Given(OnnxAttribute attribute)
    {
        if (attribute.Reference.Length > 0)
            return _given.TryGetValue(attribute.Reference, out var given) ? Charged(given with { Name = attribute.Name }) : null;

        return Charged(attribute.Graph is { } graph ? attribute with { Graph = Renamed(graph) } : attribute);
    }

    private OnnxAttribute Charged(OnnxAttribute attribute)
    {
        inlining.Charge(Overhead * (1 + attribute.Floats.Count + attribute.Ints.Count + attribute.Strings.Count));
        inlining.Charge(attribute.Strings.Sum(text => text.Length) + (attribute.Tensor is { } tensor ? ModelTensors.LongestText(tensor) : 0));
        return attribute;
    }
}
