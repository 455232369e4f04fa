namespace NetGen.Generators.Math;

/// <summary>Questions to an expression and changes of it.</summary>
internal static class Expressions
{
    /// <summary>The expression and everything it is computed from, outermost first.</summary>
    public static IEnumerable<Expression> SelfAndParts(this Expression expression) =>
        expression.Operands.SelectMany(static operand => operand.SelfAndParts()).Prepend(expression);

    public static bool Contains(this Expression expression, Expression part) =>
        expression.Equals(part) || expression.Operands.Any(operand => operand.Contains(part));

    /// <summary>Replaces every part that equals <paramref name="from"/>; what replaces it is not searched again.</summary>
    public static Expression Substitute(this Expression expression, Expression from, Expression to) =>
        expression.Equals(from) ? to : expression.Map(operand => operand.Substitute(from, to));

    /// <summary>Replaces variables by others, all at once: a name that one gets may be that of another.</summary>
    public static Expression Rename(this Expression expression, IReadOnlyDictionary<string, string> names) => expression is Variable variable
        ? names.TryGetValue(variable.Name, out string? name) ? new Variable(name, variable.VariesOver) : variable
        : expression.Map(operand => operand.Rename(names));

    /// <summary>The reductions of the expression that stand in no other reduction, each once.</summary>
    public static IEnumerable<RowReduction> OuterReductions(this Expression expression) =>
        expression is RowReduction reduction
            ? [reduction]
            : expression.Operands.SelectMany(static operand => operand.OuterReductions()).Distinct();

    /// <summary>Whether the expression is a sum or a product of its operands, which may be rearranged.</summary>
    public static bool IsArithmetic(this Expression expression) => !expression.IsShift() && expression
        is Unary { Operation: UnaryOperation.Negate }
        or Binary { Operation: BinaryOperation.Add or BinaryOperation.Subtract or BinaryOperation.Multiply or BinaryOperation.Divide };

    /// <summary>
    /// Whether the expression is like z − max z. It is kept whole: taken apart, large numbers would cancel that were never meant to appear.
    /// </summary>
    public static bool IsShift(this Expression expression) =>
        expression is Binary { Operation: BinaryOperation.Subtract, Right: RowReduction { Operation: RowOperation.Max } };

    /// <summary>The expression where the truth of a condition is known.</summary>
    public static Expression Assuming(this Expression expression, Comparison condition, bool holds) =>
        expression is Select select && select.Condition.Equals(condition)
            ? (holds ? select.WhenTrue : select.WhenFalse).Assuming(condition, holds)
            : expression.Map(operand => operand.Assuming(condition, holds));

    /// <summary>Moves choices outwards, so that each branch is a formula without a choice. Reductions keep theirs.</summary>
    public static Expression HoistSelects(this Expression expression)
    {
        if (expression is Select choice)
            return new Select(choice.Condition, choice.WhenTrue.HoistSelects(), choice.WhenFalse.HoistSelects());
        if (expression is RowReduction)
            return expression;
        Expression hoisted = expression.Map(static operand => operand.HoistSelects());
        return hoisted.Operands.OfType<Select>().FirstOrDefault() is { } inner
            ? new Select(
                inner.Condition,
                hoisted.Assuming(inner.Condition, true).HoistSelects(),
                hoisted.Assuming(inner.Condition, false).HoistSelects())
            : hoisted;
    }
}
