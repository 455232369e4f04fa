using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Rules;

/// <summary>The diagnostics on networks that work, but hardly as they were meant: each can be configured, and none stops generation.</summary>
internal static class AdviceDescriptors
{
    private const string Learning = nameof(Learning);

    private static readonly DiagnosticDescriptor Bottleneck = Create(
        RuleIds.Bottleneck,
        "A layer of one neuron between wide layers",
        "All that layer {0} learns of its {1} inputs passes through 1 output to the {2} of the next layer: give it more outputs",
        "Shapes",
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor PictureByPlaces = Create(
        RuleIds.PictureByPlaces,
        "A dense layer sees a picture place by place",
        "{0} sees each place of {1} alone, {2} at a time: put [Flatten] before it if it is to see the whole picture",
        "Shapes",
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor CrossEntropyWithoutSoftmax = Create(
        RuleIds.CrossEntropyWithoutSoftmax,
        "CrossEntropy belongs to Softmax",
        "CrossEntropy needs outputs that sum to 1, but {0} ends in {1}: {2}",
        Learning,
        DiagnosticSeverity.Error);

    private static readonly DiagnosticDescriptor BinaryCrossEntropyOutOfRange = Create(
        RuleIds.BinaryCrossEntropyOutOfRange,
        "BinaryCrossEntropy needs outputs between 0 and 1",
        "BinaryCrossEntropy needs outputs between 0 and 1, but {0} ends in {1}, which goes beyond: {2}",
        Learning,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor HiddenSoftmax = Create(
        RuleIds.HiddenSoftmax,
        "Softmax in a hidden layer",
        "Softmax makes the outputs of layer {0} share a sum of 1 before layer {1} sees them: use ReLU, unless they are meant as weights",
        Learning,
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor SoftmaxOfOne = Create(
        RuleIds.SoftmaxOfOne,
        "Softmax of one output is always 1",
        "{0} has 1 output, and Softmax of one number is always 1, so nothing is learned: use Sigmoid or more outputs",
        Learning,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor SoftmaxWithoutCrossEntropy = Create(
        RuleIds.SoftmaxWithoutCrossEntropy,
        "Softmax learns best with CrossEntropy",
        "{0} has hardly a gradient where Softmax is sure of a wrong answer: use CrossEntropy, which NetGen fuses with Softmax",
        Learning,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor RectifiedRegression = Create(
        RuleIds.RectifiedRegression,
        "ReLU on the output of a regression",
        "{0} gives the network's answers, and {1} cuts off all that are negative, together with their gradients: use Identity",
        Learning,
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor VanishingGradient = Create(
        RuleIds.VanishingGradient,
        "The gradient vanishes in many layers of Sigmoid",
        "Layers {0} to {1} each multiply the gradient by a slope of at most {2}, together by {3}: use Tanh or ReLU",
        Learning,
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor UnfitInitializer = Create(
        RuleIds.UnfitInitializer,
        "The initializer was made for another activation",
        "{0} was made for {1}, but layer {2} ends in {3}: use {4}",
        Learning,
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor LayerOfZeros = Create(
        RuleIds.LayerOfZeros,
        "A layer that begins at zero does not learn",
        "The weights of layer {0} begin at zero, {1}: use another initializer, unless you set them yourself",
        Learning,
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor IgnoredOption = Create(
        RuleIds.IgnoredOption,
        "The option has no effect",
        "{0} has no effect: {1} does not read it",
        Learning,
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor HiddenLinearLayer = Create(
        RuleIds.HiddenLinearLayer,
        "A hidden layer without an activation adds nothing",
        "Layer {0} is linear, so that it and layer {1} are together no more than one layer: give it an activation such as ReLU",
        Learning,
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor NothingTrains = Create(
        RuleIds.NothingTrains,
        "No layer learns",
        "No layer is trainable, so Step and Update change nothing: leave at least one to learn",
        Learning,
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor OtherNumbers = Create(
        RuleIds.OtherNumbers,
        "The numbers of the ONNX file become those of the network",
        "'{0}' is computed in other numbers than it is written in: {1}",
        "Onnx",
        DiagnosticSeverity.Info);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Bottleneck,
        PictureByPlaces,
        CrossEntropyWithoutSoftmax,
        BinaryCrossEntropyOutOfRange,
        HiddenSoftmax,
        SoftmaxOfOne,
        SoftmaxWithoutCrossEntropy,
        RectifiedRegression,
        VanishingGradient,
        UnfitInitializer,
        LayerOfZeros,
        IgnoredOption,
        HiddenLinearLayer,
        NothingTrains,
        OtherNumbers,
    ];

    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, string category, DiagnosticSeverity severity) =>
        DescriptorFactory.Create(id, title, messageFormat, category, severity);
}
