using NetGen.Generators.Onnx.Files;
using NetGen.Generators.Onnx.Operators;
using NetGen.Generators.Onnx.Problems;

namespace NetGen.Generators.Onnx;

/// <summary>Operators that are not read: all of a file at once, each with its count and its first node.</summary>
internal static class UnknownOperators
{
    // What is taken apart where nodes are gone through, and what the normaliser makes another.
    private static readonly string[] Known = ["Constant", "If", "Loop", "Scan", "Upsample"];

    public static IEnumerable<ImportProblem> In(IEnumerable<ModelNode> nodes, long opset) => nodes
        .Where(static node => !IsKnown(node))
        .GroupBy(static node => (node.Domain, node.Operator))
        .Select(group => new ImportProblem(ImportProblemKind.CannotBeRead, Message(group.Key.Domain, group.Key.Operator, group.First(), group.Count(), opset)));

    private static bool IsKnown(ModelNode node) => node.Domain.Length == 0 && (OperatorTable.All.Has(node.Operator) || Known.Contains(node.Operator));

    private static string Message(string domain, string name, ModelNode first, int count, long opset)
    {
        string what = Shown.Name(domain.Length > 0 ? $"{domain}.{name}" : name);
        string found = count > 1 ? $"The nodes {Shown.Name(first.Label)} and {count - 1} more are {what}"
            : $"The node {Shown.Name(first.Label)} is {(domain.Length > 0 ? "" : "a ")}{what}";
        return domain.Length > 0
            ? $"{found}: operators of the domain {Shown.Name(domain)} are not known. Export the model with ONNX's own operators."
            : $"{found}, which ONNX (opset {opset}) does not have or which is not read. What is read stands in docs/decisions/onnx.md.";
    }
}
