using System.Globalization;
using System.Text;
using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>Writes what the compiler gets to read of a model; its form is told in <c>docs/decisions/onnx-text.md</c>.</summary>
/// <param name="tensors">Where its tensors go.</param>
/// <param name="problems">Where to say what is wrong.</param>
internal sealed class ModelText(ModelTensors tensors, OnnxProblems problems)
{
    private const int Step = 2;

    /// <summary>A path stands before each name in its graph.</summary>
    private const int LongestPath = 1000;

    private readonly StringBuilder _text = new();

    /// <summary>The text of a model; useless where there are problems.</summary>
    public string Write(OnnxModel model)
    {
        foreach (var opset in model.Opsets)
        {
            Line(0).Append(CultureInfo.InvariantCulture, $"opset {opset.Version}");
            AppendDomain(opset.Domain);
        }

        if (model.Graph is null) Refuse("It has no graph: it is no ONNX file, or an empty one.");
        else AppendGraph(model.Graph, 0, "");
        return _text.Append('\n').ToString();
    }

    private void AppendGraph(OnnxGraph graph, int indent, string path)
    {
        foreach (var input in graph.Inputs) AppendValue("input ", input, indent);
        foreach (var tensor in graph.Tensors) AppendTensor(Line(indent).Append("tensor ").AppendQuoted(tensor.Name).Append(' '), tensor, path + tensor.Name);
        foreach (var name in graph.SparseTensors) Refuse($"tensor {Shown.Name(name)}: It is a sparse tensor, which NetGen does not read.");
        foreach (var node in graph.Nodes) AppendNode(node, indent, path);
        foreach (var output in graph.Outputs) AppendValue("output ", output, indent);
    }

    private void AppendValue(string keyword, OnnxValue value, int indent)
    {
        Line(indent).Append(keyword).AppendQuoted(value.Name).Append(' ').Append(value.Kind);
        if (value is { IsTensor: true, Axes: null }) _text.Append(" *");
        foreach (var axis in value.Axes ?? [])
        {
            _text.Append(' ');
            _ = axis switch
            {
                { Length: { } length } => _text.Append(CultureInfo.InvariantCulture, $"{length}"),
                { Name: "" } => _text.Append('?'),
                _ => _text.AppendQuoted(axis.Name),
            };
        }
    }

    private void AppendTensor(StringBuilder line, OnnxTensor tensor, string name) => tensors.Add(tensor, name)?.AppendTo(line);

    private void AppendNode(OnnxNode node, int indent, string path)
    {
        if (node.Operator.Length == 0) Refuse($"node {Shown.Name(node.Title)}: It has no operator.");
        Line(indent).Append("node ").AppendName(node.Operator);
        AppendDomain(node.Domain);
        _text.Append(' ').AppendQuoted(node.Name).Append(' ');
        AppendNames(node.Inputs);
        _text.Append(" -> ");
        AppendNames(node.Outputs);
        var owner = new Owner(node.Title, node.Outputs.FirstOrDefault(name => name.Length > 0) ?? node.Title);
        foreach (var attribute in node.Attributes) AppendAttribute(attribute, owner, indent + Step, path);
    }

    private void AppendAttribute(OnnxAttribute attribute, Owner node, int indent, string path)
    {
        Line(indent).AppendName(attribute.Name).Append(' ');
        switch (attribute.Kind)
        {
            case OnnxAttributeKind.Tensor when attribute.Tensor is { } tensor:
                AppendTensor(_text.Append("tensor "), tensor, path + TensorName(attribute, node));
                break;
            case OnnxAttributeKind.Graph when attribute.Graph is { } graph:
                _text.Append("graph ").AppendQuoted(graph.Name);
                AppendInner(graph, indent + Step, $"{path}{node.Title}/{attribute.Name}/");
                break;
            case OnnxAttributeKind.Tensors or OnnxAttributeKind.Graphs or OnnxAttributeKind.Type or OnnxAttributeKind.Types:
                _text.Append(attribute.Kind.ToString().ToLowerInvariant());
                break;
            case OnnxAttributeKind.SparseTensor or OnnxAttributeKind.SparseTensors:
                Refuse($"{Title(attribute, node)}: It is a sparse tensor, which NetGen does not read.");
                break;
            default:
                AppendPlain(attribute, node);
                break;
        }
    }

    private void AppendInner(OnnxGraph graph, int indent, string path)
    {
        if (path.Length > LongestPath) Refuse($"graph {Shown.Name(path)}: The names of the nodes around it have more than {LongestPath} characters.");
        else AppendGraph(graph, indent, path);
    }

    private void AppendPlain(OnnxAttribute attribute, Owner node)
    {
        switch (attribute.Kind)
        {
            case OnnxAttributeKind.Float or OnnxAttributeKind.Floats:
                _text.Append(attribute.Kind == OnnxAttributeKind.Float ? "float" : "floats");
                foreach (var number in attribute.Floats) _text.Append(CultureInfo.InvariantCulture, $" {BitConverter.SingleToUInt32Bits(number):x8}");
                break;
            case OnnxAttributeKind.Int or OnnxAttributeKind.Ints:
                _text.Append(attribute.Kind == OnnxAttributeKind.Int ? "int" : "ints");
                foreach (var number in attribute.Ints) _text.Append(CultureInfo.InvariantCulture, $" {number}");
                break;
            case OnnxAttributeKind.String or OnnxAttributeKind.Strings:
                _text.Append(attribute.Kind == OnnxAttributeKind.String ? "string" : "strings");
                foreach (var content in attribute.Strings) _text.Append(' ').AppendQuoted(content);
                break;
            default:
                Refuse($"{Title(attribute, node)}: It has no value of a kind that ONNX knows.");
                break;
        }
    }

    private void AppendDomain(string domain)
    {
        if (domain.Length > 0) _text.Append(" of ").AppendQuoted(domain);
    }

    private void AppendNames(IReadOnlyList<string> names)
    {
        var separator = "(";
        foreach (var name in names)
        {
            _text.Append(separator).AppendQuoted(name);
            separator = " ";
        }

        _text.Append(names.Count == 0 ? "()" : ")");
    }

    private StringBuilder Line(int indent) => (_text.Length > 0 ? _text.Append('\n') : _text).Append(' ', indent);

    private void Refuse(string problem) => problems.Add(OnnxProblem.Unreadable, problem);

    private static string Title(OnnxAttribute attribute, Owner node) => $"attribute {Shown.Name(attribute.Name)} of node {Shown.Name(node.Title)}";

    /// <summary>What a tensor is called that has no name of its own: as what the node gives.</summary>
    private static string TensorName(OnnxAttribute attribute, Owner node) => attribute.Name == "value" ? node.Output : $"{node.Output}.{attribute.Name}";

    /// <summary>The node of attributes, by what messages call it and by its first output.</summary>
    private readonly record struct Owner(string Title, string Output);
}
