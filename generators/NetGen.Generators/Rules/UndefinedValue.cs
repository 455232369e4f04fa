using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN301: a number that no member of the enum has, such as <c>(Activation)99</c>.</summary>
internal static class UndefinedValue
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from choice in Choices(network.Options).Concat(network.Layers.OfType<DenseLayerDeclaration>().SelectMany(Choices))
        where choice.Argument is not null && !EnumName.IsDefined(choice.Argument.Value)
        select Finding.Of(RuleIds.UndefinedValue, choice.Argument.Place, choice.Type, choice.Argument.Value);

    private static IEnumerable<(string Type, Argument<string>? Argument)> Choices(NetworkOptions options) =>
    [
        ("Loss", options.Loss),
        ("Optimizer", options.Optimizer),
        ("Reduction", options.Reduction),
        ("Precision", options.Precision),
        ("Initializer", options.Initializer),
    ];

    private static IEnumerable<(string Type, Argument<string>? Argument)> Choices(DenseLayerDeclaration layer) =>
    [
        ("Activation", layer.Activation),
        ("Initializer", layer.Initializer),
    ];
}
