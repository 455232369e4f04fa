using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>
/// Finds parameters that are added to each row of a product, and to nothing else: the product begins with them. A sum that is an output is one of a layer without an
/// activation.
/// </summary>
internal static class BiasFusion
{
    /// <param name="outputs">What is read besides.</param>
    public static ImmutableArray<Graph.Operation> Of(ImmutableArray<Graph.Operation> operations, ImmutableArray<Graph.Tensor> outputs)
    {
        var readers = operations.SelectMany(static operation => operation.Operands.Distinct().Select(operand => (operand, operation)))
            .ToLookup(static use => use.operand, static use => use.operation);
        var fused = new Dictionary<Graph.Operation, Graph.Operation>();
        var sums = new Dictionary<Graph.Tensor, Graph.Tensor>();
        foreach (var product in operations.OfType<Contraction>().Where(product => product.Bias is null && product.WritesWholeSums && !outputs.Contains(product.Result)))
        {
            if (readers[product.Result].ToList() is not [Map map] || Bias(map, product) is not { } bias || readers[bias].Count() != 1)
                continue;
            fused.Add(product, new Contraction(product.Result, product.Left, product.Right, bias, product.Access));
            if (outputs.Contains(map.Result))
                fused.Add(map, new Map(map.Result, Symbols.Z, [new Binding(Symbols.Z.Name, product.Result)], "Activate"));
            else
                sums.Add(map.Result, product.Result);
        }

        return [.. operations.Where(operation => !sums.ContainsKey(operation.Result)).Select(operation => fused.TryGetValue(operation, out var product) ? product : operation)
            .Select(operation => operation.Operands.Any(sums.ContainsKey)
                ? operation.With(operation.Result, operand => sums.TryGetValue(operand, out var sum) ? sum : operand)
                : operation)];
    }

    private static Graph.Tensor? Bias(Map map, Contraction product)
    {
        if (map is not { Formula: Binary { Operation: BinaryOperation.Add, Left: Variable left, Right: Variable right }, Bindings.Length: 2 } || left.Equals(right))
            return null;
        var other = map.Operands.FirstOrDefault(operand => operand != product.Result);
        return other is { Role: TensorRole.Parameter, Positions: 1 } && other.RowLength == product.Result.RowLength && !other.IsPerSample ? other : null;
    }
}
