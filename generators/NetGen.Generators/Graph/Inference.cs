using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>The forward pass of inference, made of that of training: random masks are 1.</summary>
/// <param name="Operations">What is left to do.</param>
/// <param name="Value">The tensor that has what one of training stands for.</param>
internal sealed record Inference(ImmutableArray<Operation> Operations, Func<Tensor, Tensor> Value)
{
    public static Inference Of(ImmutableArray<Operation> training)
    {
        var masks = new HashSet<Tensor>(training.OfType<RandomMask>().Select(mask => mask.Result));
        if (masks.Count == 0)
            return new Inference(training, tensor => tensor);
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

        return new Inference(kept.ToImmutable(), Replaced);

        Tensor Replaced(Tensor tensor) => unmasked.TryGetValue(tensor, out var value) ? value : tensor;
    }
}
