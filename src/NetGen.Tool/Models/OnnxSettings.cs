namespace NetGen.Tool.Models;

/// <summary>What <c>[Onnx]</c> says of a file beside its name, as text; null where nothing is said.</summary>
internal sealed record OnnxSettings(string? Dims, string? Constants, string? Outputs);
