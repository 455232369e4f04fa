using NetGen.Generators.Graph;

namespace NetGen.Generators.Schedule;

/// <summary>
/// A network so small that all its weights stay in vector registers while the samples pass by: straight-line code, in which a sample's
/// values in a layer are a row of lanes. A vector of wider hardware holds the rows of several samples.
/// </summary>
/// <param name="Width">The vector that one row of every layer fits.</param>
internal sealed record InRegistersPlan(NetworkGraph Graph, ElementType Type, VectorWidth Width) : NetworkPlan(Graph, Type)
{
    public RegisterProgram Forward { get; } = new(Graph.ToOutputs());

    public RegisterProgram Evaluate { get; } = new(Graph.ToLoss());

    public RegisterProgram Backward { get; } = new(Graph.BackwardFromLoss());

    public RegisterProgram BackwardFrom { get; } = new(Graph.BackwardFromOutputs());

    /// <summary>z, a and their gradients; a bias adds two.</summary>
    private const int ValuesOfLayer = 4;

    /// <summary>How many vectors go through a phase of training before the next phase.</summary>
    public const int VectorsTogether = 2;

    public override bool IsStraightLine => true;

    public override bool InfersWholeBatches => true;

    public override int InferenceBlock => 1024;

    public override int TrainingBlock => 4096;

    public override ScratchSize? TrainingScratch
    {
        get
        {
            int shared = System.Math.Max(Backward.Shared.Length, BackwardFrom.Shared.Length);
            return shared == 0 ? null : new ScratchSize(shared * VectorsTogether * Type.Lanes(VectorWidth.Bits512), 0);
        }
    }

    /// <summary>The lanes of one sample's row.</summary>
    public int Lanes => Type.Lanes(Width);

    public override string Strategy(GraphLayer layer) => layer.Product is not { } product ? "nothing to compute"
        : IsDot(product) ? $"in registers, a vector is its {Count(layer.Inputs, "input")}{Samples}"
        : $"in registers, a vector is its {Count(layer.Outputs, "neuron")}{Samples}: {Count(layer.Inputs, "multiply-add")}";

    /// <summary>The vectors that hold several samples, the widest first.</summary>
    public IReadOnlyList<VectorWidth> WiderVectors => [.. new[] { VectorWidth.Bits512, VectorWidth.Bits256 }.Where(width => width > Width)];

    /// <summary>How many samples a vector of a width holds.</summary>
    public int SamplesIn(VectorWidth width) => (int)width / (int)Width;

    /// <summary>Whether a layer's weights are one vector along its inputs: with a single output there is no row to fill.</summary>
    public static bool IsDot(Contraction product) => product.Result.RowLength == 1;

    private string Samples => WiderVectors.Count == 0 ? "" : $", for up to {SamplesIn(WiderVectors[0])} samples";

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";

    /// <summary>The plan for a network, or null where it is not small enough.</summary>
    public static InRegistersPlan? For(NetworkGraph graph, ElementType type)
    {
        if (!IsChain(graph))
            return null;
        int widest = System.Math.Max(graph.InputSize, graph.Products.Max(product => product.Result.RowLength));
        var widths = new[] { VectorWidth.Bits128, VectorWidth.Bits256, VectorWidth.Bits512 }.Where(width => type.Lanes(width) >= widest).ToList();
        if (widths.Count == 0)
            return null;
        int rows = graph.Products.Sum(product => IsDot(product) ? 1 : product.ReducedAxis.Length);
        int columns = graph.Products.Skip(1).Sum(product => IsDot(product) ? 0 : product.Result.RowLength);
        int values = graph.Products.Sum(product => product.Bias is null ? ValuesOfLayer : ValuesOfLayer + 2);
        int most = widths[0] == VectorWidth.Bits512 ? Budget.StraightLineWidestVectors : Budget.StraightLineVectors;
        return 2 * rows + columns + values <= most ? new InRegistersPlan(graph, type, widths[0]) : null;
    }

    /// <summary>Whether products and functions of their sums take turns, each of what the one before gives.</summary>
    private static bool IsChain(NetworkGraph graph)
    {
        var current = graph.Inputs;
        for (int i = 0; i < graph.Training.Length; i++)
        {
            bool fits = i % 2 == 0 ? graph.Training[i] is Contraction : graph.Training[i] is Map { Bindings.Length: 1 };
            if (!fits || graph.Training[i].Operands[0] != current)
                return false;
            current = graph.Training[i].Result;
        }

        return graph.Training.Length % 2 == 0 && graph.Heads.Length == 1 && !graph.HasPlaces;
    }
}
