using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Onnx.Primitives;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>In which order the axes of parameters lie: as the products read them that they are for, so that nothing is transposed while computing.</summary>
internal sealed class ParameterOrders
{
    private readonly Dictionary<Primitives.Tensor, ImmutableArray<int>> _orders = [];
    private readonly Dictionary<Primitives.Tensor, ImmutableArray<int>> _merged = [];

    public ParameterOrders(ImportedGraph graph)
    {
        var readers = graph.Operations.SelectMany(static operation => operation.Operands.Select(operand => (operand, operation)))
            .ToLookup(static use => use.operand, static use => use.operation);
        foreach (var weight in graph.Weights)
            Choose(weight.Tensor, readers);
    }

    /// <summary>The order of a parameter's axes; null for that of the file.</summary>
    public ImmutableArray<int>? Of(Primitives.Tensor tensor) => _orders.TryGetValue(tensor, out var order) ? order : null;

    /// <summary>The lengths of its axes as a product has them, the taps of windows as one; null where each is one of its own.</summary>
    public ImmutableArray<int>? Merged(Primitives.Tensor tensor, ImmutableArray<int> order) =>
        _merged.TryGetValue(tensor, out var lengths)
            && lengths.Aggregate(1, static (all, length) => all * length) == order.Aggregate(1, (all, axis) => all * (int)tensor.Shape[axis].Fixed)
            ? lengths : null;

    private void Choose(Primitives.Tensor weight, ILookup<Primitives.Tensor, Primitives.Operation> readers)
    {
        var tensor = weight;
        int[] axes = [.. Enumerable.Range(0, weight.Shape.Rank)];
        while (readers[tensor].ToList() is [View view] && Transposition(view) is { } from)
        {
            axes = [.. from.Select(axis => axes[axis])];
            tensor = view.Result;
        }

        switch (readers[tensor].ToList())
        {
            case [Primitives.Contraction product] when weight.Shape.Rank == 2 && Matrix(product, tensor) is { } matrix:
                _orders[weight] = [.. matrix.Select(axis => axes[axis])];
                break;
            case [Convolution convolution] when convolution.Weights == tensor && weight.Shape.Rank is 3 or 4 && (!convolution.IsTransposed || convolution.Groups == 1):
                int[] taps = [.. Enumerable.Range(2, weight.Shape.Rank - 2)];
                int[] order = convolution.IsTransposed ? [.. taps, 0, 1] : [.. taps, 1, 0];
                _orders[weight] = [.. order.Select(axis => axes[axis])];
                int[] lengths = [.. order.Select(axis => (int)tensor.Shape[axis].Fixed)];
                int count = lengths.Take(taps.Length).Aggregate(1, static (all, length) => all * length);
                bool isDense = !convolution.IsTransposed && convolution.Groups == 1 && convolution.Windows.All(static window => window == WindowAxis.EachPlace);
                _merged[weight] = isDense ? [.. lengths.Skip(taps.Length)] : [count, .. lengths.Skip(taps.Length)];
                break;
        }
    }

    /// <summary>The axis that a product sums over, then the other; null where it does not have these two.</summary>
    private static int[]? Matrix(Primitives.Contraction product, Primitives.Tensor tensor)
    {
        int[] axes = [.. product.Left == tensor ? product.LeftAxes : product.RightAxes];
        int[] others = [.. product.Left == tensor ? product.RightAxes : product.LeftAxes];
        int summed = Array.FindIndex(axes, axis => !product.ResultAxes.Contains(axis) && others.Contains(axis));
        int kept = Array.FindIndex(axes, axis => product.ResultAxes.Contains(axis) && !others.Contains(axis));
        return product.Left == product.Right || summed < 0 || kept < 0 ? null : [summed, kept];
    }

    /// <summary>Of each axis of the result the one that it is; null of a view that does more than transpose.</summary>
    private static int[]? Transposition(View view)
    {
        if (view.Accesses.Length != view.Result.Shape.Rank || view.Accesses.Any(static access => access.ResultAxis < 0 || access.Start != 0 || access.Step != 1))
            return null;
        int[] from = [.. Enumerable.Range(0, view.Accesses.Length).Select(axis => view.Accesses.ToList().FindIndex(access => access.ResultAxis == axis))];
        return from.Contains(-1) || view.Accesses.Where((access, axis) => view.Result.Shape[access.ResultAxis] != view.Operand.Shape[axis]).Any() ? null : from;
    }
}
