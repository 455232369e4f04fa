namespace NetGen.Generators.Onnx.Problems;

/// <summary>What is wrong with a node: thrown by what reads one, and caught where nodes are gone through, so that no one outside meets it.</summary>
internal sealed class OperatorException(ImportProblemKind kind, string message) : Exception(message)
{
    public ImportProblemKind Kind { get; } = kind;

    public static OperatorException CannotBeRead(string message) => new(ImportProblemKind.CannotBeRead, message);

    public static OperatorException Malformed(string message) => new(ImportProblemKind.Malformed, message);

    public static OperatorException MixesSamples(string message) => new(ImportProblemKind.MixesSamples, message);
}
