using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>A table of numbers that is written in source: an array of rows, or a rectangular array.</summary>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Width">How many numbers the first row has; null where it is not certain.</param>
/// <param name="Ragged">The first row that is not as long as the first, and its length.</param>
/// <param name="First">What to underline where the width is wrong.</param>
internal sealed record Table(int Rows, int? Width, (IOperation Row, int Length)? Ragged, IOperation First)
{
    /// <summary>The table that an expression, or the local that holds it, makes; null where it is not certain.</summary>
    public static Table? Of(IOperation? value) => Unconverted(value) switch
    {
        IArrayCreationOperation { DimensionSizes: [var rows, var width] } rectangular =>
            Lengths.Constant(rows) is { } height ? new Table(height, Lengths.Constant(width), Ragged: null, rectangular) : null,
        IArrayCreationOperation { DimensionSizes.Length: 1, Initializer.ElementValues: { Length: > 0 } rows } => OfRows(rows),
        ICollectionExpressionOperation { Elements: { Length: > 0 } rows } when !rows.Any(row => row is ISpreadOperation) => OfRows(rows),
        ILocalReferenceOperation local => Of(Locals.OnlyValue(local)),
        _ => null,
    };

    private static Table OfRows(ImmutableArray<IOperation> rows)
    {
        int? width = Lengths.Of(Unconverted(rows[0]))?.Value;
        (IOperation Row, int Length)? ragged = null;
        foreach (IOperation row in rows)
        {
            if (ragged is null && width is not null && Lengths.Of(Unconverted(row)) is { } length && length.Value != width)
                ragged = (row, length.Value);
        }

        return new Table(rows.Length, width, ragged, rows[0]);
    }

    /// <summary>A table is passed as a list of rows, which arrays and collection expressions become by a conversion.</summary>
    private static IOperation? Unconverted(IOperation? value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
            value = conversion.Operand;
        return value;
    }
}
