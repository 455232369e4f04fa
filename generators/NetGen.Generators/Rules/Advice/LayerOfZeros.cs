using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN319: weights of zero that training cannot move apart, or cannot move at all.</summary>
internal static class LayerOfZeros
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network)
    {
        NumberedLayer[] layers = network.DenseLayers();
        return
            from layer in layers
            where IsZero(layer)
            let reason = Reason(layer, layers.ElementAtOrDefault(layer.Number))
            where reason is not null
            group (layer, reason) by layer.Layer.Initializer ?? network.Options.Initializer into users
            select Stuck(network, users.Key!, users.First().layer, users.First().reason);

        bool IsZero(NumberedLayer layer) => network.InitializerOf(layer.Layer) == "Zeros";

        string? Reason(NumberedLayer layer, NumberedLayer? next) =>
            ActivationTraits.Find(layer.Activation) is { IsStuckAtZero: true } ? $"where the slope of {layer.Activation} is zero too"
            : next is not null && layer.Outputs > 1 && IsZero(next) ? "and so do the next ones, so that its neurons stay alike for ever"
            : null;
    }

    private static Finding Stuck(NetworkDeclaration network, Argument<string> initializer, NumberedLayer layer, string reason)
    {
        Place attribute = layer.Layer.Initializer is null ? network.Options.Place! : layer.Layer.Place;
        return Finding.Of(RuleIds.LayerOfZeros, initializer.Place, Numbers.Text(layer.Number), reason) with
        {
            Remedies = new[]
            {
                Remedy.Of("RemoveInitializer", "Leave the initializer to the activation", new ArgumentEdit(attribute, "Initializer", null)),
            }.ToEquatableArray(),
        };
    }
}
