namespace NetGen.Generators.Emit;

/// <summary>A form in which members take what outputs should have been.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Type">Its elements.</param>
/// <param name="Member">These as <see cref="Declaration.GeneratedSurface"/> writes them.</param>
/// <param name="Documentation">That of the parameter.</param>
/// <param name="Error">That of the exception for lengths and contents.</param>
internal sealed record TargetForm(string Name, string Type, string Member, string Documentation, string Error)
{
    public bool AreLabels => Name == "labels";

    public string Parameter => $"global::System.ReadOnlySpan<{Type}> {Name}";

    /// <summary>What summaries say where it is not the usual one.</summary>
    public string Against => AreLabels ? " against class labels" : "";

    /// <summary>A row of values for each sample.</summary>
    public static TargetForm Rows(NetworkShape shape) =>
        new("targets", shape.Type, "T", $"<param name=\"targets\">[samples][{shape.Outputs}]</param>", SurfaceEmitter.LengthError);

    /// <summary>A class for each sample, or for each of its places.</summary>
    public static TargetForm Labels(LabelShape labels) => new("labels", "int", "int", labels.Documentation("labels"), SurfaceEmitter.LabelError);
}
