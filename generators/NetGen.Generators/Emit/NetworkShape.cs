using System.Collections.Immutable;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Emit;

/// <summary>What the members of a network and their documentation say about it.</summary>
/// <param name="optimizerStates">Numbers that the optimizer keeps for each parameter.</param>
/// <param name="imported">What a file describes; null of a network whose layers are declared.</param>
internal sealed class NetworkShape(NetworkDeclaration network, int optimizerStates = 0, ImportedForm? imported = null)
{
    private readonly NetworkStructure _structure = network.Structure;

    /// <summary>What the file describes that the network is in; null where layers are declared.</summary>
    public ImportedForm? Imported => imported;

    public string Name => network.Type.PlainName;

    public string Type { get; } = network.Precision == "Double" ? "double" : "float";

    public ImmutableArray<LayerShape> Layers { get; } = [.. network.Structure.Layers.Select(layer => LayerShape.Of(layer, [.. network.Structure.Parameters.Of(layer)]))];

    /// <summary>The axes of a sample.</summary>
    public Shape InputShape => imported?.Input ?? _structure.Input;

    /// <summary>The axes of an answer.</summary>
    public Shape OutputShape => imported?.Output ?? _structure.Output;

    public int Inputs { get; } = (imported?.Input ?? network.Structure.Input).Size;

    /// <summary>How many steps sequences may have whose state a caller keeps; null where there may be any number.</summary>
    public int? Window { get; } = Streaming.Window(network.Structure);

    /// <summary>The inputs of a file that are spans of their own.</summary>
    public EquatableArray<ImportedTensor> SeparateInputs => imported?.SeparateInputs ?? default;

    /// <summary>Numbers of a sequence that a file's network hands on.</summary>
    public int States { get; } = (imported?.States ?? default).Sum(static state => state.Shape.Size);

    public InputKind InputKind { get; } = network.Structure.Inputs;

    /// <summary>How many rows there are that indices choose from.</summary>
    public int Entries { get; } = network.Structure.Layers.FirstOrDefault()?.Source.Entries ?? 0;

    public int Outputs { get; } = (imported?.Output ?? network.Structure.Output).Size;

    public bool IsChain { get; } = imported is null && network.Structure.Trunk.All(node => node is LayerNode) && network.Structure.Heads.Length == 1;

    /// <summary>How layers hang together, and the value that each head answers with.</summary>
    public (ImmutableArray<StepShape> Steps, ImmutableArray<int> Ends) Way { get; } = StepShape.Of(network.Structure);

    public int Parameters { get; } = imported?.ParameterCount ?? unchecked((int)network.Structure.Parameters.Count);

    public int OptimizerStates => optimizerStates;

    /// <summary>The class labels that a network with one end takes; else null.</summary>
    public LabelShape? Labels { get; } = imported is null
        ? network.Structure.Heads is [var head] ? LabelShape.Of(head) : null
        : imported.Heads.Length == 1 ? LabelShape.Of(imported.Heads[0]) : null;

    /// <summary>Whether a sample's loss is the sum over its places; else it is their mean.</summary>
    public bool SumsPlaces { get; } = (imported is { Heads.Length: > 0 } ? imported.Heads[0].Loss : network.Structure.Heads[0].Loss).SumsPlaces;

    public string Loss { get; } = imported?.Loss ?? string.Join(" and ", network.Structure.Heads.Select(head => head.Loss.Name));

    public string Reduction => network.Reduction;

    public string Optimizer => network.Optimizer;

    public string LossText => $"{Loss}, {(Reduction == "Mean" ? "the mean over" : "summed over")} the batch";

    /// <summary>Its heads where there are several; else empty.</summary>
    public ImmutableArray<HeadShape> Heads { get; } = imported is not null ? HeadShape.Of(imported)
        : network.Structure.Heads.Length > 1 ? HeadShape.Of(network.Structure) : [];

    /// <summary>A name for a local that no parameter has which is called as the declaration or the file has it.</summary>
    public string Local(string name) =>
        Heads.Any(head => head.Plain == name || head.OwnLoss == name) || SeparateInputs.Any(input => input.Parameter == name) ? Local(name + "_") : name;

    /// <summary>How each layer is computed, in the order of the layers; empty for a network that cannot be.</summary>
    public ImmutableArray<string> Strategies { get; init; } = [];

    /// <summary>What messages call a sample of several axes, such as <c>picture of 28 × 28 × 1</c>; null where it has one.</summary>
    public string? Sample { get; } = NameOfSample(network, imported?.Input ?? network.Structure.Input);

    /// <summary>3 → 4 → 1; of networks that are no chain the ends alone.</summary>
    public string Arrows => string.Join(" → ", Stations);

    /// <summary>What the class is, in a line.</summary>
    public string Summary => $"{Arrows}: {Made}; {Loss}, {Optimizer}.";

    /// <summary>Xor (3 → 4 → 1), as error messages call the network.</summary>
    public string Title => $"{Name} ({Arrows})";

    public static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen\", \"{typeof(NetworkShape).Assembly.GetName().Version.ToString(3)}\")]";

    /// <summary>What an editor shows of the class: size and work, then a line for each layer.</summary>
    public IEnumerable<string> Remarks()
    {
        int bytes = Parameters * (Type == "double" ? sizeof(double) : sizeof(float));
        long work = imported?.MultiplyAdds ?? Layers.Sum(layer => layer.MultiplyAdds);
        yield return $"{CodeWriter.Number(Parameters)} parameters, {CodeWriter.Number(bytes)} bytes; {CodeWriter.Number(work)} multiply-adds to answer a sample.";
        foreach (var (layer, strategy) in Layers.Zip(Strategies, (layer, strategy) => (layer, strategy)))
            yield return $"Layer {layer.Number}: {layer.Arrow}, {layer.Function}, {CodeWriter.Number(layer.Length)} parameters; {strategy}.";
    }

    /// <summary>Of what it is made: a file, or layers.</summary>
    private string Made => imported is not null ? $"{new System.Xml.Linq.XText(network.Onnx!.Name)}" : string.Join(", ", Layers.Select(layer => layer.Function));

    /// <summary>The shapes that a sample takes from product to product, and that of the answer; in a chain of dense layers it is the last of these.</summary>
    private IEnumerable<string> Stations
    {
        get
        {
            string[] passed = IsChain ? [.. Layers.Where(static layer => layer.HasMatrix).Select(static layer => layer.After.ToString()).Prepend(InputShape.ToString())]
                : [InputShape.ToString(), "…"];
            string answer = OutputShape.ToString();
            return passed[passed.Length - 1] == answer ? passed : passed.Append(answer);
        }
    }

    private static string? NameOfSample(NetworkDeclaration network, Shape input) => input switch
    {
        { Axes.Length: < 2 } => null,
        var shape when network.Layers.FirstOrDefault()?.Steps is { Value: var steps } =>
            $"sequence of {CodeWriter.Number(steps)} {(steps == 1 ? "step" : "steps")} × {new Shape(shape.Axes.Skip(1).ToEquatableArray())}",
        var shape => $"{(shape.Axes.Length == 3 ? "picture" : "sample")} of {shape}",
    };
}
