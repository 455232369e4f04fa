using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// A network so small that all its weights stay in vector registers while the samples pass by: straight-line code, in which
/// the neurons of a layer are the lanes of one vector.
/// </summary>
/// <param name="Width">The vector that holds every layer.</param>
internal sealed record InRegistersPlan(NetworkGraph Graph, ElementType Type, VectorWidth Width) : NetworkPlan(Graph, Type)
{
    /// <summary>z, a and their gradients; a bias adds two.</summary>
    private const int ValuesOfLayer = 4;

    private const int GroupedSamples = 4;

    /// <summary>
    /// How many samples pass by at once: several where a layer has a single output, which then are the lanes of one vector, unless that is
    /// more code than pays.
    /// </summary>
    public int SamplesAtOnce =>
        Lanes >= GroupedSamples
        && Graph.Layers.Any(IsDot)
        && !Graph.Layers.Any(layer => layer is { Inputs: 1, Outputs: 1 })
        && Graph.Layers.Sum(layer => layer.Inputs + 2 * ValuesOfLayer) <= Budget.GroupedValues
            ? GroupedSamples : 1;

    public override int InferenceBlock => 1024;

    public override int TrainingBlock => 4096;

    public override ScratchSize? TrainingScratch => null;

    public int Lanes => Type.Lanes(Width);

    public override string Strategy(LayerTensors layer) => IsDot(layer)
        ? $"in registers, a vector is its {Count(layer.Inputs, "input")}" + (SamplesAtOnce > 1 ? $"; its outputs for {SamplesAtOnce} samples are one vector" : "")
        : $"in registers, a vector is its {layer.Outputs} neurons: {Count(layer.Inputs, "multiply-add")} a sample";

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    /// <summary>Whether a layer's weights are one vector along its inputs: with a single output there is no row to fill.</summary>
    public static bool IsDot(LayerTensors layer) => layer.Outputs == 1;

    /// <summary>The plan for a network, or null where it is not small enough.</summary>
    public static InRegistersPlan? For(NetworkGraph graph, ElementType type)
    {
        int widest = System.Math.Max(graph.InputSize, graph.Layers.Max(layer => layer.Outputs));
        var widths = new[] { VectorWidth.Bits128, VectorWidth.Bits256 }.Where(width => type.Lanes(width) >= widest).ToList();
        int rows = graph.Layers.Sum(layer => IsDot(layer) ? 1 : layer.Inputs);
        int columns = graph.Layers.Skip(1).Sum(layer => IsDot(layer) ? 0 : layer.Outputs);
        int values = graph.Layers.Sum(layer => layer.Bias is null ? ValuesOfLayer : ValuesOfLayer + 2);
        return widths.Count > 0 && !graph.HasDropout && 2 * rows + columns + values <= Budget.StraightLineVectors ? new InRegistersPlan(graph, type, widths[0]) : null;
    }
}
