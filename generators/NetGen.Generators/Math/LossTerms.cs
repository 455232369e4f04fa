namespace NetGen.Generators.Math;

/// <summary>
/// A sample's loss in two parts: what is summed over the components of its row, which may be summed over many samples before the
/// components are, and what is left, which may be computed for many samples at once.
/// </summary>
/// <param name="Components">What the sum over the row adds; null if there is no such sum.</param>
/// <param name="Rest">A formula of reductions; null if nothing is left.</param>
internal sealed record LossTerms(Expression? Components, Expression? Rest)
{
    private static readonly LossTerms None = new(null, null);

    /// <summary>The reductions that the rest is a formula of.</summary>
    public IReadOnlyList<RowReduction> Reductions => [.. Rest?.OuterReductions() ?? []];

    /// <summary>The loss again: the sum over the row does not wait for what is left of it, which may have a logarithm.</summary>
    public Expression Whole => Components switch
    {
        null => Rest!,
        Unary { Operation: UnaryOperation.Negate } negation => Plus(Rest, -new RowReduction(RowOperation.Sum, negation.Operand)),
        _ => Plus(Rest, new RowReduction(RowOperation.Sum, Components)),
    };

    public static LossTerms Of(Expression loss) => None.Add(loss, 1);

    private LossTerms Add(Expression term, Expression factor) => term switch
    {
        Unary { Operation: UnaryOperation.Negate } negation => Add(negation.Operand, Negate(factor)),
        Binary { Operation: BinaryOperation.Add } sum => Add(sum.Left, factor).Add(sum.Right, factor),
        Binary { Operation: BinaryOperation.Subtract } difference => Add(difference.Left, factor).Add(difference.Right, Negate(factor)),
        Binary { Operation: BinaryOperation.Multiply, Left.Scope: Scope.Step } product => Add(product.Right, Times(factor, product.Left)),
        Binary { Operation: BinaryOperation.Multiply, Right.Scope: Scope.Step } product => Add(product.Left, Times(factor, product.Right)),
        RowReduction { Operation: RowOperation.Sum } sum => AddSum(sum.Body, factor),
        _ => this with { Rest = Plus(Rest, Times(factor, term)) },
    };

    /// <summary>Takes out of a sum what is the same for the whole row: Σ x·(c − y) = c·Σx − Σ x·y.</summary>
    private LossTerms AddSum(Expression body, Expression factor)
    {
        if (body is Binary { Operation: BinaryOperation.Multiply } product && product.Right is Binary { Operation: BinaryOperation.Add or BinaryOperation.Subtract } inner
            && inner.Left.Scope == Scope.Sample && inner.Right.Scope == Scope.Component)
        {
            var outside = this with { Rest = Plus(Rest, Times(factor, inner.Left * new RowReduction(RowOperation.Sum, product.Left))) };
            return outside.AddSum(product.Left * inner.Right, inner.Operation == BinaryOperation.Add ? factor : Negate(factor));
        }

        return this with { Components = Plus(Components, Times(factor, body)) };
    }

    private static Expression Plus(Expression? sum, Expression term) => sum is null ? term
        : term is Unary { Operation: UnaryOperation.Negate } negation ? sum - negation.Operand
        : sum + term;

    private static Expression Times(Expression factor, Expression term) => factor switch
    {
        Constant { Value: 1 } => term,
        Constant { Value: -1 } => -term,
        _ => factor * term,
    };

    private static Expression Negate(Expression factor) => factor is Constant constant ? -constant.Value : -factor;
}
