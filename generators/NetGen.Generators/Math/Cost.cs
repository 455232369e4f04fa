namespace NetGen.Generators.Math;

/// <summary>
/// What an expression costs a component: the sum of its distinct operations, an addition being 1. What is computed once a sample
/// or once a step is spread over many components and weighs little.
/// </summary>
internal static class Cost
{
    private const double LargestSingle = 3.4028234663852886e38;

    // A number that single precision cannot say is written only where no form does without.
    private const double Unspeakable = 1e6;

    public static double Of(Expression expression) => OfPass(expression, [], []);

    // The body of a reduction is a pass of its own over the row: what it computes is gone when the next pass begins,
    // but its result stays.
    private static double OfPass(Expression expression, HashSet<Expression> reductions, HashSet<Expression> known)
    {
        if (expression is RowReduction reduction)
            return reductions.Add(reduction) ? 1 + OfPass(reduction.Body, reductions, []) : 0;
        return known.Add(expression)
            ? OfOperation(expression) * Weight(expression.Scope) + expression.Operands.Sum(operand => OfPass(operand, reductions, known))
            : 0;
    }

    private static double OfOperation(Expression expression) => expression switch
    {
        Unary unary => UnaryFunctions.Of(unary.Operation).Cost,
        Binary binary => BinaryFunctions.Of(binary.Operation).Cost,
        Select => 2,
        Constant constant when !(System.Math.Abs(constant.Value) <= LargestSingle) => Unspeakable,
        _ => 0,
    };

    private static double Weight(Scope scope) => scope switch
    {
        Scope.Step => 1 / 64.0,
        Scope.Sample => 1 / 8.0,
        _ => 1,
    };
}
