using static NetGen.Generators.Math.Functions;

namespace NetGen.Generators.Math;

/// <summary>
/// Symbolic derivatives. Results are as the rules give them; <see cref="Simplification"/> makes them short.
/// </summary>
/// <remarks>
/// RowMax counts as a constant: it may only stand where the value does not depend on it, as in the softmax, which stays the same
/// when every component is shifted alike.
/// </remarks>
internal static class Differentiation
{
    /// <summary>
    /// ∂expression/∂part in one component. Reductions count as quantities of their own: they are constant unless they are the part.
    /// </summary>
    public static Expression Partial(Expression expression, Expression part) => expression switch
    {
        _ when expression.Equals(part) => 1,
        Unary unary => Times(
            UnaryFunctions.Of(unary.Operation).Derivative(unary.Operand, unary), Partial(unary.Operand, part)),
        Binary binary => Plus(
            Times(BinaryFunctions.Of(binary.Operation).ByLeft(binary.Left, binary.Right), Partial(binary.Left, part)),
            Times(BinaryFunctions.Of(binary.Operation).ByRight(binary.Left, binary.Right), Partial(binary.Right, part))),
        Select select => new Select(select.Condition, Partial(select.WhenTrue, part), Partial(select.WhenFalse, part)),
        _ => 0,
    };

    /// <summary>
    /// The gradient that reaches <paramref name="variable"/> when <paramref name="upstream"/> is the gradient at y_i = F(z_i, r_1…r_k)
    /// with r_k = Σ_j e_k(z_j): g_i·∂F/∂z_i + Σ_k (Σ_j g_j·∂F/∂r_k)·∂e_k/∂z_i.
    /// </summary>
    public static Expression VectorJacobian(Expression function, Variable variable, Expression upstream) =>
        ThroughReductions(function, variable, partial => RowSum(Times(upstream, partial)))
            .Aggregate(Times(upstream, Partial(function, variable)), Plus);

    /// <summary>∂loss/∂variable_i of a loss with one value a sample.</summary>
    /// <exception cref="ArgumentException">The loss differs from component to component.</exception>
    public static Expression Gradient(Expression loss, Variable variable) =>
        loss.Scope == Scope.Component
            ? throw new ArgumentException($"{loss} is no single value of a sample.", nameof(loss))
            : ThroughReductions(loss, variable, static partial => partial).Aggregate((Expression)0, Plus);

    private static IEnumerable<Expression> ThroughReductions(
        Expression function, Variable variable, Func<Expression, Expression> weight) =>
        from reduction in function.OuterReductions()
        where reduction.Operation == RowOperation.Sum
        select VectorJacobian(reduction.Body, variable, weight(Partial(function, reduction)));

    private static Expression Times(Expression left, Expression right) => (left, right) switch
    {
        (Constant { Value: 0 }, _) or (_, Constant { Value: 0 }) => 0,
        (Constant { Value: 1 }, _) => right,
        (_, Constant { Value: 1 }) => left,
        _ => left * right,
    };

    private static Expression Plus(Expression left, Expression right) => (left, right) switch
    {
        (Constant { Value: 0 }, _) => right,
        (_, Constant { Value: 0 }) => left,
        _ => left + right,
    };
}
