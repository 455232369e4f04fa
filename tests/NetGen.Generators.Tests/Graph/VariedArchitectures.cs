using System.Collections.Immutable;
using NetGen.Generators.Tests.Execution;
using NetGen.Generators.Tests.Execution.Naive;

namespace NetGen.Generators.Tests.Graph;

/// <summary>The random architectures with what the naive reference knows nothing of: dropout, class weights, smoothed labels, other deltas of Huber.</summary>
internal static class VariedArchitectures
{
    public const int Count = 100;

    public static ImmutableArray<Architecture> All { get; } = [.. RandomArchitectures.All.Take(Count).Select((architecture, index) => Vary(architecture, index))];

    private static Architecture Vary(Architecture architecture, int seed)
    {
        var random = new Random(seed);
        DenseLayer[] layers = [.. architecture.Layers[..^1].Select(layer => layer with { Dropout = random.Next(2) * 0.125 * random.Next(1, 7) }), architecture.Layers[^1]];
        bool drops = layers.Any(layer => layer.Dropout > 0);
        return new Architecture($"Varied{seed}", layers)
        {
            Loss = architecture.Loss,
            Optimizer = architecture.Optimizer,
            Reduction = architecture.Reduction,
            // Masks move values to kinks, at which rounding to float would decide.
            Precision = drops ? Precision.Double : architecture.Precision,
            Numbers = Numbers(architecture, random),
            ClassWeights = architecture.Loss == Loss.CrossEntropy && random.Next(2) == 0
                ? [.. Enumerable.Range(0, architecture.OutputSize).Select(_ => 0.25 * random.Next(9))]
                : [],
            // Shares of a batch draw masks of their own, and how they divide it is no matter of the graph.
            Parallel = architecture.Parallel && !drops,
        };
    }

    private static Dictionary<string, double> Numbers(Architecture architecture, Random random)
    {
        var numbers = new Dictionary<string, double>(architecture.Numbers);
        if (architecture.Loss == Loss.CrossEntropy && random.Next(2) == 0)
            numbers["LabelSmoothing"] = 0.05 * random.Next(1, 10);
        if (architecture.Loss == Loss.Huber)
            numbers["HuberDelta"] = 0.25 * random.Next(1, 9);
        return numbers;
    }
}
