using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>What is wrong with nodes: the same of several is said once, with the first of them.</summary>
internal sealed class NodeProblems
{
    private readonly List<(ImportProblemKind Kind, string Message, ModelNode? Node)> _found = [];

    public IReadOnlyList<ImportProblem> All =>
    [
        .. _found.GroupBy(static problem => (problem.Kind, problem.Message, problem.Node?.Operator)).Select(static group => new ImportProblem(group.Key.Kind, Said([.. group]))),
    ];

    public void Add(ImportProblemKind kind, ModelNode node, string message) => _found.Add((kind, message, node));

    public void Add(ImportProblemKind kind, string message) => _found.Add((kind, message, null));

    public void AddRange(IEnumerable<ImportProblem> problems) => _found.AddRange(problems.Select(static problem => (problem.Kind, problem.Message, (ModelNode?)null)));

    private static string Said((ImportProblemKind Kind, string Message, ModelNode? Node)[] problems)
    {
        var (_, message, node) = problems[0];
        return node is null ? message
            : $"The node {Shown.Name(node.Label)} ({Shown.Name(node.Operator).Trim('"')}{(problems.Length == 1 ? "" : $", and {problems.Length - 1} more")}): {message}";
    }
}
