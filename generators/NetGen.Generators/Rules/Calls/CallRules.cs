using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Rules.Calls;

/// <summary>The rules for calls of a network's members.</summary>
internal static class CallRules
{
    private static readonly Func<NetworkCall, IEnumerable<Diagnostic>>[] All =
    [
        SampleCounts.Check,
        ImpossibleLearningRate.Check,
        WritesOverInput.Check,
        LabelOutOfRange.Check,
        UpdateWithoutGradients.Check,
    ];

    public static IEnumerable<Diagnostic> Check(NetworkCall call) => All.SelectMany(rule => rule(call));
}
