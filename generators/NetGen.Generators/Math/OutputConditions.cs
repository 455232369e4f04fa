namespace NetGen.Generators.Math;

/// <summary>
/// Conditions on a function's input said of its output: z ≤ 0 becomes a ≤ 0 where a = f(z) has the same truth for every z.
/// </summary>
internal static class OutputConditions
{
    /// <summary>The condition on <paramref name="output"/>; null where the output does not tell.</summary>
    /// <remarks>z is compared with c and f(z) with f(c): right where the sign of f(z) − f(c) stays on the side that z − c is on.</remarks>
    public static Comparison? Translate(Comparison condition, Expression function, Variable input, Variable output)
    {
        if (Threshold(condition, input) is not { } threshold)
            return Bounded(condition, function, output);
        Expression level = function.Substitute(input, threshold).Simplify();
        if (level is Constant { Value: double.NaN or double.PositiveInfinity or double.NegativeInfinity })
            return null;
        Signs whenTrue = condition.Left.Equals(input) ? Below(condition) : Above(condition);
        return StaysIn(whenTrue, function) && StaysIn(Signs.Any & ~whenTrue, function)
            ? condition.Map(side => side.Equals(input) ? output : level)
            : null;

        bool StaysIn(Signs side, Expression branch)
        {
            if (branch is not Select select)
                return (SignsOf(branch - level, side) & ~side) == 0;
            Signs difference = SignsOf(select.Condition.Left - select.Condition.Right, side);
            Signs holds = Below(select.Condition);
            return ((difference & holds) == 0 || StaysIn(side, select.WhenTrue))
                && ((difference & ~holds) == 0 || StaysIn(side, select.WhenFalse));
        }

        Signs SignsOf(Expression expression, Signs side) =>
            SignAnalysis.Of(expression.Substitute(input, input + threshold).Simplify(), input, side);
    }

    /// <summary>The condition on a part of a function that is bounded by nothing but numbers from there on: u ≤ 0 is a ≤ 0 where a = max(0, min(1, u)).</summary>
    private static Comparison? Bounded(Comparison condition, Expression function, Variable output)
    {
        bool isBelow = condition.Right is Constant;
        if ((isBelow ? condition.Right : condition.Left) is not Constant { Value: var level } || !Tells(function, isBelow ? condition.Left : condition.Right))
            return null;
        return condition.Map(side => side is Constant ? side : output);

        bool Tells(Expression whole, Expression part) => whole.Equals(part)
            || whole is Binary { Operation: BinaryOperation.Max or BinaryOperation.Min } bounded
            && (bounded.Left as Constant ?? bounded.Right as Constant) is { Value: var bound }
            && Tells(bounded.Left is Constant ? bounded.Right : bounded.Left, part)
            && (level == bound ? isBelow == (bounded.Operation == BinaryOperation.Max) == (condition.Operation == ComparisonOperation.LessOrEqual)
                : level > bound == (bounded.Operation == BinaryOperation.Max));
    }

    private static Constant? Threshold(Comparison condition, Variable input) =>
        condition.Left.Equals(input) ? condition.Right as Constant
        : condition.Right.Equals(input) ? condition.Left as Constant
        : null;

    // The signs of left − right where the condition holds, and of right − left.
    private static Signs Below(Comparison condition) =>
        condition.Operation == ComparisonOperation.Less ? Signs.Negative : Signs.Negative | Signs.Zero;

    private static Signs Above(Comparison condition) =>
        condition.Operation == ComparisonOperation.Less ? Signs.Positive : Signs.Positive | Signs.Zero;
}
