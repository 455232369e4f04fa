using System.Collections.Immutable;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>
/// Derivatives that need the same elementary functions as the forward pass are computed there, right after the map that they are the derivatives of: GELU's needs its erf, SiLU's
/// its sigmoid. On the way back a product is left, which a contraction computes of its sums.
/// </summary>
internal static class ForwardDerivatives
{
    /// <param name="forward">The forward pass.</param>
    /// <param name="backward">What follows it.</param>
    public static ImmutableArray<Operation> Hoist(ImmutableArray<Operation> forward, IEnumerable<Operation> backward)
    {
        var operations = forward.ToList();
        foreach (var operation in backward.ToList())
            operations.Add(operation is Map map and not LossOperation ? Hoisted(map, operations) : operation);
        return [.. operations];
    }

    private static Map Hoisted(Map gradient, List<Operation> operations)
    {
        if (Factors(gradient) is not var (flowing, slope))
            return gradient;
        var bindings = gradient.Bindings.RemoveAll(binding => binding == flowing);
        int source = operations.FindIndex(operation => operation is Map map and not LossOperation && IsDerivative(slope, bindings, map));
        if (source < 0)
            return gradient;
        var ahead = new Map(Tensor.Slope(operations[source].Result), slope, bindings, ((Map)operations[source]).Purpose);
        operations.Insert(source + 1, ahead);
        return Map.Combine(gradient.Result, [flowing.Tensor, ahead.Result], (left, right) => left * right);
    }

    /// <summary>The gradient that flows back, and what it is multiplied with: a function of values of the forward pass. Null where a map is no such product.</summary>
    private static (Binding Flowing, Expression Slope)? Factors(Map map)
    {
        if (map.Formula is not Binary { Operation: BinaryOperation.Multiply, Left: Variable variable, Right: var slope }
            || map.Bindings.FirstOrDefault(binding => binding.Variable == variable.Name) is not { } flowing)
            return null;
        bool isOfForward = map.Bindings.All(binding => binding == flowing || binding.Tensor is { IsGradient: false, Role: TensorRole.Value });
        return flowing.Tensor.IsGradient && isOfForward && !slope.Contains(variable) && !slope.OuterReductions().Any() ? (flowing, slope) : null;
    }

    /// <summary>Whether a function is of what a map knows, and shares an elementary function with it.</summary>
    private static bool IsDerivative(Expression slope, ImmutableArray<Binding> bindings, Map map)
    {
        if (map.IsScalarPerSample || !bindings.All(binding => binding.Tensor == map.Result || map.Operands.Contains(binding.Tensor)))
            return false;
        var known = new HashSet<Expression>(Elementary(map.FormulaOfTensors));
        return Elementary(slope.Rename(bindings.ToDictionary(binding => binding.Variable, binding => binding.Tensor.Name))).Any(known.Contains);
    }

    private static IEnumerable<Expression> Elementary(Expression formula) =>
        formula.SelfAndParts().OfType<Unary>().Where(part => UnaryFunctions.Of(part.Operation).Cost >= UnaryFunctions.Transcendental);
}
