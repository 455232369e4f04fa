namespace NetGen.Generators.Graph;

/// <summary>
/// Reverse-mode differentiation of a list of operations: walks them from the last to the first and asks each for the
/// gradients of its operands. The left operand comes before the right one, so that a layer's input gradient is computed
/// before its weights may be changed.
/// </summary>
internal static class ReverseMode
{
    /// <param name="forward">The operations, each after those whose results it uses.</param>
    /// <param name="result">The tensor whose gradient is known.</param>
    /// <param name="seed">That gradient.</param>
    /// <param name="wanted">The tensors whose gradients are asked for; nothing else is computed.</param>
    public static List<Operation> Differentiate(IReadOnlyList<Operation> forward, Tensor result, Tensor seed, IEnumerable<Tensor> wanted)
    {
        var onTheWay = DependingOn(forward, wanted);
        var gradients = new Dictionary<Tensor, Tensor> { [result] = seed };
        var backward = new List<Operation>();
        foreach (var operation in forward.Reverse())
        {
            if (!gradients.TryGetValue(operation.Result, out var gradient))
                continue;

            foreach (var operand in operation.Differentiable)
            {
                if (!onTheWay.Contains(operand))
                    continue;
                if (gradients.ContainsKey(operand))
                    throw new NotSupportedException($"{operand} is used more than once.");
                gradients[operand] = Tensor.Gradient(operand, operand.Role == TensorRole.Parameter ? TensorRole.ParameterGradient : TensorRole.Value);
                backward.Add(operation.Differentiate(operand, gradients[operand], gradient));
            }
        }

        return backward;
    }

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
}
