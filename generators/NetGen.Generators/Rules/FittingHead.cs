using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>Which last activation and loss go together, said and offered wherever two meet that do not.</summary>
internal static class FittingHead
{
    /// <summary>The library's loss that is written and used; null under the default, and where the user's own takes its place.</summary>
    public static Argument<string>? WrittenLoss(NetworkDeclaration network) =>
        network.Options.LossFormula is null ? network.Options.Loss : null;

    /// <summary>What to do where CrossEntropy meets another activation than Softmax.</summary>
    public static string Advice(NumberedLayer last) => last.Outputs > 1
        ? "use Softmax, which NetGen fuses with the loss"
        : "use Sigmoid with BinaryCrossEntropy, as Softmax of 1 output is always 1";

    /// <summary>One class of several, or a yes or no for each output; a single output can only be the latter.</summary>
    public static EquatableArray<Remedy> ForCrossEntropy(NetworkDeclaration network, NumberedLayer last)
    {
        Remedy independent = Remedy.Of(
            "UseBinaryCrossEntropy",
            $"Use Sigmoid in layer {last.Number} with BinaryCrossEntropy",
            ArgumentEdit.Activation(last.Layer, "Sigmoid"),
            ArgumentEdit.Loss(network, "BinaryCrossEntropy"));
        return new[] { UseActivation(last, "Softmax"), independent }.Skip(last.Outputs > 1 ? 0 : 1).ToEquatableArray();
    }

    /// <summary>Another activation for one layer.</summary>
    public static Remedy UseActivation(NumberedLayer layer, string activation) => Remedy.Of(
        $"Use{activation}", $"Use {activation} in layer {layer.Number}", ArgumentEdit.Activation(layer.Layer, activation));

    /// <summary>Another loss.</summary>
    public static Remedy UseLoss(NetworkDeclaration network, string loss) =>
        Remedy.Of($"Use{loss}", $"Use {loss}", ArgumentEdit.Loss(network, loss));
}
