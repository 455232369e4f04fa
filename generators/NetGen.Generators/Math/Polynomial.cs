namespace NetGen.Generators.Math;

/// <summary>
/// A sum of monomials of which no two are alike and none is zero. The order of the terms is kept for reading and has no meaning.
/// </summary>
internal sealed class Polynomial
{
    public static readonly Polynomial Zero = new([]);

    private readonly List<Monomial> _terms;

    private Polynomial(List<Monomial> terms) => _terms = terms;

    public IReadOnlyList<Monomial> Terms => _terms;

    public static Polynomial Of(Monomial term) => Zero.Plus([term]);

    public static Polynomial Of(Expression atom) => Of(Monomial.Of(atom));

    public static Polynomial Of(IEnumerable<Monomial> terms) => Zero.Plus(terms);

    public Polynomial Plus(Polynomial other) => Plus(other._terms);

    public Polynomial Times(double number) => WithCoefficients(coefficient => coefficient * number);

    /// <summary>Exactly ±1 for a coefficient of the divisor's size, which times a rounded reciprocal would not be.</summary>
    public Polynomial DividedBy(double number) => WithCoefficients(coefficient => coefficient / number);

    public Polynomial Times(Polynomial other) =>
        Of(_terms.SelectMany(left => other._terms.Select(right => left.Times(right))));

    public bool HasTermsOf(Polynomial other) =>
        _terms.Count == other._terms.Count
        && _terms.TrueForAll(term => other._terms.Exists(candidate => candidate.Coefficient == term.Coefficient && candidate.IsLike(term)));

    private Polynomial WithCoefficients(Func<double, double> change)
    {
        List<Monomial> changed = [.. _terms.Select(term => term.WithoutCoefficient().Scaled(change(term.Coefficient)))];
        changed.RemoveAll(static term => term.Coefficient == 0);
        return new(changed);
    }

    private Polynomial Plus(IEnumerable<Monomial> terms)
    {
        List<Monomial> sum = [.. _terms];
        foreach (Monomial term in terms)
        {
            int index = sum.FindIndex(term.IsLike);
            if (index < 0)
                sum.Add(term);
            else
                sum[index] = term.WithoutCoefficient().Scaled(sum[index].Coefficient + term.Coefficient);
        }

        sum.RemoveAll(static term => term.Coefficient == 0);
        return new(sum);
    }
}
