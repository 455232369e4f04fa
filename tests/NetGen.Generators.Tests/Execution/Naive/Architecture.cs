namespace NetGen.Generators.Tests.Execution.Naive;

/// <summary>A network that a test declares, and that <see cref="NaiveNetwork"/> computes without the generator.</summary>
public sealed record Architecture(string Name, params DenseLayer[] Layers)
{
    public Loss Loss { get; init; } = Loss.HalfSquaredError;

    public Optimizer Optimizer { get; init; } = Optimizer.SGD;

    public Reduction Reduction { get; init; } = Reduction.Mean;

    public Precision Precision { get; init; } = Precision.Double;

    /// <summary>The options of <c>[Network]</c> that are numbers, by their names; those left out have their defaults.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>The weight of each class; none where there are no weights. The naive reference knows nothing of them.</summary>
    public IReadOnlyList<double> ClassWeights { get; init; } = [];

    public bool DecayBias { get; init; } = true;

    public bool SparseInputs { get; init; }

    public bool Parallel { get; init; }

    public int InputSize => Layers[0].Inputs;

    public int OutputSize => Layers[^1].Outputs;

    public int ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    /// <summary>The most terms that one element of any output or gradient sums up, layer after layer, for a batch of the given size.</summary>
    public int LongestSum(int samples) => samples + Layers.Sum(layer => int.Max(layer.Inputs, layer.Outputs) + 1);

    /// <summary>The class as a user writes it; it wants the usings of <c>Compile</c>.</summary>
    public string Declaration =>
        $$"""
        [Network(Loss = Loss.{{Loss}}, Optimizer = Optimizer.{{Optimizer}}, Reduction = Reduction.{{Reduction}}, Precision = Precision.{{Precision}}{{Hyperparameters}}{{Weights}})]
        {{string.Join("\n", Layers.Select(layer => layer.Declaration))}}
        public partial class {{Name}};
        """;

    public double Number(string name, double otherwise = 0) => Numbers.GetValueOrDefault(name, otherwise);

    private string Weights =>
        ClassWeights.Count == 0 ? "" : $", ClassWeights = new double[] {{ {string.Join(", ", ClassWeights.Select(weight => FormattableString.Invariant($"{weight:R}")))} }}";

    private string Hyperparameters =>
        string.Concat(Numbers.Select(number => FormattableString.Invariant($", {number.Key} = {number.Value:R}")))
            + (DecayBias ? "" : ", DecayBias = false") + (SparseInputs ? ", SparseInputs = true" : "") + (Parallel ? ", Parallel = true" : "");

    public override string ToString() =>
        $"{Name}: {string.Join(", ", Layers.Select(layer => $"{layer.Inputs}→{layer.Outputs} {layer.Activation}{(layer.Bias ? "" : " no bias")}{layer.DropoutText}"))}, "
        + $"{Loss}, {Optimizer}, {Reduction}, {Precision}{Hyperparameters}{Weights}";
}
