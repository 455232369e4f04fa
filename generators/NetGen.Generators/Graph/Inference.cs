using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>Makes the forward pass of inference of that of training: random masks are 1.</summary>
internal static class Inference
{
    public static ImmutableArray<Operation> Of(ImmutableArray<Operation> training)
    {
        var masks = new HashSet<Tensor>(training.OfType<RandomMask>().Select(mask => mask.Result));
        if (masks.Count == 0)
            return training;
        var kept = ImmutableArray.CreateBuilder<Operation>();
        var unmasked = new Dictionary<Tensor, Tensor>();
        foreach (var operation in training)
        {
            if (operation is RandomMask)
                continue;
            if (operation.Operands.Any(masks.Contains))
                unmasked.Add(operation.Result, Replaced(operation.Operands.Single(operand => !masks.Contains(operand))));
            else
                kept.Add(operation.Operands.Any(unmasked.ContainsKey) ? operation.With(operation.Result, Replaced) : operation);
        }

        return kept.ToImmutable();

        Tensor Replaced(Tensor tensor) => unmasked.TryGetValue(tensor, out var value) ? value : tensor;
    }
}
