namespace NetGen.Generators.Declaration;

/// <summary>An end of a network, with a loss of its own.</summary>
/// <param name="Source"><c>[Head]</c>; null where the network has none and its end is its only one.</param>
/// <param name="Name">Empty where there is no <c>[Head]</c>.</param>
/// <param name="Nodes">From what the trunk gives to the outputs; none where the trunk's outputs are the head's.</param>
/// <param name="Before">The shape of what the trunk gives.</param>
/// <param name="After">The shape of the outputs.</param>
/// <param name="Loss">What training makes small.</param>
/// <param name="Weight">The loss's share in that of the network.</param>
/// <param name="Ending">The last node that computes something, which may be the trunk's; null where there is none at all.</param>
internal sealed record HeadNode(
    LayerDeclaration? Source, string Name, EquatableArray<Node> Nodes, Shape Before, Shape After, LossSettings Loss, double Weight, Node? Ending)
{
    /// <summary>What parameters of generated methods are called after: <c>policy</c>.</summary>
    public string Parameter => Name.Length == 0 ? "" : char.ToLowerInvariant(Name[0]) + Name.Substring(1);

    /// <summary>The parameter that receives the head's own loss: <c>policyLoss</c>.</summary>
    public string LossParameter => Parameter + "Loss";

    /// <summary>The outputs as the loss sees them: places that <c>[Flatten]</c> made one row. The user's own loss takes rows as they are written.</summary>
    public required Shape Rows { get; init; }

    /// <summary>Whether it is also trained on class labels, one for each place.</summary>
    public bool TakesLabels => Loss is { Custom: null, Name: "CrossEntropy" } && EndsInSoftmax(Ending);

    /// <summary>Whether a node's outputs are probabilities of one choice.</summary>
    public static bool EndsInSoftmax(Node? ending) => ending?.Activation is { Custom: null, Name: "Softmax" };
}
