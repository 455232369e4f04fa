using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>
/// A function of the gradient that goes to the largest of each window, and of what was pooled, is computed before that is spread: at its place, what was pooled is the largest.
/// The derivative of an activation in front of a pool is then computed once for each window, and not at each of its places.
/// </summary>
internal static class PooledDerivatives
{
    public static IReadOnlyList<Operation> BeforeSpreading(IReadOnlyList<Operation> backward)
    {
        var operations = backward.ToList();
        foreach (var spread in backward.OfType<Unpool>())
        {
            if (spread.Maximum is not var (grid, largest))
                continue;
            var readers = operations.Where(operation => operation.Operands.Any(operand => operand.Storage == spread.Result)).ToList();
            if (readers is not [Map map] || !IsOfPlaces(map, spread.Result, grid))
                continue;
            var pooled = Tensor.OfWindows(map.Result, spread.Operand);
            operations.Remove(spread);
            operations[operations.IndexOf(map)] = map.With(pooled, operand => operand == grid ? largest : spread.Operand);
            operations.Insert(operations.FindIndex(operation => operation.Result == pooled) + 1, new Unpool(map.Result, pooled, spread.Windows, spread.Kind, spread.Maximum));
        }

        return operations;
    }

    /// <summary>Whether a map goes place by place, and is 0 where the gradient is.</summary>
    private static bool IsOfPlaces(Map map, Tensor gradient, Tensor grid) =>
        map is not LossOperation && map.Result.IsGradient && map.Operands.All(operand => operand == gradient || operand == grid) && !map.Formula.OuterReductions().Any()
            && map.Bindings.Where(binding => binding.Tensor == gradient)
                .Aggregate(map.Formula, (formula, binding) => formula.Substitute(new Variable(binding.Variable), 0)).Simplify().Equals(0);
}
