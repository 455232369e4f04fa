using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN319: weights of zero that training cannot move apart, or cannot move at all.</summary>
internal static class LayerOfZeros
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        return
            from layer in network.DenseLayers()
            where IsZero(layer.Layer)
            let reason = Reason(layer)
            where reason is not null
            group (layer.Layer, reason) by layer.Layer.Source.Initializer ?? network.Options.Initializer into users
            select Stuck(network, users.Key!, users.First().Layer, users.First().reason);

        bool IsZero(LayerNode layer) => layer.Initializer == "Zeros";

        string? Reason(ChainedLayer layer) =>
            ActivationTraits.Find(layer.Activation) is { IsStuckAtZero: true } ? $"where the slope of {layer.Activation} is zero too"
            : layer.Next is not null && layer.Outputs > 1 && IsZero(layer.Next) ? "and so do the next ones, so that its neurons stay alike for ever"
            : null;
    }

    private static Finding Stuck(NetworkDeclaration network, Argument<string> initializer, LayerNode layer, string reason)
    {
        SourceSpan attribute = layer.Source.Initializer is null ? network.Options.Place! : layer.Source.Place;
        return Finding.Of(RuleIds.LayerOfZeros, initializer.Place, Numbers.Text(layer.Number), reason) with
        {
            Remedies = new[]
            {
                Remedy.Of("RemoveInitializer", "Leave the initializer to the activation", new ArgumentEdit(attribute, "Initializer", null)),
            }.ToEquatableArray(),
        };
    }
}
