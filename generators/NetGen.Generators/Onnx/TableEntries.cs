using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx;

/// <summary>Which inputs are indices of a table, and of how many rows.</summary>
internal static class TableEntries
{
    /// <summary>The rows of the shortest table that all elements of a tensor choose from; null where not all do, or where they are computed with before.</summary>
    public static int? Of(Tensor tensor, ImportedGraph graph)
    {
        HashSet<Tensor> same = [tensor];
        int? entries = null;
        foreach (var operation in graph.Operations)
        {
            if (operation is Reshape or View && operation.Operands.Any(same.Contains) && HasAll(operation))
                same.UnionWith(operation.Results);
            else if (operation is Gather gather && same.Contains(gather.Indices) && !gather.Table.Shape[gather.Axis].IsBatch)
                entries = System.Math.Min(entries ?? int.MaxValue, (int)gather.Table.Shape[gather.Axis].Fixed);
        }

        return entries;
    }

    /// <summary>Whether a result has each element of what it is made of.</summary>
    private static bool HasAll(Operation operation) => operation is not View view
        || view.Accesses.Zip(view.Operand.Shape.Axes, (access, length) => IsWhole(access, length, view.Result.Shape)).All(static isWhole => isWhole);

    private static bool IsWhole(AxisAccess access, Length length, TensorShape result) =>
        access.ResultAxis < 0 ? length == Length.One : access is { Start: 0, Step: 1 } && result[access.ResultAxis] == length;
}
