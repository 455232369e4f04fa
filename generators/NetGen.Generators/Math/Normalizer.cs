namespace NetGen.Generators.Math;

/// <summary>
/// Expressions as polynomials over atoms: over whatever is no sum or product. Numbers, like terms, equal factors and dividends are thereby
/// gathered and cancelled.
/// </summary>
/// <param name="expand">Whether products of sums are multiplied out, and what is common collected again; else sums stay factors.</param>
/// <param name="simplify">Simplifies an atom; it may become a sum or product.</param>
internal sealed class Normalizer(bool expand, Func<Expression, Expression> simplify)
{
    // A product of sums beyond this many terms is left as it is.
    private const int MostTerms = 64;

    private readonly Sums _sums = new(expand);

    public Expression Write(Polynomial polynomial) => _sums.Of(WithJoinedRowSums(polynomial));

    public Polynomial Of(Expression expression) => expression switch
    {
        Constant constant => Polynomial.Of(Monomial.Of(constant.Value)),
        Unary { Operation: UnaryOperation.Negate } negative => Of(negative.Operand).Times(-1),
        Binary { Operation: BinaryOperation.Add } sum => Of(sum.Left).Plus(Of(sum.Right)),
        Binary { Operation: BinaryOperation.Subtract } difference when difference.IsShift() => OfAtom(difference),
        Binary { Operation: BinaryOperation.Subtract } difference => Of(difference.Left).Plus(Of(difference.Right).Times(-1)),
        Binary { Operation: BinaryOperation.Multiply } product => Times(Of(product.Left), Of(product.Right)),
        Binary { Operation: BinaryOperation.Divide } quotient =>
            Times(Of(quotient.Left), ToThe(Of(quotient.Right), -1)),
        RowReduction { Operation: RowOperation.Sum } sum => OfRowSum(Of(sum.Body)),
        Variable => Polynomial.Of(expression),
        _ => OfAtom(expression),
    };

    public Polynomial Times(Polynomial left, Polynomial right) =>
        expand && left.Terms.Count * right.Terms.Count <= MostTerms ? left.Times(right)
        : IsOne(left) ? right
        : IsOne(right) ? left
        : Polynomial.Of(AsMonomial(left).Times(AsMonomial(right)));

    public Polynomial ToThe(Polynomial polynomial, int power) =>
        expand && power > 0
            ? Enumerable.Repeat(polynomial, power).Aggregate(Times)
            : Polynomial.Of(AsMonomial(polynomial).ToThe(power));

    private Polynomial OfAtom(Expression atom)
    {
        Expression simplified = simplify(atom);
        return simplified.Equals(atom) ? Polynomial.Of(atom) : Of(simplified);
    }

    private static bool IsOne(Polynomial polynomial) =>
        polynomial.Terms.Count == 1 && polynomial.Terms[0] is { Coefficient: 1, Factors.Count: 0 };

    private Monomial AsMonomial(Polynomial polynomial) => _sums.AsMonomial(WithJoinedRowSums(polynomial));

    private Polynomial OfRowSum(Polynomial body) =>
        Polynomial.Of(expand ? body.Terms.Select(RowSum) : [RowSum(AsMonomial(body))]);

    // What is the same for every component stands before the sum.
    private static Monomial RowSum(Monomial body)
    {
        (Monomial varying, Monomial constant) = body.Split(static atom => atom.Scope == Scope.Component);
        return body.Coefficient == 0
            ? body
            : Monomial.Of(new RowReduction(RowOperation.Sum, Products.Of(varying))).Times(constant);
    }

    // x·Σp + x·Σq = x·Σ(p + q): one pass over the row.
    private Polynomial WithJoinedRowSums(Polynomial polynomial)
    {
        List<Monomial> joined = [];
        List<Monomial> waiting = [.. polynomial.Terms];
        while (waiting.Count > 0)
        {
            Monomial others = waiting[0].Split(IsRowSum).Remainder.WithoutCoefficient();
            List<Monomial> alike = [.. waiting.Where(term => HasOneRowSum(term) && term.Split(IsRowSum).Remainder.IsLike(others))];
            if (alike.Count < 2)
                alike = [waiting[0]];
            joined.Add(alike.Count == 1 ? alike[0] : others.Times(RowSum(_sums.AsMonomial(JoinedBody(alike)))));
            waiting.RemoveAll(alike.Contains);
        }

        return Polynomial.Of(joined);
    }

    private Polynomial JoinedBody(List<Monomial> terms) => terms
        .Select(term => Of(((RowReduction)term.Split(IsRowSum).Part.Factors[0].Atom).Body).Times(term.Coefficient))
        .Aggregate(static (sum, body) => sum.Plus(body));

    private static bool HasOneRowSum(Monomial term) => term.Split(IsRowSum).Part.Factors is [{ Power: 1 }];

    private static bool IsRowSum(Expression atom) => atom is RowReduction { Operation: RowOperation.Sum };
}
