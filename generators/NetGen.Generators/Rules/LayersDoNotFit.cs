using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN101: a layer's inputs differ from the outputs of the layer before it.</summary>
internal static class LayersDoNotFit
{
    /// <summary>The property that holds the number of the layer.</summary>
    public const string Layer = "Layer";

    /// <summary>The property that holds how many inputs the layer takes.</summary>
    public const string Inputs = "Inputs";

    /// <summary>The property that holds how many outputs the layer before it gives.</summary>
    public const string PreviousOutputs = "PreviousOutputs";

    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        for (int i = 1; i < network.Layers.Length; i++)
        {
            if (network.Layers[i - 1] is DenseLayerDeclaration previous && network.Layers[i] is DenseLayerDeclaration layer
                && !Fit(previous, layer))
            {
                yield return Mismatch(i + 1, layer.Inputs, previous.Outputs);
            }
        }
    }

    /// <summary>Layers that stand apart follow one another in no order, and a size that is none is an error of its own.</summary>
    private static bool Fit(DenseLayerDeclaration previous, DenseLayerDeclaration layer) =>
        previous.Outputs.Value == layer.Inputs.Value
        || previous.Place.Part != layer.Place.Part
        || previous.Outputs.Value < 1
        || layer.Inputs.Value < 1;

    private static Finding Mismatch(int number, Argument<int> inputs, Argument<int> previousOutputs) => Finding.Of(
        RuleIds.LayersDoNotFit,
        inputs.Place,
        Numbers.Text(number),
        Numbers.Count(inputs.Value, "input"),
        Numbers.Text(number - 1),
        Numbers.Text(previousOutputs.Value)) with
    {
        AdditionalPlaces = new[] { previousOutputs.Place }.ToEquatableArray(),
        Properties = new[]
        {
            new FindingProperty(Layer, Numbers.Text(number)),
            new FindingProperty(Inputs, Numbers.Text(inputs.Value)),
            new FindingProperty(PreviousOutputs, Numbers.Text(previousOutputs.Value)),
        }.ToEquatableArray(),
    };
}
