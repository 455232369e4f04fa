namespace NetGen.Generators.Math;

/// <summary>
/// Polynomials as expressions. Sums of the same terms become the same expression, the one written first, so that they are found equal.
/// </summary>
/// <param name="collect">Whether factors that terms have in common are taken out.</param>
internal sealed class Sums(bool collect)
{
    private readonly List<(Polynomial Terms, Expression Sum)> _written = [];

    public Expression Of(Polynomial polynomial)
    {
        if (polynomial.Terms.Count == 0)
            return 0;
        if (polynomial.Terms.Count == 1 || CommonMagnitude(polynomial) != 1)
            return Products.Of(AsMonomial(polynomial));
        if (Find(polynomial) is { } known)
            return known;
        Expression sum = collect && Collected(polynomial) is { } collected ? Of(collected) : InOrder(polynomial);
        _written.Add((polynomial, sum));
        return sum;
    }

    /// <summary>The polynomial as one product: a sum of several terms becomes a factor, without its sign and common number.</summary>
    public Monomial AsMonomial(Polynomial polynomial)
    {
        if (polynomial.Terms.Count <= 1)
            return polynomial.Terms.Count == 0 ? Monomial.Of(0) : polynomial.Terms[0];
        double scale = CommonMagnitude(polynomial);
        if (polynomial.Terms.All(static term => term.Coefficient < 0))
            scale = -scale;
        Polynomial sum = polynomial.DividedBy(scale);
        return Find(sum) is null && Find(sum.Times(-1)) is { } opposite
            ? Monomial.Of(opposite).Scaled(-scale)
            : Monomial.Of(Of(sum)).Scaled(scale);
    }

    private Expression? Find(Polynomial polynomial) => _written.Find(entry => entry.Terms.HasTermsOf(polynomial)).Sum;

    // 1 where there is none: what is divided by it, over and over, has coefficients of 1 at last.
    private static double CommonMagnitude(Polynomial polynomial)
    {
        double first = System.Math.Abs(polynomial.Terms[0].Coefficient);
        return !double.IsInfinity(first) && polynomial.Terms.All(term => System.Math.Abs(term.Coefficient) == first) ? first : 1;
    }

    // A positive term leads, so that no sign has to be computed.
    private static Expression InOrder(Polynomial polynomial)
    {
        if (polynomial.Terms.All(static term => term.Coefficient < 0))
            return -InOrder(polynomial.Times(-1));
        Monomial lead = polynomial.Terms.FirstOrDefault(static term => term.Coefficient > 0) ?? polynomial.Terms[0];
        return polynomial.Terms.Where(term => term != lead).Aggregate(
            Products.Of(lead),
            static (sum, term) => term.Coefficient > 0 ? sum + Products.Of(term) : sum - Products.Of(term.Scaled(-1)));
    }

    // x·p + x·q + r = x·(p + q) + r for the x that most terms share.
    private Polynomial? Collected(Polynomial polynomial)
    {
        (Expression Atom, bool IsDivisor)? best = null;
        int most = 1;
        foreach (Factor factor in polynomial.Terms.SelectMany(static term => term.Factors))
        {
            int count = polynomial.Terms.Count(term => Shares(term, factor.Atom, factor.Power < 0));
            if (count > most)
                (most, best) = (count, (factor.Atom, factor.Power < 0));
        }

        if (best is not var (atom, isDivisor))
            return null;
        List<Monomial> sharing = [.. polynomial.Terms.Where(term => Shares(term, atom, isDivisor))];
        int power = sharing.Min(term => System.Math.Abs(term.PowerOf(atom))) * (isDivisor ? -1 : 1);
        Monomial common = Monomial.Of(atom, power);
        Monomial product = common.Times(AsMonomial(Polynomial.Of(sharing.Select(term => term.Times(common.ToThe(-1))))));
        return Polynomial.Of(polynomial.Terms
            .Select(term => term == sharing[0] ? product : term)
            .Where(term => !sharing.Contains(term)));
    }

    private static bool Shares(Monomial term, Expression atom, bool isDivisor) =>
        isDivisor ? term.PowerOf(atom) < 0 : term.PowerOf(atom) > 0;
}
