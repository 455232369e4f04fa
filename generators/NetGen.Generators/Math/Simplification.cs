namespace NetGen.Generators.Math;

/// <summary>Shorter forms of expressions that are equal to them in exact arithmetic.</summary>
internal static class Simplification
{
    private static readonly BoundedCache<Expression, Expression> Known = new(Search);

    /// <summary>The cheapest form found, by <see cref="Cost"/>.</summary>
    public static Expression Simplify(this Expression expression) => Known.Get(expression);

    /// <summary>
    /// The form as it is written, with numbers folded and like terms gathered: for formulas whose order of operations was chosen for its
    /// rounding.
    /// </summary>
    public static Expression Tidy(this Expression expression)
    {
        Normalizer asWritten = new Simplifier().AsWritten;
        return asWritten.Write(asWritten.Of(expression));
    }

    private static Expression Search(Expression expression)
    {
        Expression simplest = new Simplifier().Simplify(expression);
        while (new Simplifier().Simplify(simplest) is var further && Cost.Of(further) < Cost.Of(simplest))
            simplest = further;
        return simplest;
    }
}

/// <summary>
/// Tries two forms of an expression and of each of its parts: with products left as they are, and multiplied out with common factors
/// collected again.
/// </summary>
internal sealed class Simplifier
{
    private readonly Dictionary<Expression, Expression> _known = [];

    public Simplifier()
    {
        AsWritten = new Normalizer(expand: false, SimplifyAtom);
        MultipliedOut = new Normalizer(expand: true, SimplifyAtom);
    }

    public Normalizer AsWritten { get; }

    public Normalizer MultipliedOut { get; }

    public Expression Simplify(Expression expression)
    {
        if (_known.TryGetValue(expression, out Expression? known))
            return known;
        Expression simplest = CheaperForm(expression);
        Expression merged = Identities.MergeReflections(simplest);
        if (!merged.Equals(simplest))
            simplest = Cheapest(simplest, CheaperForm(merged));
        _known[expression] = simplest;
        return simplest;
    }

    private Expression CheaperForm(Expression expression) => Cheapest(
        AsWritten.Write(AsWritten.Of(expression)), MultipliedOut.Write(MultipliedOut.Of(expression)), expression);

    private static Expression Cheapest(params Expression[] forms) => forms.OrderBy(Cost.Of).First();

    private Expression SimplifyAtom(Expression atom) => Identities.Apply(atom.Map(Simplify));
}
