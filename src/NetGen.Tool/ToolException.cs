namespace NetGen.Tool;

/// <summary>What was asked for cannot be done with this input; the message says why and what to do.</summary>
internal sealed class ToolException(string message) : Exception(message);
