using NetGen.Generators.Declaration;
using NetGen.Generators.Graph;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>What each node of a file gives, for the head of the code: the name of the tensor there, what computes it, its shape, and the node.</summary>
internal sealed class FileNotes
{
    private readonly GraphLowering _lowering;
    private readonly HashSet<Graph.Tensor> _computed;
    private readonly Dictionary<Graph.Tensor, Graph.Operation> _lowered = [];
    private readonly ILookup<Graph.Tensor, Graph.Operation> _readers;
    private readonly HashSet<Graph.Tensor> _biases;

    private FileNotes(GraphLowering lowering, NetworkGraph graph)
    {
        _lowering = lowering;
        _computed = [.. graph.Training.Select(static operation => operation.Result)];
        foreach (var operation in lowering.Writer.Operations)
            _lowered[operation.Result] = operation;
        _readers = lowering.Writer.Operations.SelectMany(static operation => operation.Operands.Distinct().Select(operand => (operand, operation)))
            .ToLookup(static use => use.operand, static use => use.operation);
        _biases = [.. graph.Training.OfType<Graph.Contraction>().Select(static product => product.Bias).OfType<Graph.Tensor>()];
    }

    public static EquatableArray<string> Of(ImportedGraph file, GraphLowering lowering, NetworkGraph graph)
    {
        var notes = new FileNotes(lowering, graph);
        var rows = file.Operations.Where(notes.IsComputed)
            .Select(operation => (Names: string.Join(", ", operation.Results.Select(notes.NameOf)), Operation: operation)).ToList();
        int width = rows.Select(static row => row.Names.Length).DefaultIfEmpty().Max();
        var lines = new List<(string Result, List<string> Origins)>();
        foreach (var (names, operation) in rows)
        {
            string result = $"{names.PadRight(width)}  {operation.GetType().Name} {string.Join(", ", operation.Results.Select(static result => result.Shape))} ";
            string origin = Shown.Name(operation.Origin);
            if (lines.Count == 0 || lines[^1].Result != result)
                lines.Add((result, [origin]));
            else if (!lines[^1].Origins.Contains(origin))
                lines[^1].Origins.Add(origin);
        }

        return lines.Select(static line => line.Result + string.Join(", ", line.Origins)).ToEquatableArray();
    }

    /// <summary>Whether there is something to say of it: not of a parameter or a number that is read in another shape.</summary>
    private bool IsComputed(Primitives.Operation operation) => operation is not (View or Primitives.Reshape)
        || operation.Results.Any(result => _lowering.TensorOf(result)?.Role is TensorRole.Value or TensorRole.External);

    private string NameOf(Primitives.Tensor result) => _lowering.TensorOf(result) is { } tensor ? Known(tensor).Name : "";

    /// <summary>The tensor itself, or the one that has its values, or those that are computed of it, where it was put together with what is before or behind it.</summary>
    private Graph.Tensor Known(Graph.Tensor tensor)
    {
        if (_computed.Contains(tensor) || !_lowered.TryGetValue(tensor, out var operation))
            return tensor;
        return operation.Operands.Any(_biases.Contains) ? operation.Operands.FirstOrDefault(_computed.Contains) ?? tensor
            : operation is Graph.Map && _readers[tensor].FirstOrDefault() is Graph.Map reader ? Known(reader.Result)
            : operation.Operands.FirstOrDefault(_computed.Contains) ?? tensor;
    }
}
