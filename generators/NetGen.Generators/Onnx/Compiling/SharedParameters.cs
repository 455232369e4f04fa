using System.Collections.Immutable;
using NetGen.Generators.Graph;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>Parameters that several operations read, and that learn: they read a copy, so that what each adds to the gradient is summed before that is written.</summary>
internal static class SharedParameters
{
    public static ImmutableArray<Graph.Operation> Copied(ImmutableArray<Graph.Operation> operations, GraphWriter writer, ImmutableArray<Parameter> parameters)
    {
        var copies = new Dictionary<Graph.Tensor, Graph.Tensor>();
        var first = new List<Graph.Operation>();
        var uses = operations.SelectMany(static operation => operation.Operands).GroupBy(static operand => operand)
            .ToDictionary(static same => same.Key, static same => same.Count());
        var learning = parameters.Where(static parameter => parameter.IsTrainable).Select(static parameter => parameter.Tensor);
        foreach (var tensor in learning.Where(tensor => uses.TryGetValue(tensor, out int count) && count > 1))
        {
            var copy = new Graph.Tensor("v", writer.Next(), TensorRole.Value, [.. tensor.Axes]);
            copies.Add(tensor, copy);
            ImmutableArray<NestLoop> loops = [new(tensor.Positions, new Stride(1, 0), new Stride(1, 0)), new(tensor.RowLength, new Stride(0, 1), new Stride(0, 1))];
            first.Add(new Arrangement(copy, [new Piece(tensor, Nests.Of([Stride.None, Stride.None], loops))], ArrangementKind.Copy, null));
        }

        return [.. first, .. operations.Select(operation =>
            operation.Operands.Any(copies.ContainsKey) ? operation.With(operation.Result, operand => copies.TryGetValue(operand, out var copy) ? copy : operand) : operation)];
    }
}
