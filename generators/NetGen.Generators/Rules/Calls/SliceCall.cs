using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>A call of <c>AsSpan</c> of an array or a <c>Slice</c> of a span.</summary>
/// <param name="Whole">What it is a part of.</param>
/// <param name="Start">Where the part begins; null where it begins with the whole.</param>
/// <param name="Length">How long it is; null where it goes to the end.</param>
internal sealed record SliceCall(IOperation Whole, IOperation? Start, IOperation? Length)
{
    /// <summary>Null for any other call, and for those that take an index or a range.</summary>
    public static SliceCall? Of(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "AsSpan" or "Slice", ContainingType: { Name: "MemoryExtensions" or "Span" or "ReadOnlySpan" } container }
            || container.ContainingNamespace is not { Name: "System" }
            || (call.Instance ?? Argument("array")) is not { } whole)
        {
            return null;
        }

        (IOperation? start, IOperation? length) = (Argument("start"), Argument("length"));
        bool isUnderstood = start is not null || call.TargetMethod.Parameters.Length == 1;
        return isUnderstood ? new SliceCall(whole, start, length) : null;

        IOperation? Argument(string parameter) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
    }
}
