using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>NETGEN405: the same elements of one variable to be read and to be written.</summary>
internal static class WritesOverInput
{
    private static readonly (string Read, string Written)[] Pairs =
    [
        ("inputs", "outputs"), ("inputs", "inputGradients"), ("outputGradients", "inputGradients"),
    ];

    public static IEnumerable<Diagnostic> Check(NetworkCall call) =>
        from pair in Pairs
        let read = call.Argument(pair.Read)
        let written = call.Argument(pair.Written)
        where !IsEmpty(read) && !IsEmpty(written)
        let source = Stretch.Of(read)
        let target = Stretch.Of(written)
        where source is not null && target is not null && source.Overlaps(target)
        select CallDiagnostic.Create(
            RuleIds.WritesOverInput,
            written,
            pair.Read,
            pair.Written,
            source == target ? "are both" : "overlap in",
            Shown(source, read, written),
            call.Method);

    private static bool IsEmpty(IOperation? span) => Lengths.Of(span) is { Value: 0 };

    /// <summary>A variable that is passed twice is called by its own name; it may be a part of another.</summary>
    private static string Shown(Stretch source, IOperation read, IOperation written) =>
        Lengths.Unwrapped(read) is ILocalReferenceOperation local
        && Lengths.Unwrapped(written) is ILocalReferenceOperation same
        && SymbolEqualityComparer.Default.Equals(local.Local, same.Local)
            ? local.Local.Name
            : source.Variable.Name;
}
