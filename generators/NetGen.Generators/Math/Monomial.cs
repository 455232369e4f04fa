namespace NetGen.Generators.Math;

/// <summary>An expression raised to a power that is not zero.</summary>
internal readonly record struct Factor(Expression Atom, int Power);

/// <summary>A number times powers of expressions. The order of the factors is kept for reading and has no meaning.</summary>
internal sealed class Monomial
{
    private readonly List<Factor> _factors;

    private Monomial(double coefficient, List<Factor> factors)
    {
        Coefficient = coefficient;
        _factors = factors;
    }

    public double Coefficient { get; }

    public IReadOnlyList<Factor> Factors => _factors;

    public static Monomial Of(double number) => new(number, []);

    public static Monomial Of(Expression atom, int power = 1) => new(1, [new Factor(atom, power)]);

    public Monomial Scaled(double number) => new(Coefficient * number, _factors);

    public Monomial WithoutCoefficient() => new(1, _factors);

    public Monomial Times(Monomial other)
    {
        List<Factor> factors = [.. _factors];
        foreach (Factor factor in other._factors)
        {
            int index = factors.FindIndex(known => known.Atom.Equals(factor.Atom));
            if (index < 0)
                factors.Add(factor);
            else if (factors[index].Power + factor.Power is not 0 and var power)
                factors[index] = new Factor(factor.Atom, power);
            else
                factors.RemoveAt(index);
        }

        return new(Coefficient * other.Coefficient, factors);
    }

    public Monomial ToThe(int power) => new(
        power == -1 ? 1 / Coefficient : System.Math.Pow(Coefficient, power),
        [.. _factors.Select(factor => new Factor(factor.Atom, factor.Power * power))]);

    public int PowerOf(Expression atom) => _factors.Find(factor => factor.Atom.Equals(atom)).Power;

    /// <summary>Whether the two differ by a number only.</summary>
    public bool IsLike(Monomial other) =>
        _factors.Count == other._factors.Count && _factors.TrueForAll(factor => other.PowerOf(factor.Atom) == factor.Power);

    /// <summary>The part whose atoms fulfil a condition, and the rest with the coefficient.</summary>
    public (Monomial Part, Monomial Remainder) Split(Func<Expression, bool> condition) => (
        new(1, [.. _factors.Where(factor => condition(factor.Atom))]),
        new(Coefficient, [.. _factors.Where(factor => !condition(factor.Atom))]));
}
