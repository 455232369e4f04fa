using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx;

/// <summary>What of a graph is needed.</summary>
internal static class LiveGraph
{
    /// <summary>The graph without what no output needs.</summary>
    public static ImportedGraph Of(
        IReadOnlyList<NamedTensor> inputs, IReadOnlyList<NamedTensor> outputs, IReadOnlyList<Weight> weights, IReadOnlyList<Literal> literals, IReadOnlyList<Operation> operations)
    {
        var (live, needed) = Needed(outputs.Select(static output => output.Tensor), operations);
        return new(
            inputs.ToEquatableArray(),
            outputs.ToEquatableArray(),
            Named(weights.Where(weight => needed.Contains(weight.Tensor))).ToEquatableArray(),
            literals.Where(literal => needed.Contains(literal.Tensor)).ToEquatableArray(),
            live);
    }

    /// <summary>The graph without operations that no output and no state needs any more.</summary>
    public static ImportedGraph Of(ImportedGraph graph) => graph with
    {
        Operations = Needed(graph.Outputs.Concat(graph.States.Select(static state => state.After)).Select(static output => output.Tensor), graph.Operations).Operations,
    };

    private static (EquatableArray<Operation> Operations, HashSet<Tensor> Read) Needed(IEnumerable<Tensor> outputs, IEnumerable<Operation> operations)
    {
        var needed = new HashSet<Tensor>(outputs);
        var live = new Stack<Operation>();
        foreach (var operation in operations.Reverse().Where(operation => operation.Results.Any(needed.Contains)))
        {
            live.Push(operation);
            needed.UnionWith(operation.Operands);
        }

        return (live.ToEquatableArray(), needed);
    }

    /// <summary>Weights by the names of what has their numbers; of several that have the same numbers, each but the first by its own.</summary>
    private static IEnumerable<Weight> Named(IEnumerable<Weight> weights)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var weight in weights)
        {
            string name = weight.Source.Key ?? weight.Source.Name;
            for (int i = 1; !taken.Add(name); i++)
                name = i == 1 ? weight.Source.Name : $"{weight.Source.Name}#{i}";
            yield return weight with { Name = name };
        }
    }

    /// <summary>The names of the inputs that a tensor is computed from.</summary>
    public static IEnumerable<string> InputsOf(Tensor tensor, IReadOnlyList<NamedTensor> inputs, IReadOnlyList<Operation> operations)
    {
        var graph = Of(inputs, [new NamedTensor("", tensor)], [], [], operations);
        var read = new HashSet<Tensor>(graph.Operations.SelectMany(static operation => operation.Operands)) { tensor };
        return inputs.Where(input => read.Contains(input.Tensor)).Select(static input => input.Name);
    }
}
