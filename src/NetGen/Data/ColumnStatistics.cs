using System.Numerics;

namespace NetGen.Data;

/// <summary>What the numbers of one column are like.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their mean squared distance from it.</param>
/// <param name="Least">The least of them.</param>
/// <param name="Greatest">The greatest of them.</param>
internal readonly record struct ColumnStatistics(double Mean, double Variance, double Least, double Greatest)
{
    /// <summary>Whether all numbers are the same.</summary>
    public bool IsConstant => Least == Greatest;

    /// <exception cref="ArgumentException">A number is infinite or NaN.</exception>
    public static ColumnStatistics Of<T>(ReadOnlySpan<T> rows, int size, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Welford's method, "Note on a method for calculating corrected sums of squares and products" (1962): one pass, without cancellation.
        (var mean, var squares, var least, var greatest) = (0.0, 0.0, double.PositiveInfinity, double.NegativeInfinity);
        for (var row = 0; row < rows.Length / size; row++)
        {
            var value = double.CreateTruncating(rows[row * size + column]);
            if (!double.IsFinite(value))
                throw new ArgumentException(FormattableString.Invariant(
                    $"Column {column} of row {row} is {value}; a normalization needs finite numbers."), nameof(rows));
            var distance = value - mean;
            mean += distance / (row + 1);
            squares += distance * (value - mean);
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return new ColumnStatistics(mean, squares / (rows.Length / size), least, greatest);
    }
}
