using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Math;

/// <summary>What the sign of a function's operand says about the sign of its value.</summary>
internal enum SignRule
{
    Unknown,

    /// <summary>Positive whatever the operand.</summary>
    Positive,

    /// <summary>Zero at zero, positive elsewhere.</summary>
    Magnitude,

    /// <summary>The operand's sign.</summary>
    Preserved,

    /// <summary>The opposite of the operand's sign.</summary>
    Reversed,
}

/// <summary>What is known of a function: f′(x) from x and y = f(x), f(x) in numbers, what it costs beside an addition, its sign.</summary>
internal sealed record UnaryFunction(
    Func<Expression, Expression, Expression> Derivative, Func<double, double> Value, double Cost, SignRule Sign);

/// <summary>The functions of one operand, a line each.</summary>
internal static class UnaryFunctions
{
    public const double Transcendental = 20;

    private static readonly Dictionary<UnaryOperation, UnaryFunction> Table = new()
    {
        [UnaryOperation.Negate] = new((x, y) => -1, x => -x, 1, SignRule.Reversed),
        [UnaryOperation.Exp] = new((x, y) => y, System.Math.Exp, Transcendental, SignRule.Positive),
        [UnaryOperation.Log] = new((x, y) => 1 / x, System.Math.Log, Transcendental, SignRule.Unknown),
        [UnaryOperation.Log1P] = new((x, y) => 1 / (1 + x), Numbers.Log1P, Transcendental, SignRule.Preserved),
        [UnaryOperation.ExpM1] = new((x, y) => y + 1, Numbers.ExpM1, Transcendental, SignRule.Preserved),
        [UnaryOperation.Sqrt] = new((x, y) => 0.5 / y, System.Math.Sqrt, 4, SignRule.Preserved),
        [UnaryOperation.Abs] = new((x, y) => Sign(x), System.Math.Abs, 1, SignRule.Magnitude),
        [UnaryOperation.Flush] = new((x, y) => 1, Numbers.Flush, 2, SignRule.Preserved),
        [UnaryOperation.Sign] = new((x, y) => 0, Numbers.Sign, 2, SignRule.Preserved),
        [UnaryOperation.Tanh] = new((x, y) => 1 - Square(y), System.Math.Tanh, Transcendental, SignRule.Preserved),
        [UnaryOperation.Sigmoid] = new((x, y) => y * (1 - y), Numbers.Sigmoid, Transcendental, SignRule.Positive),
        [UnaryOperation.Erf] = new((x, y) => 2 / System.Math.Sqrt(System.Math.PI) * Exp(-Square(x)), Numbers.Erf, Transcendental, SignRule.Preserved),
        [UnaryOperation.Exp2] = new((x, y) => System.Math.Log(2) * y, static x => System.Math.Pow(2, x), Transcendental, SignRule.Positive),
        [UnaryOperation.Sinh] = new((x, y) => Cosh(x), System.Math.Sinh, Transcendental, SignRule.Preserved),
        // Not sinh(x), which would be infinite where 1/cosh(x) still has a slope.
        [UnaryOperation.Cosh] = new((x, y) => y * Tanh(x), System.Math.Cosh, Transcendental, SignRule.Positive),
        [UnaryOperation.LogCosh] = new((x, y) => Tanh(x), Numbers.LogCosh, Transcendental, SignRule.Magnitude),
        // σ(x), by the value rather than by x.
        [UnaryOperation.Softplus] = new((x, y) => -ExpM1(-y), Numbers.Softplus, Transcendental, SignRule.Positive),
        [UnaryOperation.Sin] = new((x, y) => Cos(x), System.Math.Sin, Transcendental, SignRule.Unknown),
        [UnaryOperation.Cos] = new((x, y) => -Sin(x), System.Math.Cos, Transcendental, SignRule.Unknown),
        [UnaryOperation.Floor] = new((x, y) => 0, System.Math.Floor, 1, SignRule.Unknown),
        [UnaryOperation.Round] = new((x, y) => 0, System.Math.Round, 1, SignRule.Preserved),
    };

    public static UnaryFunction Of(UnaryOperation operation) => Table[operation];
}
