namespace NetGen.Tool.Models;

/// <summary>A step on a sample's way through a network. Values are numbered: 0 is what a sample brings in, n what the n-th step gives.</summary>
/// <param name="Layer">The layer; null where several values are joined.</param>
/// <param name="Name">The layer's number, or the join with the number of joins up to it: <c>Add 1</c>.</param>
/// <param name="Sources">The values that it takes.</param>
/// <param name="After">The shape of what it gives.</param>
internal sealed record ModelStep(ModelLayer? Layer, string Name, IReadOnlyList<int> Sources, ModelShape After)
{
    /// <summary>What it computes, in a word; null where that is not known.</summary>
    public required string? Function { get; init; }
}
