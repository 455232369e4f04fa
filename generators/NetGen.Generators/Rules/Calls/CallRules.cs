using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>The rules for calls: of a network's members, and of those that bring data to it.</summary>
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

    /// <summary>What is wrong with a call of any method; nearly all are none of ours.</summary>
    public static IEnumerable<Diagnostic> Check(IInvocationOperation operation) =>
        NetworkCall.Of(operation) is { } call ? All.SelectMany(rule => rule(call)) : DataWidth.Check(operation);
}
