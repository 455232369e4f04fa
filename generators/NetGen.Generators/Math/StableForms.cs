using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Math;

/// <summary>
/// Forms that keep their digits and do not overflow, for formulas as people write them: 1/(1 + e^−x) becomes σ(x), ln(1 + e^x) softplus(x), e^x − 1 and
/// ln(1 + x) the functions that are precise near 0, ln cosh x a sum without a power.
/// </summary>
internal static class StableForms
{
    public static Expression Of(Expression expression) => Apply(expression.Map(Of));

    private static Expression Apply(Expression expression) => expression switch
    {
        Binary { Operation: BinaryOperation.Divide, Left: var numerator, Right: var denominator } when OnePlus(denominator) is Unary { Operation: UnaryOperation.Exp, Operand: var x } =>
            numerator * Sigmoid(Opposite(x)),
        Unary { Operation: UnaryOperation.Log, Operand: var operand } when ArgumentOfCosh(operand) is { } x =>
            Softplus(2 * x) - x - System.Math.Log(2),
        Unary { Operation: UnaryOperation.Log, Operand: var operand } when OnePlus(operand) is { } x => Apply(Log1P(x)),
        Unary { Operation: UnaryOperation.Log1P, Operand: Unary { Operation: UnaryOperation.Exp, Operand: var x } } => Softplus(x),
        Binary { Operation: BinaryOperation.Subtract, Left: Unary { Operation: UnaryOperation.Exp, Operand: var x }, Right: Constant { Value: 1 } } => ExpM1(x),
        _ => expression,
    };

    private static Expression? OnePlus(Expression expression) => expression switch
    {
        Binary { Operation: BinaryOperation.Add, Left: Constant { Value: 1 }, Right: var x } => x,
        Binary { Operation: BinaryOperation.Add, Left: var x, Right: Constant { Value: 1 } } => x,
        _ => null,
    };

    private static Expression? ArgumentOfCosh(Expression expression) =>
        expression is Binary { Operation: BinaryOperation.Multiply, Right: Binary { Operation: BinaryOperation.Add, Left: Unary { Operation: UnaryOperation.Exp, Operand: var x } } }
            && expression.Equals(Cosh(x)) ? x : null;

    private static Expression Opposite(Expression expression) =>
        expression is Unary { Operation: UnaryOperation.Negate, Operand: var x } ? x : -expression;
}
