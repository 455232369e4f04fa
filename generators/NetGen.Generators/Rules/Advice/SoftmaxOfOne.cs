using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN314: Softmax of one output.</summary>
internal static class SoftmaxOfOne
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from layer in network.DenseLayers()
        where layer is { Activation: "Softmax", Outputs: 1 }
        select Finding.Of(RuleIds.SoftmaxOfOne, layer.Layer.Activation.Place, Numbers.Text(layer.Number)) with
        {
            Remedies = new[] { UseSigmoid(network, layer) }.ToEquatableArray(),
        };

    /// <summary>A loss that was chosen for Softmax goes with it.</summary>
    private static Remedy UseSigmoid(NetworkDeclaration network, NumberedLayer layer) =>
        layer.Number == network.Layers.Length && network.Options.Loss is { Value: "CrossEntropy" }
            ? FittingHead.ForCrossEntropy(network, layer)[0]
            : FittingHead.UseActivation(layer, "Sigmoid");
}
