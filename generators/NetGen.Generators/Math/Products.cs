namespace NetGen.Generators.Math;

/// <summary>
/// Monomials as expressions: what is computed once a step or a sample is multiplied first, so that each component pays for one product.
/// </summary>
internal static class Products
{
    public static Expression Of(Monomial monomial)
    {
        if (monomial.Coefficient == 0 || monomial.Factors.Count == 0)
            return monomial.Coefficient;
        if (ThroughSelect(monomial) is { } select)
            return select;
        if (monomial.Coefficient != -1)
            return Of(monomial.Factors, monomial.Coefficient);
        Expression product = Of(monomial.Factors, 1);
        return Flip(product) ?? -product;
    }

    // x·(0 if c, else y) is 0 if c, else x·y: the product goes where it is needed.
    private static Select? ThroughSelect(Monomial monomial)
    {
        Factor factor = monomial.Factors.FirstOrDefault(static factor =>
            factor is { Power: 1, Atom: Select { WhenTrue: Constant { Value: 0 } } or Select { WhenFalse: Constant { Value: 0 } } });
        if (factor.Atom is not Select select)
            return null;
        Monomial others = monomial.Split(atom => atom.Equals(select)).Remainder;
        return new Select(select.Condition, Branch(select.WhenTrue), Branch(select.WhenFalse));

        Expression Branch(Expression branch) =>
            Of(branch is Constant constant ? others.Scaled(constant.Value) : others.Times(Monomial.Of(branch)));
    }

    // From the cheapest scope to the dearest, each taking the product so far as one more factor. The number goes with the cheapest.
    private static Expression Of(IReadOnlyList<Factor> factors, double coefficient)
    {
        Expression product = coefficient;
        foreach (IGrouping<Scope, Factor> group in factors.GroupBy(static factor => factor.Atom.Scope).OrderBy(static group => group.Key))
        {
            List<Expression> numerator = [.. group.Where(static factor => factor.Power > 0).SelectMany(Repeated)];
            List<Expression> denominator = [.. group.Where(static factor => factor.Power < 0).SelectMany(Repeated)];
            if (product is Constant number && number.Value != 1)
                numerator.Insert(0, product);
            else if (product is not Constant || numerator.Count == 0)
                numerator.Add(product);
            product = denominator.Count == 0 ? Multiply(numerator) : Multiply(numerator) / Multiply(denominator);
        }

        return product;
    }

    private static IEnumerable<Expression> Repeated(Factor factor)
    {
        Expression square = factor.Atom * factor.Atom;
        int power = System.Math.Abs(factor.Power);
        IEnumerable<Expression> squares = Enumerable.Repeat(square, power / 2);
        return power % 2 == 0 ? squares : squares.Append(factor.Atom);
    }

    private static Expression Multiply(List<Expression> factors) => factors.Aggregate(static (left, right) => left * right);

    // The negative of an expression where it costs no operation more.
    private static Expression? Flip(Expression expression) => expression switch
    {
        Binary { Operation: BinaryOperation.Subtract } difference => difference.Right - difference.Left,
        Binary { Operation: BinaryOperation.Multiply } product =>
            Flip(product.Left) is { } left ? left * product.Right : Flip(product.Right) is { } right ? product.Left * right : null,
        Binary { Operation: BinaryOperation.Divide } quotient => Flip(quotient.Left) is { } dividend ? dividend / quotient.Right : null,
        RowReduction { Operation: RowOperation.Sum } sum => Flip(sum.Body) is { } body ? new RowReduction(RowOperation.Sum, body) : null,
        _ => null,
    };
}
