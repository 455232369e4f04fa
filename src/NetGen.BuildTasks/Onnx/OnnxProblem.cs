namespace NetGen.BuildTasks.Onnx;

/// <summary>What is wrong with a file.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Text">The message.</param>
internal sealed record OnnxProblem(string Rule, string Text)
{
    /// <summary>The file cannot be read.</summary>
    public const string Unreadable = "NETGEN701";

    /// <summary>What lies in another file cannot be read.</summary>
    public const string DataUnreadable = "NETGEN708";
}
