using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>Which elements of which variable a span surely is.</summary>
/// <param name="Variable">A local, a parameter, or a field that is static or of this object.</param>
/// <param name="From">The first element.</param>
/// <param name="To">The element after the last; null for all to the end.</param>
/// <param name="IsFixed">Whether the variable means the same memory wherever it is used.</param>
internal sealed record Stretch(ISymbol Variable, int From, int? To, bool IsFixed)
{
    /// <summary>The stretch that an expression is; null where it is not certain. A range of an array is a copy, and so none.</summary>
    public static Stretch? Of(IOperation? value) => Lengths.Unwrapped(value) switch
    {
        ILocalReferenceOperation local => OfLocal(local),
        IParameterReferenceOperation parameter => Whole(parameter.Parameter),
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => Whole(field.Field),
        IInvocationOperation call when SliceCall.Of(call) is { } slice => OfSlice(slice),
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation range, Instance: var whole } when Lengths.IsSpan(whole.Type) =>
            Ranges.Bounds(range, Lengths.Of(whole)) is var (from, to) ? Of(whole)?.Part(from, to) : null,
        _ => null,
    };

    /// <summary>Whether an element is surely in both, unless they are empty.</summary>
    public bool Overlaps(Stretch other) =>
        SymbolEqualityComparer.Default.Equals(Variable, other.Variable)
        && (other.To is not { } otherEnd || From < otherEnd)
        && (To is not { } end || other.From < end);

    private static Stretch Whole(ISymbol variable) => new(variable, From: 0, To: null, IsFixed: false);

    /// <summary>A span that is held by a local is a stretch of what it was made from, where that cannot have changed since.</summary>
    private static Stretch OfLocal(ILocalReferenceOperation local)
    {
        IOperation? value = Locals.OnlyValue(local);
        return Of(value) is { IsFixed: true } held ? held : Whole(local.Local) with { IsFixed = value is not null };
    }

    private static Stretch? OfSlice(SliceCall slice)
    {
        if (Of(slice.Whole) is not { } whole)
            return null;

        int? from = slice.Start is null ? 0 : Lengths.Constant(slice.Start);
        int? length = Lengths.Constant(slice.Length);
        return from >= 0 && (slice.Length is null || length >= 0) ? whole.Part(from.Value, from + length) : null;
    }

    private Stretch Part(int from, int? to) => this with { From = From + from, To = to is null ? To : From + to };
}
