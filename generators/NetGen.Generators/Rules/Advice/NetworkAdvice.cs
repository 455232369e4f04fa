using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Advice;

/// <summary>The rules for networks that work: what is surely or probably not what their users want. Generation goes on.</summary>
internal static class NetworkAdvice
{
    private static readonly Func<NetworkDeclaration, IEnumerable<Finding>>[] All =
    [
        Bottleneck.Check,
        PictureByPlaces.Check,
        CrossEntropyWithoutSoftmax.Check,
        BinaryCrossEntropyOutOfRange.Check,
        HiddenSoftmax.Check,
        SoftmaxOfOne.Check,
        SoftmaxWithoutCrossEntropy.Check,
        RectifiedRegression.Check,
        VanishingGradient.Check,
        UnfitInitializer.Check,
        LayerOfZeros.Check,
        IgnoredOption.Check,
        HiddenLinearLayer.Check,
        NothingTrains.Check,
    ];

    /// <summary>Advice on a network without errors; before those are mended it would be noise. What holds in each round of a repetition is said once.</summary>
    public static EquatableArray<Finding> Check(NetworkDeclaration network, CompilationFacts facts) =>
        network.IsComplete && NetworkRules.Check(network, facts).Length == 0
            ? All.SelectMany(rule => rule(network)).GroupBy(finding => (finding.Id, finding.Place)).Select(same => same.First()).ToEquatableArray()
            : default;
}
