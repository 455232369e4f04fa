namespace NetGen.BuildTasks.Onnx;

/// <summary>Names of sets of operators.</summary>
internal static class OnnxDomain
{
    /// <summary>ONNX's own set has two names, of which this reads one: the empty one.</summary>
    public static string Read(WireField field) => field.Text() is var domain && domain == "ai.onnx" ? "" : domain;
}
