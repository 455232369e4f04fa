using System.Collections.Immutable;

namespace NetGen.Generators.Graph;

/// <summary>The forward pass of inference, made of that of training: random masks are 1, and means over a batch are those that training has kept.</summary>
/// <param name="Operations">What is left to do.</param>
/// <param name="Value">The tensor that has what one of training stands for.</param>
internal sealed record Inference(ImmutableArray<Operation> Operations, Func<Tensor, Tensor> Value)
{
    public static Inference Of(ImmutableArray<Operation> training)
    {
        var masks = new HashSet<Tensor>(training.OfType<RandomMask>().Select(mask => mask.Result));
        var known = training.OfType<BatchMean>().ToDictionary(mean => mean.Result, mean => mean.Running);
        if (masks.Count + known.Count == 0)
            return new Inference(training, tensor => tensor);
        var kept = ImmutableArray.CreateBuilder<Operation>();
        var dropped = OnlyOfTraining(training);
        foreach (var operation in training.Where(operation => !dropped.Contains(operation)))
        {
            if (operation is Attend { Mask: not null } attend)
                kept.Add(attend.WithoutMask(Replaced));
            else if (operation.Operands.Any(masks.Contains))
                known.Add(operation.Result, Replaced(operation.Operands.Single(operand => !masks.Contains(operand))));
            else
                kept.Add(operation.Operands.Any(known.ContainsKey) ? operation.With(operation.Result, Replaced) : operation);
        }

        return new Inference(kept.ToImmutable(), Replaced);

        Tensor Replaced(Tensor tensor) => known.TryGetValue(tensor, out var value) ? value : tensor;
    }

    /// <summary>Masks, statistics, and what nothing but statistics is computed from.</summary>
    private static HashSet<Operation> OnlyOfTraining(ImmutableArray<Operation> training)
    {
        var dropped = new HashSet<Operation>(training.Where(operation => operation is RandomMask or BatchMean or RunningUpdate));
        var read = new HashSet<Tensor>();
        var needed = new HashSet<Tensor>();
        foreach (var operation in training.Reverse())
        {
            if (!dropped.Contains(operation) && read.Contains(operation.Result.Storage) && !needed.Contains(operation.Result.Storage))
                dropped.Add(operation);
            (dropped.Contains(operation) ? read : needed).UnionWith(operation.Operands.Select(operand => operand.Storage));
        }

        return dropped;
    }
}
