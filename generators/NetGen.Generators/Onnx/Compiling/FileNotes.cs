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

    private FileNotes(GraphLowering lowering, NetworkGraph graph)
    {
        _lowering = lowering;
        _computed = [.. graph.Training.Select(static operation => operation.Result)];
        foreach (var operation in lowering.Writer.Operations)
            _lowered[operation.Result] = operation;
    }

    public static EquatableArray<string> Of(ImportedGraph file, GraphLowering lowering, NetworkGraph graph)
    {
        var notes = new FileNotes(lowering, graph);
        var rows = file.Operations.Where(notes.IsComputed)
            .Select(operation => (Names: string.Join(", ", operation.Results.Select(notes.NameOf)), Operation: operation)).ToList();
        int width = rows.Select(static row => row.Names.Length).DefaultIfEmpty().Max();
        return rows.Select(row => $"{row.Names.PadRight(width)}  {row.Operation.GetType().Name} {string.Join(", ", row.Operation.Results.Select(static result => result.Shape))} "
            + Shown.Name(row.Operation.Origin)).ToEquatableArray();
    }

    /// <summary>Whether there is something to say of it: not of a parameter or a number that is read in another shape.</summary>
    private bool IsComputed(Primitives.Operation operation) => operation is not (View or Primitives.Reshape)
        || operation.Results.Any(result => _lowering.TensorOf(result)?.Role is TensorRole.Value or TensorRole.External);

    private string NameOf(Primitives.Tensor result) => _lowering.TensorOf(result) is { } tensor ? Known(tensor).Name : "";

    /// <summary>The tensor itself, or the one that has its values where it was put together with what it is computed from.</summary>
    private Graph.Tensor Known(Graph.Tensor tensor) => _computed.Contains(tensor) || !_lowered.TryGetValue(tensor, out var operation)
        ? tensor
        : operation.Operands.FirstOrDefault(_computed.Contains) ?? tensor;
}
