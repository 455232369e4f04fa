using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Math;

/// <summary>Equations between functions. Arithmetic needs none: <see cref="Normalizer"/> gathers and cancels.</summary>
internal static class Identities
{
    /// <summary>A shorter or more exact form of a function of simplified operands; itself where there is none.</summary>
    public static Expression Apply(Expression expression) => expression switch
    {
        Unary { Operand: Constant constant } unary => UnaryFunctions.Of(unary.Operation).Value(constant.Value),
        Binary { Left: Constant left, Right: Constant right } binary =>
            BinaryFunctions.Of(binary.Operation).Value(left.Value, right.Value),
        Unary { Operation: UnaryOperation.Log } logarithm => OfLog(logarithm.Operand) ?? logarithm,
        Unary { Operation: UnaryOperation.Log1P, Operand: Unary { Operation: UnaryOperation.Exp, Operand: var x } } => Softplus(x),
        Unary { Operation: UnaryOperation.Log1P, Operand: Unary { Operation: UnaryOperation.ExpM1, Operand: var x } } => x,
        Unary { Operation: UnaryOperation.Exp, Operand: Unary { Operation: UnaryOperation.Log, Operand: var x } } => x,
        Unary { Operation: UnaryOperation.ExpM1, Operand: Unary { Operation: UnaryOperation.Log1P, Operand: var x } } => x,
        Unary
        {
            Operation: UnaryOperation.ExpM1,
            Operand: Unary { Operation: UnaryOperation.Negate, Operand: Unary { Operation: UnaryOperation.Softplus, Operand: var x } },
        } => -Sigmoid(x),
        Unary
        {
            Operation: UnaryOperation.Abs,
            Operand: Unary { Operation: UnaryOperation.Negate or UnaryOperation.Abs, Operand: var x },
        } => Abs(x),
        Binary { Operation: BinaryOperation.Min or BinaryOperation.Max } extreme when extreme.Left.Equals(extreme.Right) => extreme.Left,
        RowReduction { Operation: RowOperation.Max, Body: { Scope: not Scope.Component } body } => body,
        Select select => OfSelect(select),
        _ => expression,
    };

    /// <summary>
    /// The expression with f(−x) said by f(x) where both occur, so that one is enough. Where f(−x) stands alone it stays: there it is the
    /// more exact one.
    /// </summary>
    public static Expression MergeReflections(Expression expression) => expression.SelfAndParts().Distinct()
        .Select(static part => (Part: part, Reflected: Reflected(part)))
        .Where(pair => pair.Reflected is var (function, _) && expression.Contains(function))
        .Aggregate(expression, static (merged, pair) => merged.Substitute(pair.Part, pair.Reflected!.Value.Equal));

    // f(x) for f(−x), and what f(−x) is equal to.
    private static (Expression Function, Expression Equal)? Reflected(Expression expression) => expression switch
    {
        Unary { Operation: UnaryOperation.Sigmoid, Operand: Unary { Operation: UnaryOperation.Negate, Operand: var x } } =>
            (Sigmoid(x), 1 - Sigmoid(x)),
        Unary { Operation: UnaryOperation.Softplus, Operand: Unary { Operation: UnaryOperation.Negate, Operand: var x } } =>
            (Softplus(x), Softplus(x) - x),
        _ => null,
    };

    // The logarithm of a probability is never taken of the probability itself, which may have become 0.
    private static Expression? OfLog(Expression operand) => operand switch
    {
        Unary { Operation: UnaryOperation.Exp, Operand: var x } => x,
        Unary { Operation: UnaryOperation.Sigmoid, Operand: var x } => -Softplus(-x),
        Binary
        {
            Operation: BinaryOperation.Subtract,
            Left: Constant { Value: 1 },
            Right: Unary { Operation: UnaryOperation.Sigmoid, Operand: var x },
        } => -Softplus(x),
        Binary { Operation: BinaryOperation.Divide, Left: Constant { Value: 1 }, Right: var q } => -Log(q),
        Binary
        {
            Operation: BinaryOperation.Divide,
            Left: Unary { Operation: UnaryOperation.Exp, Operand: var x },
            Right: var q,
        } => x - Log(q),
        Binary
        {
            Operation: BinaryOperation.Multiply,
            Left: Unary { Operation: UnaryOperation.Exp, Operand: var x },
            Right: var p,
        } => x + Log(p),
        _ => null,
    };

    private static Expression OfSelect(Select select) => select switch
    {
        _ when select.WhenTrue.Equals(select.WhenFalse) => select.WhenTrue,
        { Condition: { Left: Constant left, Right: Constant right } condition } =>
            condition.Holds(left.Value, right.Value) ? select.WhenTrue : select.WhenFalse,
        _ => select,
    };
}
