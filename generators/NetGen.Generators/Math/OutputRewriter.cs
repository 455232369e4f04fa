namespace NetGen.Generators.Math;

/// <summary>
/// Says an expression of a function's input by its output, so that a kernel need not keep the input: with a = α·(e^z − 1), whatever
/// contains α·(e^z − 1) contains a.
/// </summary>
internal sealed class OutputRewriter
{
    private readonly Normalizer _normalizer;
    private readonly Monomial? _sought;
    private readonly double _scale;
    private readonly Polynomial _replacement = Polynomial.Zero;

    /// <param name="function">The function, without choices between formulas.</param>
    /// <param name="input">The variable to be rid of.</param>
    /// <param name="output">The variable that stands for the function's value.</param>
    /// <param name="normalizer">The form in which the function is searched.</param>
    public OutputRewriter(Expression function, Variable input, Variable output, Normalizer normalizer)
    {
        _normalizer = normalizer;
        ILookup<bool, Monomial> terms = normalizer.Of(function).Terms
            .ToLookup(term => term.Factors.Any(factor => factor.Atom.Contains(input)));
        if (terms[true].Count() != 1)
            return;

        // a = c·M + d with M all that depends on the input, so M = (a − d)/c. The number in c is kept apart to be divided by, not
        // multiplied with its rounded reciprocal: what c and a term have in common shall vanish.
        (_sought, Monomial scale) = terms[true].Single().Split(atom => atom.Contains(input));
        _scale = scale.Coefficient;
        _replacement = Polynomial.Of(output)
            .Plus(Polynomial.Of(terms[false]).Times(-1))
            .Times(Polynomial.Of(scale.WithoutCoefficient().ToThe(-1)));
    }

    public Expression Rewrite(Expression expression) =>
        _sought is null ? expression : _normalizer.Write(RewriteSum(RewriteAtoms(expression)));

    private Expression RewriteAtoms(Expression expression) =>
        expression.IsArithmetic() ? expression.Map(RewriteAtoms) : expression.Map(Rewrite);

    private Polynomial RewriteSum(Expression expression) =>
        _normalizer.Of(expression).Terms.Aggregate(Polynomial.Zero, (sum, term) => sum.Plus(RewriteProduct(term)));

    private Polynomial RewriteProduct(Monomial term)
    {
        int power = PowerOfSought(term);
        Polynomial product = Polynomial.Of(Monomial.Of(term.Coefficient / System.Math.Pow(_scale, power)));
        bool isReplaced = power == 0;
        foreach (Factor factor in term.Factors)
        {
            int replacedPower = power * _sought!.PowerOf(factor.Atom);
            if (replacedPower != 0 && !isReplaced)
            {
                product = _normalizer.Times(product, _normalizer.ToThe(_replacement, power));
                isReplaced = true;
            }

            product = _normalizer.Times(product, RewriteFactor(factor, factor.Power - replacedPower));
        }

        return product;
    }

    // The power of M that a term contains: 2 in M²·x, −1 in x/M, 0 where a factor of M is missing.
    private int PowerOfSought(Monomial term)
    {
        List<int> powers = [.. _sought!.Factors.Select(factor => term.PowerOf(factor.Atom) / factor.Power)];
        return System.Math.Max(0, powers.Min()) + System.Math.Min(0, powers.Max());
    }

    private Polynomial RewriteFactor(Factor factor, int power) =>
        power == 0 ? Polynomial.Of(Monomial.Of(1))
        : factor.Atom.IsArithmetic() ? _normalizer.ToThe(RewriteSum(factor.Atom), power)
        : Polynomial.Of(Monomial.Of(factor.Atom, power));
}
