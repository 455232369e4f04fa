using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>
/// NETGEN406: <c>Update</c> of a network that was made in this method and has had no gradients. Silent as soon as the network gets out of
/// sight: where it is passed on, stored, captured, or its gradients are written by hand.
/// </summary>
internal static class UpdateWithoutGradients
{
    public static IEnumerable<Diagnostic> Check(NetworkCall call)
    {
        if (call.Method != "Update"
            || call.Operation.Instance is not ILocalReferenceOperation network
            || Locals.OnlyValue(network) is not IObjectCreationOperation
            || MayRunAgain(call.Operation))
        {
            yield break;
        }

        IEnumerable<ILocalReferenceOperation> others = Locals.References(network.Root(), network.Local);
        if (others.All(other => LeavesGradientsAlone(other) || IsLater(other, call.Operation)))
            yield return CallDiagnostic.Create(RuleIds.UpdateWithoutGradients, call.Operation, network.Local.Name);
    }

    /// <summary>In a loop, a lambda or a local function what is written later may run earlier; so it may where there are jumps.</summary>
    private static bool MayRunAgain(IOperation operation)
    {
        for (IOperation? around = operation; around is not null; around = around.Parent)
        {
            if (around is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return operation.Root().Descendants().Any(part => part is ILabeledOperation or ILocalFunctionOperation);
    }

    private static bool LeavesGradientsAlone(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IInvocationOperation call => call.Instance == reference && NetworkCall.Of(call) is { Method: not ("Backward" or "BackwardFrom") },
        IPropertyReferenceOperation property => property.Property.Name is "Parameters" || property.Property.Name.StartsWith("Layer", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsLater(ILocalReferenceOperation reference, IInvocationOperation call) =>
        reference.Syntax.SpanStart > call.Syntax.Span.End;
}
