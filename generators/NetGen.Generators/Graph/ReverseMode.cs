namespace NetGen.Generators.Graph;

/// <summary>
/// Reverse-mode differentiation of a list of operations: goes through them from the last to the first, asks each for the gradients of its operands, and adds up
/// what reaches a tensor from all its uses. Of one operation, parameters come after the operands that are computed with them: a step may change a
/// parameter where its gradient is computed.
/// </summary>
internal static class ReverseMode
{
    /// <param name="forward">The operations, each after those whose results it uses.</param>
    /// <param name="seeds">The tensors whose gradients are known, and those.</param>
    /// <param name="wanted">The tensors whose gradients are asked for; nothing else is computed.</param>
    public static List<Operation> Differentiate(IReadOnlyList<Operation> forward, IEnumerable<(Tensor Result, Tensor Gradient)> seeds, IEnumerable<Tensor> wanted)
    {
        var sinks = new HashSet<Tensor>(wanted);
        var onTheWay = DependingOn(forward, sinks);
        var contributions = seeds.GroupBy(seed => seed.Result).ToDictionary(seed => seed.Key, seed => seed.Select(known => known.Gradient).ToList());
        var reached = ReachedFrom(forward, contributions.Keys);
        var backward = new List<Operation>();
        var sums = new List<Operation>();
        foreach (var operation in forward.Where(reached.Contains).Reverse())
        {
            if (!onTheWay.Contains(operation.Result.Storage))
                continue;
            var gradient = operation.Result.Whole is { } whole ? Tensor.GradientPart(operation.Result, Sum(whole)) : Sum(operation.Result);
            var wantedOperands = operation.Differentiable.Where(operand => onTheWay.Contains(operand.Storage)).OrderBy(operand => operand.Role == TensorRole.Parameter);
            Append(operation.Adjoints([.. wantedOperands.Select(operand => (operand, Contribution(operand)))], gradient));
        }

        backward.AddRange(sums);

        foreach (var sink in sinks.Where(sink => contributions.TryGetValue(sink, out var parts) && parts.Count > 1))
            Sum(sink);
        return backward;

        // Sums over the samples of what maps give come after all maps of the rows, so that one loop serves these.
        void Append(IEnumerable<Operation> operations)
        {
            foreach (var operation in operations)
            {
                if (operation is SampleSum && backward.LastOrDefault() is Map)
                {
                    sums.Add(operation);
                    continue;
                }

                if (operation is not Map || sums.Any(sum => operation.Operands.Contains(sum.Result)))
                {
                    backward.AddRange(sums);
                    sums.Clear();
                }

                backward.Add(operation);
            }
        }

        // The gradient by a tensor of which operations read parts, each its own: they fill it.
        Tensor WholeGradient(Tensor whole)
        {
            if (contributions.TryGetValue(whole, out var known))
                return known[0];
            var readers = forward.Where(reached.Contains).SelectMany(operation => operation.Differentiable).Where(operand => operand.Storage == whole).ToList();
            if (readers.Any(operand => operand == whole) || readers.Select(operand => operand.Start).Distinct().Count() != readers.Count
                || readers.Sum(operand => operand.RowLength) != whole.RowLength)
                throw new NotSupportedException($"The parts of {whole} that are read are not all of it, each once.");
            contributions[whole] = [GradientOf(whole)];
            return contributions[whole][0];
        }

        // The gradient by a tensor: what its only use gives, or the sum of what all its uses give.
        Tensor Sum(Tensor tensor)
        {
            var parts = contributions[tensor];
            if (parts.Count > 1)
            {
                var sum = GradientOf(tensor);
                Append([Map.Combine(sum, parts, (left, right) => left + right)]);
                contributions[tensor] = [sum];
            }

            return contributions[tensor][0];
        }

        Tensor Contribution(Tensor tensor)
        {
            if (tensor.Whole is { } whole)
                return Tensor.GradientPart(tensor, WholeGradient(whole));
            if (!contributions.TryGetValue(tensor, out var parts))
                contributions[tensor] = parts = [];
            bool isOnly = parts.Count == 0
                && forward.Count(operation => reached.Contains(operation) && onTheWay.Contains(operation.Result.Storage) && operation.Differentiable.Contains(tensor)) == 1;
            if (!isOnly && tensor.Role == TensorRole.Parameter)
                throw new NotSupportedException($"{tensor} is a parameter of several operations.");
            var part = isOnly ? GradientOf(tensor) : Tensor.Contribution(tensor, parts.Count + 1);
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
            if (operation.Differentiable.Any(operand => depending.Contains(operand.Storage)))
                depending.Add(operation.Result.Storage);
        }

        return depending;
    }

    /// <summary>The operations whose results some tensors are computed from.</summary>
    private static HashSet<Operation> ReachedFrom(IReadOnlyList<Operation> forward, IEnumerable<Tensor> results)
    {
        HashSet<Tensor> needed = [.. results];
        HashSet<Operation> reached = [];
        foreach (var operation in forward.Reverse().Where(operation => needed.Contains(operation.Result.Storage)))
        {
            reached.Add(operation);
            needed.UnionWith(operation.Differentiable.Select(operand => operand.Storage));
        }

        return reached;
    }
}
