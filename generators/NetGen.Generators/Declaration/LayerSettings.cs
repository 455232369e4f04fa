namespace NetGen.Generators.Declaration;

/// <summary>Fills in what a layer does not say itself.</summary>
internal static class LayerSettings
{
    /// <summary>What norms add to a variance.</summary>
    public const double DefaultEpsilon = 1e-5;

    public const double DefaultMomentum = 0.1;

    public static LayerNode Resolve(LayerNode layer, NetworkOptions options) => layer with
    {
        Activation = ActivationSettings.Of(layer.Source),
        HasBias = layer.Kind.HasSums() || layer.Kind.HasSeveralWeights() ? (layer.Source.Bias ?? options.Bias)?.Value ?? true
            : layer.Kind is LayerKind.LayerNorm or LayerKind.BatchNorm,
        Initializer = EnumName.Defined(layer.Source.Initializer) ?? EnumName.Defined(options.Initializer) ?? DefaultInitializer(layer.Source),
        IsTrainable = layer.Source.Trainable?.Value ?? true,
        UpdatesSparsely = layer.Source.Flags.Of("SparseUpdates")?.Value ?? false,
        HasPositions = layer.Source.Flags.Of("Positions")?.Value ?? false,
        Dropout = layer.Source.Rate?.Value ?? 0,
        Epsilon = layer.Source.Number("Epsilon") ?? DefaultEpsilon,
        Momentum = layer.Source.Number("Momentum") ?? DefaultMomentum,
        Groups = System.Math.Max(1, layer.Source.Integers.Of("Groups")?.Value ?? 1),
    };

    private static string DefaultInitializer(LayerDeclaration layer) => (layer.Formula is null && !layer.Kind.IsRecurrent() ? layer.Activation.Value : "") switch
    {
        "ReLU" or "LeakyReLU" or "ELU" or "GELU" or "GELUTanh" or "SiLU" or "Mish" or "HardSwish" => "HeUniform",
        "SELU" => "LeCunNormal",
        _ => "GlorotUniform",
    };
}
