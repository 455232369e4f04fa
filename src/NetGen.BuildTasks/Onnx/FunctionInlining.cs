using NetGen.Weights;

namespace NetGen.BuildTasks.Onnx;

/// <summary>Puts the nodes of a model's own functions where they are called, so that what is left are operators.</summary>
/// <param name="model">The model.</param>
internal sealed class FunctionInlining(OnnxModel model)
{
    private const int Deepest = 32;

    /// <summary>Functions that call one another twice each unfold to more than any memory.</summary>
    private const int MostCharacters = 8_000_000;

    private readonly Dictionary<(string Domain, string Name, string Overload), OnnxFunction> _functions =
        model.Functions.DistinctBy(KeyOf).ToDictionary(KeyOf);

    private readonly List<OnnxOpset> _opsets = [.. model.Opsets];

    // Of several versions of a set, the highest counts.
    private readonly Dictionary<string, long> _versions =
        model.Opsets.GroupBy(opset => opset.Domain).ToDictionary(domain => domain.Key, domain => domain.Max(opset => opset.Version));

    private readonly FreeNames _prefixes = new();
    private int _left = MostCharacters;

    /// <summary>The model without functions.</summary>
    /// <exception cref="InvalidDataException">A function calls itself or unfolds without end, or is for other operators than the model.</exception>
    public OnnxModel Inlined() =>
        model is { Functions.Count: > 0, Graph: { } graph } ? new OnnxModel(_opsets, Inlined(graph, 0), []) : model;

    /// <summary>Takes note of something that is copied.</summary>
    /// <exception cref="InvalidDataException">That is too much.</exception>
    public void Charge(int characters)
    {
        _left -= characters;
        if (_left < 0) throw new InvalidDataException("The calls of its functions unfold to more than any network needs.");
    }

    private OnnxGraph Inlined(OnnxGraph graph, int depth) => graph with { Nodes = [.. graph.Nodes.SelectMany(node => Inlined(node, depth))] };

    private IEnumerable<OnnxNode> Inlined(OnnxNode node, int depth)
    {
        if (_functions.TryGetValue((node.Domain, node.Operator, node.Overload), out var function)) return Body(function, node, depth);
        if (node.Attributes.All(attribute => attribute.Graph is null)) return [node];
        return [node with { Attributes = [.. node.Attributes.Select(attribute => Inlined(attribute, depth))] }];
    }

    private OnnxAttribute Inlined(OnnxAttribute attribute, int depth) =>
        attribute.Graph is { } graph ? attribute with { Graph = Inlined(graph, depth) } : attribute;

    private IEnumerable<OnnxNode> Body(OnnxFunction function, OnnxNode call, int depth)
    {
        if (depth == Deepest) throw new InvalidDataException($"Function {Shown.Name(function.Name)} calls itself, or functions call one another {Deepest} deep.");
        foreach (var opset in function.Opsets) Import(opset, function);
        return new FunctionCall(this, function, call, _prefixes.Take(call.Title) + "/").Nodes().SelectMany(node => Inlined(node, depth + 1));
    }

    private void Import(OnnxOpset opset, OnnxFunction function)
    {
        Charge(1);
        if (_versions.TryAdd(opset.Domain, opset.Version)) _opsets.Add(opset);
        else if (_versions[opset.Domain] is var version && version != opset.Version)
            throw new InvalidDataException(FormattableString.Invariant(
                $"Function {Shown.Name(function.Name)} is written for opset {opset.Version}, the file for {version}: write the file without functions."));
    }

    private static (string Domain, string Name, string Overload) KeyOf(OnnxFunction function) => (function.Domain, function.Name, function.Overload);
}
