namespace NetGen.Generators.Graph;

/// <summary>
/// Reverse-mode differentiation of a list of operations: walks them from the last to the first, asks each for the gradients of its operands, and adds up
/// what reaches a tensor from all its uses. Of one operation, parameters come after the operands that are computed with them: a step may change a
/// parameter where its gradient is computed.
/// </summary>
internal static class ReverseMode
{
    /// <param name="forward">The operations, each after those whose results it uses.</param>
    /// <param name="result">The tensor whose gradient is known.</param>
    /// <param name="seed">That gradient.</param>
    /// <param name="wanted">The tensors whose gradients are asked for; nothing else is computed.</param>
    public static List<Operation> Differentiate(IReadOnlyList<Operation> forward, Tensor result, Tensor seed, IEnumerable<Tensor> wanted)
    {
        var sinks = new HashSet<Tensor>(wanted);
        var onTheWay = DependingOn(forward, sinks);
        var reached = ReachedFrom(forward, result);
        var contributions = new Dictionary<Tensor, List<Tensor>> { [result] = [seed] };
        var backward = new List<Operation>();
        foreach (var operation in forward.Where(reached.Contains).Reverse())
        {
            if (!onTheWay.Contains(operation.Result))
                continue;
            var gradient = Sum(operation.Result);
            foreach (var operand in operation.Differentiable.Where(onTheWay.Contains).OrderBy(operand => operand.Role == TensorRole.Parameter))
                backward.AddRange(operation.Adjoint(operand, Contribution(operand), gradient));
        }

        foreach (var sink in sinks.Where(sink => contributions.TryGetValue(sink, out var parts) && parts.Count > 1))
            Sum(sink);
        return backward;

        // The gradient by a tensor: what its only use gives, or the sum of what all its uses give.
        Tensor Sum(Tensor tensor)
        {
            var parts = contributions[tensor];
            if (parts.Count > 1)
            {
                var sum = GradientOf(tensor);
                backward.Add(Map.Sum(sum, parts));
                contributions[tensor] = [sum];
            }

            return contributions[tensor][0];
        }

        Tensor Contribution(Tensor tensor)
        {
            if (!contributions.TryGetValue(tensor, out var parts))
                contributions[tensor] = parts = [];
            bool isOnly = forward.Count(operation => reached.Contains(operation) && onTheWay.Contains(operation.Result) && operation.Differentiable.Contains(tensor)) == 1;
            if (!isOnly && tensor.Role == TensorRole.Parameter)
                throw new NotSupportedException($"{tensor} is a parameter of several operations.");
            var part = isOnly ? GradientOf(tensor) : Tensor.Contribution(tensor, tensor.Axes, parts.Count + 1);
            parts.Add(part);
            return part;
        }
    }

    private static Tensor GradientOf(Tensor tensor) => Tensor.Gradient(tensor, tensor.Role == TensorRole.Parameter ? TensorRole.ParameterGradient : TensorRole.Value);

    private static HashSet<Tensor> DependingOn(IReadOnlyList<Operation> forward, IEnumerable<Tensor> wanted)
    {
        var depending = new HashSet<Tensor>(wanted);
        foreach (var operation in forward)
        {
            if (operation.Differentiable.Any(depending.Contains))
                depending.Add(operation.Result);
        }

        return depending;
    }

    /// <summary>The operations whose results the result is computed from.</summary>
    private static HashSet<Operation> ReachedFrom(IReadOnlyList<Operation> forward, Tensor result)
    {
        HashSet<Tensor> needed = [result];
        HashSet<Operation> reached = [];
        foreach (var operation in forward.Reverse().Where(operation => needed.Contains(operation.Result)))
        {
            reached.Add(operation);
            needed.UnionWith(operation.Differentiable);
        }

        return reached;
    }
}
