using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Math;

/// <summary>
/// Forms that keep their digits and do not overflow, for formulas as people write them: 1/(1 + e^−x) becomes σ(x), ln(1 + e^x) softplus(x), e^x − 1 and
/// ln(1 + x) the functions that are precise near 0, and what is made of e^x and e^−x a hyperbolic function.
/// </summary>
internal static class StableForms
{
    public static Expression Of(Expression expression) => Apply(expression.Map(Of));

    private static Expression Apply(Expression expression) => expression switch
    {
        Binary { Operation: BinaryOperation.Divide } quotient when OfQuotient(quotient) is { } stable => stable,
        Binary { Operation: BinaryOperation.Multiply or BinaryOperation.Divide } when HyperbolicMultiple(expression) is var (factor, function) => Times(factor, function),
        Unary { Operation: UnaryOperation.Log, Operand: var operand } when HyperbolicMultiple(operand) is var (factor, cosh)
            && factor > 0 && cosh.Operation == UnaryOperation.Cosh =>
            factor == 1 ? LogCosh(cosh.Operand) : LogCosh(cosh.Operand) + System.Math.Log(factor),
        Unary { Operation: UnaryOperation.Log, Operand: var operand } when OnePlus(operand) is { } x => Apply(Log1P(x)),
        Unary { Operation: UnaryOperation.Log1P, Operand: Unary { Operation: UnaryOperation.Exp, Operand: var x } } => Softplus(x),
        Binary { Operation: BinaryOperation.Subtract, Left: Unary { Operation: UnaryOperation.Exp, Operand: var x }, Right: Constant { Value: 1 } } => ExpM1(x),
        Binary { Operation: BinaryOperation.Add or BinaryOperation.Subtract } sum when OppositePowers(sum) is { } x =>
            2 * (sum.Operation == BinaryOperation.Add ? Cosh(x) : Sinh(x)),
        _ => expression,
    };

    private static Expression? OfQuotient(Binary quotient) =>
        OnePlus(quotient.Right) is Unary { Operation: UnaryOperation.Exp, Operand: var x }
            ? quotient.Left.Equals(Exp(x)) ? Sigmoid(x)
            : quotient.Left.Equals(ExpM1(x)) ? Tanh(0.5 * x)
            : quotient.Left * Sigmoid(Opposite(x))
        : HyperbolicMultiple(quotient.Left) is var (factor, dividend) && HyperbolicMultiple(quotient.Right) is var (divisorFactor, divisor)
            && divisor.Equals(Cosh(dividend.Operand)) && dividend.Operation == UnaryOperation.Sinh
            ? Times(factor / divisorFactor, Tanh(dividend.Operand))
        : null;

    private static Expression? OnePlus(Expression expression) => expression switch
    {
        Binary { Operation: BinaryOperation.Add, Left: Constant { Value: 1 }, Right: var x } => x,
        Binary { Operation: BinaryOperation.Add, Left: var x, Right: Constant { Value: 1 } } => x,
        _ => null,
    };

    // x of e^x ± e^−x.
    private static Expression? OppositePowers(Binary sum) =>
        sum is { Left: Unary { Operation: UnaryOperation.Exp, Operand: var x }, Right: Unary { Operation: UnaryOperation.Exp, Operand: var other } }
            && other.Equals(Opposite(x)) ? x : null;

    // A number times sinh x or cosh x.
    private static (double Factor, Unary Function)? HyperbolicMultiple(Expression expression) => expression switch
    {
        Unary { Operation: UnaryOperation.Sinh or UnaryOperation.Cosh } function => (1, function),
        Binary { Operation: BinaryOperation.Multiply, Left: Constant number, Right: var other } => Scaled(other, number.Value),
        Binary { Operation: BinaryOperation.Multiply, Left: var other, Right: Constant number } => Scaled(other, number.Value),
        Binary { Operation: BinaryOperation.Divide, Left: var other, Right: Constant { Value: not 0 } number } => Scaled(other, 1 / number.Value),
        _ => null,
    };

    private static (double Factor, Unary Function)? Scaled(Expression expression, double factor) =>
        HyperbolicMultiple(expression) is var (own, function) ? (own * factor, function) : null;

    private static Expression Times(double factor, Expression function) => factor == 1 ? function : factor * function;

    private static Expression Opposite(Expression expression) =>
        expression is Unary { Operation: UnaryOperation.Negate, Operand: var x } ? x : -expression;
}
