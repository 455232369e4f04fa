using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN323: every layer is frozen.</summary>
internal static class NothingTrains
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        NumberedLayer[] layers = network.DenseLayers();
        if (layers.Length == 0 || layers.Any(layer => layer.Layer.IsTrainable))
            yield break;

        NumberedLayer last = layers[layers.Length - 1];
        yield return Finding.Of(RuleIds.NothingTrains, last.Layer.Trainable!.Place) with
        {
            Remedies = new[]
            {
                Remedy.Of("Unfreeze", $"Let layer {last.Number} learn", new ArgumentEdit(last.Layer.Place, "Trainable", null)),
            }.ToEquatableArray(),
        };
    }
}
