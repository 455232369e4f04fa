using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>NETGEN318: an initializer made for ReLU under an activation like Sigmoid, or one made for those under ReLU.</summary>
internal static class UnfitInitializer
{
    private const string He = nameof(He);
    private const string Glorot = nameof(Glorot);

    /// <summary>
    /// One finding for each argument. <c>[Network]</c>'s is for several layers at once: it is unfit only where it fits none of them.
    /// </summary>
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from layer in network.DenseLayers()
        group layer by layer.Layer.Source.Initializer ?? network.Options.Initializer into users
        where users.Key is not null && users.All(layer => Fitting(users.Key.Value, layer) is not null)
        select Unfit(network, users.Key, users.First());

    private static Finding Unfit(NetworkDeclaration network, Argument<string> initializer, ChainedLayer layer)
    {
        string fitting = Fitting(initializer.Value, layer)!;
        SourceSpan attribute = layer.Layer.Source.Initializer is null ? network.Options.Place! : layer.Layer.Source.Place;
        return Finding.Of(
            RuleIds.UnfitInitializer,
            initializer.Place,
            initializer.Value,
            fitting.StartsWith(He, StringComparison.Ordinal) ? "activations like Tanh" : "activations like ReLU",
            Numbers.Text(layer.Number),
            layer.Activation,
            fitting) with
        {
            Remedies = new[]
            {
                Remedy.Of("UseFitting", $"Use {fitting}", new ArgumentEdit(attribute, "Initializer", $"global::NetGen.Initializer.{fitting}")),
                Remedy.Of("RemoveInitializer", "Leave the initializer to the activation", new ArgumentEdit(attribute, "Initializer", null)),
            }.ToEquatableArray(),
        };
    }

    /// <summary>The counterpart of the same distribution; null where the initializer is fit, or it cannot be said.</summary>
    private static string? Fitting(string initializer, ChainedLayer layer)
    {
        ActivationTraits? traits = ActivationTraits.Find(layer.Activation);
        return traits is { Squashes: true } && initializer.StartsWith(He, StringComparison.Ordinal)
            ? Glorot + initializer.Substring(He.Length)
            : traits is { Rectifies: true } && initializer.StartsWith(Glorot, StringComparison.Ordinal)
                ? He + initializer.Substring(Glorot.Length)
                : null;
    }
}
