using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules;

/// <summary>NETGEN301: a number that no member of the enum has, such as <c>(Activation)99</c>.</summary>
internal static class UndefinedValue
{
    public static IEnumerable<Finding> Check(NetworkDeclaration network) =>
        from choice in Choices(network.Options).Concat(network.Layers.SelectMany(Choices)).Concat(Choices(network.Onnx))
        where choice.Value is not null && !EnumName.IsDefined(choice.Value.Value)
        select Finding.Of(RuleIds.UndefinedValue, choice.Value.Place, choice.Type, choice.Value.Value) with
        {
            Remedies = choice.Attribute is null ? default : Remedy.LeaveOut(choice.Attribute, choice.Argument),
        };

    private static IEnumerable<(SourceSpan? Attribute, string Argument, string Type, Argument<string>? Value)> Choices(NetworkOptions options) =>
    [
        (options.Place, "Loss", "Loss", options.Loss),
        (options.Place, "Optimizer", "Optimizer", options.Optimizer),
        (options.Place, "Reduction", "Reduction", options.Reduction),
        (options.Place, "Precision", "Precision", options.Precision),
        (options.Place, "Initializer", "Initializer", options.Initializer),
    ];

    private static (SourceSpan? Attribute, string Argument, string Type, Argument<string>? Value)[] Choices(OnnxSource? file) =>
        file is null ? [] : [(file.Place, "LossActivation", "Activation", file.LossActivation), (file.Place, "Layout", "Layout", file.Layout)];

    /// <summary>What <c>[Activate]</c> is there for cannot be left out.</summary>
    private static IEnumerable<(SourceSpan? Attribute, string Argument, string Type, Argument<string>? Value)> Choices(LayerDeclaration layer) =>
    [
        (layer.Kind == LayerKind.Activate ? null : layer.Place, "activation", "Activation", layer.Formula is null ? layer.Activation : null),
        (layer.Place, "Initializer", "Initializer", layer.Initializer),
        (layer.Place, "Padding", "Padding", layer.Words.Of("Padding")),
        (layer.Place, "Loss", "Loss", layer.Loss),
    ];
}
