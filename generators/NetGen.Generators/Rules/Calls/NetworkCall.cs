using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generators.Declaration;

namespace NetGen.Generators.Rules.Calls;

/// <summary>A call of a generated method.</summary>
/// <param name="Operation">The call.</param>
/// <param name="Shape">The network's shape.</param>
internal sealed record NetworkCall(IInvocationOperation Operation, SampleShape Shape)
{
    private static readonly ImmutableHashSet<string> Methods =
        ["Forward", "Evaluate", "Backward", "BackwardFrom", "Step", "Update"];

    public string Method => Operation.TargetMethod.Name;

    /// <summary>The call of a network's member that is not the user's own; names are looked at first, as every call comes here.</summary>
    public static NetworkCall? Of(IInvocationOperation operation) =>
        Methods.Contains(operation.TargetMethod.Name)
        && !operation.TargetMethod.IsStatic
        && SampleShape.Of(operation.TargetMethod.ContainingType) is { } shape
        && !DeclarationPart.IsUsers(operation.TargetMethod)
        && !GoesOnFromState(operation.TargetMethod)
            ? new NetworkCall(operation, shape)
            : null;

    /// <summary>Of which the lengths are those of steps, as many as there are.</summary>
    private static bool GoesOnFromState(IMethodSymbol method) => method.Parameters.FirstOrDefault() is { Name: "state" };

    /// <summary>What is passed for a parameter; null where there is no such parameter or its default is taken.</summary>
    public IOperation? Argument(string parameter) => Operation.Arguments
        .FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)
        ?.Value;
}
