using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Math;

/// <summary>
/// What backpropagation needs of a function a = f(z): an expression of its output a where that is possible, else of its input z.
/// Of the two a kernel keeps only what is named here.
/// </summary>
/// <param name="Value">The derivative, or what is computed with it.</param>
/// <param name="NeedsInput">Whether z occurs in it.</param>
internal sealed record Derivative(Expression Value, bool NeedsInput)
{
    /// <summary>∂a/∂z of a pointwise function.</summary>
    public static Derivative OfPointwise(Expression function)
    {
        Expression hoisted = function.HoistSelects();
        return ByOutput(Differentiation.Partial(hoisted, Z), hoisted);
    }

    private static readonly BoundedCache<Expression, Derivative> Known = new(SearchBackward);

    /// <summary>∂L/∂z from g = ∂L/∂a, of a pointwise or a row function.</summary>
    public static Derivative Backward(Expression function) => Known.Get(function);

    private static Derivative SearchBackward(Expression function)
    {
        if (function.OuterReductions().Any())
            return ByOutput(Differentiation.VectorJacobian(function, Z, G), function);
        (Expression local, bool needsInput) = OfPointwise(function);
        return new Derivative((G * local).Simplify(), needsInput);
    }

    /// <summary>The cheapest form of a derivative of <paramref name="function"/>, without z where there is one.</summary>
    public static Derivative ByOutput(Expression derivative, Expression function)
    {
        var simplifier = new Simplifier();
        Expression best = new[] { simplifier.AsWritten, simplifier.MultipliedOut }
            .Select(form => ByOutput(derivative is Select ? derivative : derivative.HoistSelects(), function, function, form).Simplify())
            .OrderBy(static candidate => candidate.Contains(Z))
            .ThenBy(Cost.Of)
            .First();
        return best.Contains(Z) ? new Derivative(derivative.Simplify(), NeedsInput: true) : new Derivative(best, NeedsInput: false);
    }

    // Within a branch of the derivative the function is its own branch there.
    private static Expression ByOutput(Expression derivative, Expression branch, Expression function, Normalizer form)
    {
        if (derivative is not Select select)
            return new OutputRewriter(branch, Z, A, form).Rewrite(derivative);
        return OutputConditions.Translate(select.Condition, function, Z, A) is { } condition
            ? new Select(
                condition,
                ByOutput(select.WhenTrue, branch.Assuming(select.Condition, true), function, form),
                ByOutput(select.WhenFalse, branch.Assuming(select.Condition, false), function, form))
            : derivative;
    }
}
