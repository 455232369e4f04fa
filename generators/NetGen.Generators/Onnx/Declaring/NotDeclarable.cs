namespace NetGen.Generators.Onnx.Declaring;

/// <summary>What attributes cannot say of a file: thrown by what reads a node, and caught where files are read, so that no one outside meets it.</summary>
internal sealed class NotDeclarable(string message) : Exception(message);
