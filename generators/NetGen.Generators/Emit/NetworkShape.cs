using System.Collections.Immutable;

namespace NetGen.Generators.Emit;

/// <summary>What the members of a network and their documentation say about it.</summary>
internal sealed record NetworkShape(
    string Name,
    string Type,
    ImmutableArray<LayerShape> Layers,
    int Parameters,
    int OptimizerStates,
    bool TakesLabels,
    string Loss,
    string Reduction,
    string Optimizer,
    string LossText,
    string Summary)
{
    /// <summary>How each layer is computed, in the order of the layers; empty for a network that cannot be.</summary>
    public ImmutableArray<string> Strategies { get; init; } = [];

    /// <summary>What an editor shows of the class: size and work, then a line for each layer.</summary>
    public IEnumerable<string> Remarks()
    {
        int bytes = Parameters * (Type == "double" ? sizeof(double) : sizeof(float));
        long work = Layers.Sum(layer => (long)layer.Inputs * layer.Outputs);
        yield return $"{CodeWriter.Number(Parameters)} parameters, {CodeWriter.Number(bytes)} bytes; {CodeWriter.Number(work)} multiply-adds to answer a sample.";
        foreach (var (layer, strategy) in Layers.Zip(Strategies, (layer, strategy) => (layer, strategy)))
            yield return $"Layer {layer.Number}: {layer.Inputs} → {layer.Outputs}, {layer.Activation}, {CodeWriter.Number(layer.Length)} parameters; {strategy}.";
    }

    public required int Inputs { get; init; }

    public required int Outputs { get; init; }

    /// <summary>3 → 4 → 1.</summary>
    public string Arrows => string.Join(" → ", Layers.Select(layer => layer.Inputs).DefaultIfEmpty(Inputs).Append(Outputs).Select(size => CodeWriter.Number(size)));

    /// <summary>Xor (3 → 4 → 1), as error messages call the network.</summary>
    public string Title => $"{Name} ({Arrows})";

    public static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"{typeof(NetworkShape).Assembly.GetName().Version.ToString(3)}\")]";
}

/// <summary>One layer as its accessor documents it.</summary>
internal sealed record LayerShape(int Number, string Member, int Inputs, int Outputs, bool HasBias, string Activation, double Dropout, int Offset)
{
    public int Length => Inputs * Outputs + (HasBias ? Outputs : 0);
}
