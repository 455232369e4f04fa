using NetGen.Generators.Declaration;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx;

/// <summary>Which running values are moved by a training that normalizes batches: not those that the declaration freezes, nor what the file computes with besides.</summary>
internal static class MovedStatistics
{
    /// <param name="frozen">Names, in which * stands for any letters.</param>
    public static ImportedGraph In(ImportedGraph graph, EquatableArray<string> frozen)
    {
        var held = new HashSet<Tensor>(graph.Weights.Where(weight => frozen.Any(pattern => FrozenWeights.Fits(weight.Name, pattern))).Select(static weight => weight.Tensor));
        held.UnionWith(graph.Operations.SelectMany(static operation => operation is BatchStatistic statistic ? [statistic.Operand] : operation.Operands));
        return graph with
        {
            Operations = graph.Operations
                .Select(operation => operation is BatchStatistic statistic && held.Contains(statistic.Running) ? new Reshape(statistic.Result, statistic.Running) : operation)
                .ToEquatableArray(),
        };
    }
}
