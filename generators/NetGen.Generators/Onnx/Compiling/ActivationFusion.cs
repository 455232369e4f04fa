using System.Collections.Immutable;
using NetGen.Generators.Graph;
using NetGen.Generators.Math;

namespace NetGen.Generators.Onnx.Compiling;

/// <summary>
/// Finds functions of one tensor that a file spells out in several steps of few instructions each, and makes each a single map: what is between its steps is computed again in
/// less time than it is read, so training keeps none of it, and its forward pass is that of inference.
/// </summary>
internal static class ActivationFusion
{
    /// <param name="outputs">What is read besides: the last function before one is left for the loss.</param>
    public static ImmutableArray<Graph.Operation> Of(ImmutableArray<Graph.Operation> operations, ImmutableArray<Graph.Tensor> outputs)
    {
        // What a function reads twice, as x·min(x, 6) does, has one reader when that is one function.
        for (int count = int.MaxValue; operations.Length < count;)
        {
            count = operations.Length;
            operations = Fused(operations, outputs);
        }

        return operations;
    }

    private static ImmutableArray<Graph.Operation> Fused(ImmutableArray<Graph.Operation> operations, ImmutableArray<Graph.Tensor> outputs)
    {
        var readers = operations.SelectMany(static operation => operation.Operands.Distinct().Select(operand => (operand, operation)))
            .ToLookup(static use => use.operand, static use => use.operation);
        var within = new Dictionary<Graph.Tensor, Map>();
        var fused = ImmutableArray.CreateBuilder<Graph.Operation>();
        foreach (var operation in operations)
        {
            var whole = operation is Map map ? With(map, within) : operation;
            if (whole is Map first && Argument(first) is { } argument && readers[first.Result].ToList() is [Map reader] && IsCheap(reader)
                && !(IsLinear(first.Formula) && IsLinear(reader.Formula))
                && !outputs.Contains(first.Result) && !outputs.Contains(reader.Result)
                && reader.Operands.All(operand => operand == first.Result || operand == argument || within.TryGetValue(operand, out var other) && Argument(other) == argument))
                within.Add(first.Result, first);
            else
                fused.Add(whole);
        }

        return fused.ToImmutable();
    }

    /// <summary>A map of what those before it are computed from.</summary>
    private static Map With(Map map, Dictionary<Graph.Tensor, Map> within)
    {
        if (!map.Operands.Any(within.ContainsKey))
            return map;
        Map[] before = [.. map.Operands.Distinct().Where(within.ContainsKey).Select(operand => within[operand])];
        var named = map.Named(static tensor => tensor.Name);
        var formula = before.Aggregate(named.Formula, static (formula, part) => formula.Substitute(new Variable(part.Result.Name), part.FormulaOfTensors));
        var argument = Argument(before[0])!;
        return new Map(map.Result, formula.Substitute(new Variable(argument.Name), Symbols.Z).Simplify(), [new Binding(Symbols.Z.Name, argument)], map.Purpose);
    }

    /// <summary>What a function of few instructions is of, component by component; null where it is of several tensors.</summary>
    private static Graph.Tensor? Argument(Map map) => IsCheap(map) && map.Operands.Distinct().ToList() is [var argument] && IsAlike(argument, map.Result) ? argument : null;

    private static bool IsAlike(Graph.Tensor argument, Graph.Tensor result) => argument is { Role: TensorRole.Value, Whole: null, IsPerSample: true }
        && result is { Whole: null, IsPerSample: true }
        && argument.Axes.Select(static axis => axis.Length).SequenceEqual(result.Axes.Select(static axis => axis.Length));

    /// <summary>Of factors and summands alone, whose gradient needs nothing that the forward pass computes.</summary>
    private static bool IsLinear(Expression formula) => formula switch
    {
        Binary { Operation: BinaryOperation.Multiply } product => product.Operands.Any(static factor => factor is Constant) && product.Operands.All(IsLinear),
        Binary { Operation: BinaryOperation.Add or BinaryOperation.Subtract } or Unary { Operation: UnaryOperation.Negate } => formula.Operands.All(IsLinear),
        _ => formula is Variable or Constant,
    };

    private static bool IsCheap(Map map) => map.Formula.SelfAndParts().All(static part => part is Variable or Constant or Select
        or Binary { Operation: not (BinaryOperation.Divide or BinaryOperation.Power) } or Unary { Operation: UnaryOperation.Negate or UnaryOperation.Abs });
}
