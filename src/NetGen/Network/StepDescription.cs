namespace NetGen;

/// <summary>A step on a sample's way through a network that is no chain: a layer, or a place where several values come together.</summary>
/// <remarks>Values are numbered: 0 is what a sample brings in, and n what the n-th step gives.</remarks>
/// <param name="Layer">The number of the layer, from 1; 0 of a join.</param>
/// <param name="Sources">The values that it takes, in their order.</param>
public sealed record StepDescription(int Layer, IReadOnlyList<int> Sources)
{
    /// <summary>The attribute that joins the values: <c>Add</c>, <c>Concat</c> or <c>Multiply</c>; empty of a layer.</summary>
    public string Join { get; init; } = "";

    /// <summary>What is applied to the joined values; a layer says it itself.</summary>
    public string Activation { get; init; } = "Identity";

    /// <summary>What that computes where it is not one of <see cref="NetGen.Activation"/>, as <see cref="LayerDescription.Formula"/> is written; null else.</summary>
    public string? Formula { get; init; }

    /// <summary>The axes of what a join gives, channels last; empty of a layer, which says them itself.</summary>
    public IReadOnlyList<int> OutputShape { get; init; } = [];
}
