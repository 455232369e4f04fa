using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>Which elements a range takes: of <c>[2..8]</c> and <c>[..6]</c>, and with a known whole of <c>[3..]</c> and <c>[..^1]</c>.</summary>
internal static class Ranges
{
    public static KnownLength? Length(IRangeOperation range, KnownLength? whole) =>
        Bounds(range, whole) is (var from, { } to) ? new KnownLength(to - from) : null;

    /// <summary>The first element and the one after the last, which is null for all to the end of an unknown whole; null where nothing is certain.</summary>
    public static (int From, int? To)? Bounds(IRangeOperation range, KnownLength? whole)
    {
        int? start = range.LeftOperand is null ? 0 : Position(range.LeftOperand, whole);
        int? end = range.RightOperand is null ? whole?.Value : Position(range.RightOperand, whole);
        bool isCertain = start >= 0 && (end is null ? range.RightOperand is null : end >= start);
        return isCertain ? (start!.Value, end) : null;
    }

    private static int? Position(IOperation index, KnownLength? whole)
    {
        if (index is IConversionOperation conversion)
            index = conversion.Operand;
        return index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd
            ? whole?.Value - Lengths.Constant(fromEnd.Operand)
            : Lengths.Constant(index);
    }
}
