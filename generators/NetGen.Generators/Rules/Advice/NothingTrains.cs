using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN323: every layer that has parameters is frozen.</summary>
internal static class NothingTrains
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        LayerNode[] layers = [.. network.Structure.Parameters.Tensors.Select(tensor => tensor.Layer)];
        if (layers.Length == 0 || layers.Any(layer => layer.IsTrainable))
            yield break;

        LayerNode last = layers[layers.Length - 1];
        yield return Finding.Of(RuleIds.NothingTrains, last.Source.Trainable!.Place) with
        {
            Remedies = new[]
            {
                Remedy.Of("Unfreeze", $"Let {last.Label} learn", new ArgumentEdit(last.Source.Place, "Trainable", null)),
            }.ToEquatableArray(),
        };
    }
}
