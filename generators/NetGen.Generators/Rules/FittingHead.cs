using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>Which last activation and loss go together, said and offered wherever two meet that do not.</summary>
internal static class FittingHead
{
    /// <summary>The heads with a loss of the library's that is written and used, and the node that each ends in.</summary>
    public static IEnumerable<(HeadNode Head, Argument<string> Loss, Node Last)> WithWrittenLoss(NetworkDeclaration network, string? loss = null) =>
        from head in network.Structure.Heads
        where head.Loss.Written is not null && head.Ending is not null && (loss is null || head.Loss.Written.Value == loss)
        select (head, head.Loss.Written, head.Ending);

    /// <summary>Those with a loss that some of their outputs do not suit, and what gives the first of these.</summary>
    public static IEnumerable<(HeadNode Head, Argument<string> Loss, OutputRange Unfit)> WithUnfitOutputs(
        NetworkDeclaration network, string loss, Func<OutputRange, bool> isUnfit) =>
        from end in WithWrittenLoss(network, loss)
        let unfit = OutputRange.Of(network, end.Head).FirstOrDefault(range => range.Node is not null && isUnfit(range))
        where unfit is not null
        select (end.Head, end.Loss, unfit);

    /// <summary>What to do where CrossEntropy meets another activation than Softmax.</summary>
    public static string Advice(Node last) => last.After.Last > 1
        ? "use Softmax, which NetGen fuses with the loss"
        : "use Sigmoid with BinaryCrossEntropy, as Softmax of 1 output is always 1";

    /// <summary>One class of several, or a yes or no for each output; a single output can only be the latter.</summary>
    public static EquatableArray<Remedy> ForCrossEntropy(HeadNode head, Node last) => last.Source.TakesActivation
        ? new[]
        {
            UseActivation(last, "Softmax"),
            Remedy.Of(
                "UseBinaryCrossEntropy",
                $"Use Sigmoid in {last.Label} with BinaryCrossEntropy",
                ArgumentEdit.Activation(last.Source, "Sigmoid"),
                ArgumentEdit.Loss(head, "BinaryCrossEntropy")),
        }.Skip(last.After.Last > 1 ? 0 : 1).ToEquatableArray()
        : default;

    /// <summary>Another activation for a node; none where it cannot have any.</summary>
    public static IEnumerable<Remedy> Activations(Node node, string activation) => node.Source.TakesActivation ? [UseActivation(node, activation)] : [];

    /// <summary>Another activation for a layer that has one.</summary>
    public static Remedy UseActivation(Node layer, string activation) => Remedy.Of(
        $"Use{activation}", $"Use {activation} in {layer.Label}", ArgumentEdit.Activation(layer.Source, activation));

    /// <summary>Another loss.</summary>
    public static Remedy UseLoss(HeadNode head, string loss) => Remedy.Of($"Use{loss}", $"Use {loss}", ArgumentEdit.Loss(head, loss));
}
