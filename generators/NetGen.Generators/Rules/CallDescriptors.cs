using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Rules;

/// <summary>The diagnostics on calls of a network's members: what would throw, or do nothing, each time it runs.</summary>
internal static class CallDescriptors
{
    private static readonly DiagnosticDescriptor PartialSample = Create(
        RuleIds.PartialSample,
        "A span holds a whole number of samples",
        "'{0}' holds {1}, but a sample of {2} has {3} there: {4} is no multiple of {3}",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor SamplesDiffer = Create(
        RuleIds.SamplesDiffer,
        "Inputs and targets are of the same samples",
        "'{0}' holds {1}, but needs {4}: 'inputs' holds {2} of {3}",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor OutputLength = Create(
        RuleIds.OutputLength,
        "A span for results has room for exactly all of them",
        "'{0}' has room for {1}, but needs {4}: 'inputs' holds {2} of {3}",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor ImpossibleLearningRate = Create(
        RuleIds.ImpossibleLearningRate,
        "A learning rate is finite and not negative",
        "The learning rate is {0}, but must be finite and not negative: {1} throws",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor WritesOverInput = Create(
        RuleIds.WritesOverInput,
        "Results cannot be written over what is still read",
        "'{0}' and '{1}' {2} '{3}': {4} writes to the one while it reads the other, so give it another span",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor UpdateWithoutGradients = Create(
        RuleIds.UpdateWithoutGradients,
        "An update needs gradients",
        "'{0}' has no gradients yet, so Update changes nothing: call Backward before it, or Step instead of both",
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor DataWidth = Create(
        RuleIds.DataWidth,
        "Rows of data are all as wide as the network",
        "{0} has {1}, but {2}",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor NoSamples = Create(
        RuleIds.NoSamples,
        "There is no loss of no samples",
        "'inputs' is empty: {0} needs at least one sample of {1}",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor LabelOutOfRange = Create(
        RuleIds.LabelOutOfRange,
        "A label is the number of an output",
        "The label {0} names no output: {1} has {2}, numbered from 0 to {3}",
        DiagnosticSeverity.Warning);

    private static readonly DiagnosticDescriptor StateMissing = Create(
        RuleIds.StateMissing,
        "Only a network that goes on from step to step has a state",
        "{0} has no State: {1}",
        DiagnosticSeverity.Warning);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        PartialSample,
        SamplesDiffer,
        OutputLength,
        ImpossibleLearningRate,
        WritesOverInput,
        UpdateWithoutGradients,
        DataWidth,
        NoSamples,
        LabelOutOfRange,
        StateMissing,
    ];

    private static DiagnosticDescriptor Create(string id, string title, string messageFormat, DiagnosticSeverity severity) =>
        DescriptorFactory.Create(id, title, messageFormat, "Calls", severity);
}
