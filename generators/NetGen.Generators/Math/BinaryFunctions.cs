namespace NetGen.Generators.Math;

/// <summary>
/// What is known of a function of two operands: its partial derivatives, its value in numbers, what it costs beside an addition.
/// </summary>
internal sealed record BinaryFunction(
    Func<Expression, Expression, Expression> ByLeft,
    Func<Expression, Expression, Expression> ByRight,
    Func<double, double, double> Value,
    double Cost);

/// <summary>
/// The functions of two operands, a line each. Where the operands of Min and Max are equal, the left one has the derivative.
/// </summary>
internal static class BinaryFunctions
{
    private static readonly Dictionary<BinaryOperation, BinaryFunction> Table = new()
    {
        [BinaryOperation.Add] = new((x, y) => 1, (x, y) => 1, (x, y) => x + y, 1),
        [BinaryOperation.Subtract] = new((x, y) => 1, (x, y) => -1, (x, y) => x - y, 1),
        [BinaryOperation.Multiply] = new((x, y) => y, (x, y) => x, (x, y) => x * y, 1),
        [BinaryOperation.Divide] = new((x, y) => 1 / y, (x, y) => -x / (y * y), (x, y) => x / y, 4),
        [BinaryOperation.Min] = new((x, y) => new Select(x <= y, 1, 0), (x, y) => new Select(x <= y, 0, 1), System.Math.Min, 1),
        [BinaryOperation.Max] = new((x, y) => new Select(y <= x, 1, 0), (x, y) => new Select(y <= x, 0, 1), System.Math.Max, 1),
        [BinaryOperation.Power] = new(
            (x, y) => y * Functions.Power(x, y - 1), (x, y) => Functions.Power(x, y) * Functions.Log(x), System.Math.Pow, 2 * UnaryFunctions.Transcendental),
    };

    public static BinaryFunction Of(BinaryOperation operation) => Table[operation];
}
