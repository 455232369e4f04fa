using System.Collections.Immutable;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Graph;

/// <summary>Builds the forward pass that a declaration describes. Everything else about the network is derived from it.</summary>
internal sealed class GraphBuilder
{
    private readonly NetworkDeclaration _network;
    private readonly ForwardPass _pass;

    private readonly bool _isStream;

    private GraphBuilder(NetworkDeclaration network, bool isStream)
    {
        _network = network;
        _isStream = isStream;
        _pass = new ForwardPass(network.Structure.Parameters, isStream ? network.Structure.Input.Axes[0] : null);
    }

    /// <param name="network">A declaration without mistakes.</param>
    public static NetworkGraph Build(NetworkDeclaration network) => new GraphBuilder(network, isStream: false).Build();

    /// <summary>
    /// The same where a sample is a step of a sequence, and the caller keeps what is handed from step to step: those of all sequences come first, then the next step's. What knows
    /// nothing of other steps is as it is for samples.
    /// </summary>
    /// <param name="network">One that streams.</param>
    public static NetworkGraph BuildStream(NetworkDeclaration network) => new GraphBuilder(network, isStream: true).Build();

    private NetworkGraph Build()
    {
        var structure = _network.Structure;
        var shape = !_isStream ? structure.Input : structure.Inputs == InputKind.Indices ? Shape.Of(1) : structure.Input.LastAlone;
        var inputs = new Tensor("x", null, TensorRole.External, [Axis.Samples, .. Axes(shape)]) { Content = Content(structure.Inputs) };
        var trunk = Through(structure.Trunk, inputs);
        var ends = structure.Heads.Select(head => Through(head.Nodes, trunk)).ToList();
        var outputs = structure.Heads.Zip(ends, (head, end) => _isStream || head.Rows == head.After ? end : _pass.InPlaces(end)).ToList();
        bool isOnly = outputs.Count == 1;
        var targets = new Tensor("t", null, TensorRole.External, isOnly ? [.. outputs[0].Axes] : [Axis.Samples, new Axis("t", outputs.Sum(output => output.SampleLength))]);
        var heads = new List<GraphHead>();
        foreach (var (head, output) in structure.Heads.Zip(outputs, (head, output) => (head, output)))
        {
            int start = heads.Sum(other => other.Size);
            heads.Add(isOnly ? Head(head, output, targets, null, start) : OneOfSeveral(head, output, targets, heads.Count + 1, start));
        }

        return new NetworkGraph([.. _pass.Layers], [.. _pass.Parameters], inputs, targets, Needed(outputs, heads), [.. heads], HeadBuilder.Optimizer(_network))
        {
            HasSparseInputs = _network.HasSparseInputs,
            IsStream = _isStream,
            TrainsFromState = _isStream && TrainsFromState(),
            SparseTable = SparseTable(),
            IsParallel = _network.IsParallel && !_isStream && !_pass.Operations.Any(operation => operation is BatchMean or Scan),
        };
    }

    /// <summary>
    /// Not where the steps of a call would be normalized by one another, nor where some heads' losses are sums over steps and others' means: how many steps a call has is not
    /// known here.
    /// </summary>
    private bool TrainsFromState() =>
        !_pass.Operations.Any(operation => operation is BatchMean) && _network.Structure.Heads.Select(head => head.Loss.SumsPlaces).Distinct().Count() == 1;

    /// <summary>The operations without those whose results nothing reads.</summary>
    private ImmutableArray<Operation> Needed(IEnumerable<Tensor> outputs, IEnumerable<GraphHead> heads)
    {
        HashSet<Tensor> read = [.. outputs.Concat(heads.SelectMany(head => head.Loss.Operands)).Select(tensor => tensor.Storage)];
        var needed = new Stack<Operation>();
        foreach (var operation in _pass.Operations.AsEnumerable().Reverse().Where(operation => operation is RunningUpdate || read.Contains(operation.Result.Storage)))
        {
            needed.Push(operation);
            read.UnionWith(operation.Operands.Select(operand => operand.Storage));
        }

        return [.. needed];
    }

    private static TensorContent Content(InputKind inputs) => inputs switch
    {
        InputKind.Indices => TensorContent.Indices,
        InputKind.Lists => TensorContent.Lists,
        _ => TensorContent.Numbers,
    };

    private static IEnumerable<Axis> Axes(Shape input) => input.Axes.Select((axis, i) => new Axis(i == input.Axes.Length - 1 ? "x" : $"x{i}", axis));

    private Tensor Through(EquatableArray<Node> nodes, Tensor values) => nodes.Aggregate(values, Through);

    private Tensor Through(Tensor values, Node node) => node switch
    {
        LayerNode layer => _pass.Layer(layer, values),
        GroupNode group => _pass.Join(group, [.. group.Branches.Select(branch => Through(branch, values))]),
        _ => throw new NotSupportedException($"No operations are a {node.GetType().Name}."),
    };

    private GraphHead OneOfSeveral(HeadNode head, Tensor output, Tensor targets, int number, int start)
    {
        return HeadBuilder.OneOfSeveral(head.Loss, head.Weight, _pass.ActivationOf(output), output, targets, number, start);
    }

    private GraphHead Head(HeadNode head, Tensor outputs, Tensor targets, int? number, int start) =>
        HeadBuilder.Head(head.Loss, head.Weight, _pass.ActivationOf(outputs), outputs, targets, number, start);

    private SparseTable? SparseTable() => _network.Structure.Layers.First() is { IsTrainable: true, UpdatesSparsely: true }
        ? new SparseTable(_pass.Parameters[0], HeadBuilder.Optimizer(_network, Optimizers.Sparse(HeadBuilder.Formula(_network))!))
        : null;
}
