using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>The nodes that outputs need, each behind those whose results it takes, otherwise in the order of the file.</summary>
internal sealed class GraphOrder
{
    private readonly Dictionary<string, ModelNode> _givers = [];
    private readonly HashSet<string> _given;
    private readonly Func<string, bool> _isOutside;
    private readonly Dictionary<ModelNode, bool> _isDone = new(ReferenceComparer.Instance);
    private readonly List<ModelNode> _nodes = [];
    private readonly List<ImportProblem> _problems = [];

    private GraphOrder(ModelGraph graph, Func<string, bool> isOutside)
    {
        _isOutside = isOutside;
        _given = [.. graph.Inputs.Select(static input => input.Name), .. graph.Tensors.Select(static tensor => tensor.Name)];
        foreach (string twice in Doubled(graph.Inputs.Select(static input => input.Name)).Concat(Doubled(graph.Tensors.Select(static tensor => tensor.Name))))
            Malformed($"{Shown.Name(twice)} is given twice, as an input or as a tensor of the file.");
        foreach (var node in graph.Nodes)
        {
            foreach (string output in node.Outputs.Where(static output => output.Length > 0))
                Give(output, node);
        }
    }

    /// <summary>Orders a graph.</summary>
    /// <param name="outputs">What is wanted of it.</param>
    /// <param name="isOutside">Whether a name stands for a value of a graph around.</param>
    public static (IReadOnlyList<ModelNode> Nodes, IReadOnlyList<ImportProblem> Problems) Of(ModelGraph graph, IEnumerable<string> outputs, Func<string, bool> isOutside)
    {
        var order = new GraphOrder(graph, isOutside);
        var needed = order.Needed(outputs);
        foreach (var node in graph.Nodes.Where(needed.Contains))
            order.Visit(node);
        return (order._nodes, order._problems);
    }

    private static IEnumerable<string> Doubled(IEnumerable<string> names) =>
        names.GroupBy(static name => name).Where(static same => same.Count() > 1).Select(static same => same.Key);

    private void Give(string output, ModelNode node)
    {
        if (_givers.TryGetValue(output, out var other))
            Malformed($"{Shown.Name(output)} is given twice, by the nodes {Shown.Name(other.Label)} and {Shown.Name(node.Label)}.");
        else if (_given.Contains(output))
            Malformed($"{Shown.Name(output)} is given twice, by the node {Shown.Name(node.Label)} and as a tensor or an input of the file.");
        else
            _givers.Add(output, node);
    }

    private HashSet<ModelNode> Needed(IEnumerable<string> outputs)
    {
        var needed = new HashSet<ModelNode>(ReferenceComparer.Instance);
        var open = new Stack<ModelNode>();
        foreach (string output in outputs)
        {
            if (_givers.TryGetValue(output, out var giver))
                open.Push(giver);
            else if (!IsKnown(output))
                Malformed($"The output {Shown.Name(output)} is given by nothing in the file.");
        }

        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!needed.Add(node))
                continue;
            foreach (string missing in node.Inputs.Where(input => input.Length > 0 && !IsKnown(input)).Distinct())
                Malformed($"The node {Shown.Name(node.Label)} takes {Shown.Name(missing)}, which nothing in the file gives.");
            foreach (var giver in GiversOf(node))
                open.Push(giver);
        }

        return needed;
    }

    private bool IsKnown(string name) => _givers.ContainsKey(name) || _given.Contains(name) || _isOutside(name);

    /// <summary>Goes down to what a node takes first, with a stack of its own: files may be deeper than that of the thread.</summary>
    private void Visit(ModelNode start)
    {
        if (_isDone.ContainsKey(start))
            return;
        var path = new Stack<(ModelNode Node, IEnumerator<ModelNode> Givers)>();
        Enter(start);
        while (path.Count > 0)
        {
            var (node, givers) = path.Peek();
            if (!givers.MoveNext())
            {
                path.Pop();
                _isDone[node] = true;
                _nodes.Add(node);
            }
            else if (!_isDone.TryGetValue(givers.Current, out bool isDone))
            {
                Enter(givers.Current);
            }
            else if (!isDone)
            {
                var cycle = path.Select(static step => step.Node).TakeWhile(other => other != givers.Current).Append(givers.Current).Reverse();
                Malformed($"The nodes {Shown.All(cycle.Select(static other => Shown.Name(other.Label)))} need each other's results.");
            }
        }

        void Enter(ModelNode node)
        {
            _isDone[node] = false;
            path.Push((node, GiversOf(node).GetEnumerator()));
        }
    }

    private IEnumerable<ModelNode> GiversOf(ModelNode node) =>
        NamesIn(node).Where(_givers.ContainsKey).Select(name => _givers[name]);

    /// <summary>The names that a node takes, and those that graphs in it do.</summary>
    private static IEnumerable<string> NamesIn(ModelNode node) => node.Inputs.Concat(node.Attributes
        .Where(static attribute => attribute.Graph is not null)
        .SelectMany(static attribute => attribute.Graph!.Nodes.SelectMany(NamesIn).Concat(attribute.Graph.Outputs)));

    private void Malformed(string message) => _problems.Add(new ImportProblem(ImportProblemKind.Malformed, message));

    private sealed class ReferenceComparer : IEqualityComparer<ModelNode>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(ModelNode? x, ModelNode? y) => ReferenceEquals(x, y);

        public int GetHashCode(ModelNode node) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(node);
    }
}
