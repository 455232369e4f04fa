using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>How many elements a range takes: <c>[2..8]</c>, <c>[..6]</c>, and with a known whole <c>[3..]</c> and <c>[..^1]</c>.</summary>
internal static class Ranges
{
    public static KnownLength? Length(IRangeOperation range, KnownLength? whole)
    {
        int? start = range.LeftOperand is null ? 0 : Position(range.LeftOperand, whole);
        int? end = range.RightOperand is null ? whole?.Value : Position(range.RightOperand, whole);
        return start is { } from && end is { } to && from >= 0 && to >= from ? new KnownLength(to - from) : null;
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
