namespace NetGen.Weights;

/// <summary>A tensor is whole, but of a kind that this library cannot read. Where a file has others, they are read all the same.</summary>
internal sealed class UnknownKindException(string message) : Exception(message);
