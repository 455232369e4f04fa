namespace NetGen.BuildTasks.Onnx;

/// <summary>The numbers of a tensor are said to lie in another file, where they cannot be read.</summary>
internal sealed class ExternalDataException(string message) : Exception(message);
