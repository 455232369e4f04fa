namespace NetGen.Generators.Math;

/// <summary>The signs that a value can have.</summary>
[Flags]
internal enum Signs
{
    None = 0,
    Negative = 1,
    Zero = 2,
    Positive = 4,
    Any = Negative | Zero | Positive,
}

/// <summary>
/// The signs that an expression can have, given those of one variable. Settings are never negative: see <see cref="Variable"/>.
/// </summary>
internal static class SignAnalysis
{
    public static Signs Of(Expression expression, Variable variable, Signs signs) => expression switch
    {
        Constant constant => OfNumber(constant.Value),
        Variable other => other.Equals(variable) ? signs : other.Scope == Scope.Step ? Signs.Zero | Signs.Positive : Signs.Any,
        Unary unary => OfUnary(UnaryFunctions.Of(unary.Operation).Sign, Of(unary.Operand, variable, signs)),
        Binary binary => OfBinary(binary.Operation, Of(binary.Left, variable, signs), Of(binary.Right, variable, signs)),
        Select select => Of(select.WhenTrue, variable, signs) | Of(select.WhenFalse, variable, signs),
        _ => Signs.Any,
    };

    private static Signs OfNumber(double number) =>
        number < 0 ? Signs.Negative : number == 0 ? Signs.Zero : number > 0 ? Signs.Positive : Signs.Any;

    private static Signs OfUnary(SignRule rule, Signs operand) => rule switch
    {
        SignRule.Positive => Signs.Positive,
        SignRule.Preserved => operand,
        SignRule.Reversed => Reversed(operand),
        SignRule.Magnitude => Each(operand, static sign => sign == Signs.Zero ? Signs.Zero : Signs.Positive),
        _ => Signs.Any,
    };

    private static Signs OfBinary(BinaryOperation operation, Signs left, Signs right) => operation switch
    {
        BinaryOperation.Add => Each(left, x => Each(right, y => Sum(x, y))),
        BinaryOperation.Subtract => Each(left, x => Each(Reversed(right), y => Sum(x, y))),
        BinaryOperation.Multiply => Each(left, x => Each(right, y => Product(x, y))),
        BinaryOperation.Divide => (right & Signs.Zero) == 0 ? Each(left, x => Each(right, y => Product(x, y))) : Signs.Any,
        BinaryOperation.Power => left == Signs.Positive ? Signs.Positive : Signs.Any,
        _ => left | right,
    };

    private static Signs Sum(Signs left, Signs right) =>
        left == Signs.Zero ? right : right == Signs.Zero || left == right ? left : Signs.Any;

    private static Signs Product(Signs left, Signs right) =>
        left == Signs.Zero || right == Signs.Zero ? Signs.Zero : left == right ? Signs.Positive : Signs.Negative;

    private static Signs Reversed(Signs signs) => Each(signs, static sign => sign switch
    {
        Signs.Negative => Signs.Positive,
        Signs.Positive => Signs.Negative,
        _ => sign,
    });

    private static Signs Each(Signs signs, Func<Signs, Signs> result) =>
        new[] { Signs.Negative, Signs.Zero, Signs.Positive }
            .Where(sign => (signs & sign) != 0)
            .Aggregate(Signs.None, (union, sign) => union | result(sign));
}
