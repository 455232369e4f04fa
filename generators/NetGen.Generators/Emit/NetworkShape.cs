using System.Collections.Immutable;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>What the members of a network and their documentation say about it.</summary>
internal sealed record NetworkShape(
    string Name,
    string Type,
    ImmutableArray<LayerShape> Layers,
    int Inputs,
    int Outputs,
    bool IsChain,
    int Parameters,
    int OptimizerStates,
    bool TakesLabels,
    string Loss,
    string Reduction,
    string Optimizer,
    string LossText)
{
    /// <summary>The axes of a sample.</summary>
    public required Shape InputShape { get; init; }

    /// <summary>The axes of an answer.</summary>
    public required Shape OutputShape { get; init; }

    /// <summary>Its heads where there are several; else empty.</summary>
    public ImmutableArray<HeadShape> Heads { get; init; } = [];

    /// <summary>How each layer is computed, in the order of the layers; empty for a network that cannot be.</summary>
    public ImmutableArray<string> Strategies { get; init; } = [];

    /// <summary>What an editor shows of the class: size and work, then a line for each layer.</summary>
    public IEnumerable<string> Remarks()
    {
        int bytes = Parameters * (Type == "double" ? sizeof(double) : sizeof(float));
        long work = Layers.Where(layer => layer.HasProduct).Sum(layer => (long)layer.Weights!.Size);
        yield return $"{CodeWriter.Number(Parameters)} parameters, {CodeWriter.Number(bytes)} bytes; {CodeWriter.Number(work)} multiply-adds to answer a sample.";
        foreach (var (layer, strategy) in Layers.Zip(Strategies, (layer, strategy) => (layer, strategy)))
            yield return $"Layer {layer.Number}: {layer.Inputs} → {layer.Outputs}, {layer.Function}, {CodeWriter.Number(layer.Length)} parameters; {strategy}.";
    }

    /// <summary>3 → 4 → 1; of networks that are no chain the ends alone.</summary>
    public string Arrows => string.Join(" → ", (IsChain ? Layers.Where(layer => layer.HasProduct).Select(layer => CodeWriter.Number(layer.Outputs))
        : ["…", CodeWriter.Number(Outputs)]).Prepend(CodeWriter.Number(Inputs)));

    /// <summary>What the class is, in a line.</summary>
    public string Summary => $"{Arrows}: {string.Join(", ", Layers.Select(layer => layer.Function))}; {Loss}, {Optimizer}.";

    /// <summary>Xor (3 → 4 → 1), as error messages call the network.</summary>
    public string Title => $"{Name} ({Arrows})";

    public static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"{typeof(NetworkShape).Assembly.GetName().Version.ToString(3)}\")]";
}
