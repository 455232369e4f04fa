using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Tests.Math;

public class SimplificationTests
{
    private static readonly (Expression Expression, string Simplified)[] Cases =
    [
        (Z + 0, "z"),
        (1 * Z, "z"),
        (0 * Z, "0"),
        (-(-Z), "z"),
        (Z - Z, "0"),
        (Z / Z, "1"),
        (Z + Z, "2·z"),
        (2 * (3 * Z), "6·z"),
        (Z / 4, "¼z"),
        (Z * Z / Z, "z"),
        (0.5 * (2 * A - 2 * T), "a − t"),
        (-(A - T), "t − a"),
        (A * (T - A) + A * (A - T), "0"),
        (A * G - A * T, "a·(g − t)"),
        (A - A * A, "a − a²"),
        (A * A * G - A * T * A, "a²·(g − t)"),
        (A * (1 - A), "a·(1 − a)"),
        ((A - T) * A * (1 - A), "(a − t)·a·(1 − a)"),
        ((A + T) * (A - T) + T * T, "a²"),
        (2 * (A - T) / N, "(a − t)·(2/n)"),
        (Exp(Log(Z)), "z"),
        (Log(Exp(Z)), "z"),
        (Log(1 / Z), "−ln(z)"),
        (Log1P(Exp(Z)), "softplus(z)"),
        (Log1P(ExpM1(Z)), "z"),
        (ExpM1(Log1P(Z)), "z"),
        (ExpM1(-Softplus(Z)), "−σ(z)"),
        (Log(Sigmoid(Z)), "−softplus(−z)"),
        (Log(1 - Sigmoid(Z)), "−softplus(z)"),
        (Log(Exp(Z) / T), "z − ln(t)"),
        (Log(Exp(Z) * T), "z + ln(t)"),
        (Sigmoid(Z) + Sigmoid(-Z), "1"),
        (Softplus(-Z) - Softplus(Z), "−z"),
        (Abs(-Z), "|z|"),
        (Max(Z, Z), "z"),
        (Max(2, 3) + Exp(0), "4"),
        (new Select(Z <= 0, T, T), "t"),
        (new Select(((Expression)1) <= 0, T, Z), "z"),
        (G * new Select(A <= 0, 0, 1), "0 if a ≤ 0, else g"),
        (RowSum(2 * Z / N), "Σz·(2/n)"),
        (RowSum(Z * RowSum(T)), "Σz·Σt"),
        (RowSum(Z) + RowSum(T), "Σ(z + t)"),
        (RowSum(Z) - RowSum(Z), "0"),
        (RowMax(N), "n"),
        (Exp(Z - RowMax(Z)) * Z, "e^(z − max(z))·z"),
    ];

    private static readonly double[] OddNumbers =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 1e200, 1e-200, 49, 1 / 49.0];

    /// <summary>A stack that overflows would end the compiler itself, without a word.</summary>
    [Fact]
    public void Every_number_comes_to_an_end()
    {
        foreach (double x in OddNumbers)
        {
            foreach (double y in OddNumbers)
            {
                Expression[] formulas =
                [
                    Z / x + y * Z, x * Z + y * Square(Z) + x, (x * A + x * T) * (y * A - y * T), x / (Z + y) + x / (T + y), Sqrt(x * Z + x) * y, Exp(x * Z) / (y + Exp(x * Z)),
                    new Select(Z <= x, y * ExpM1(Z), x * Z), RowSum(x * A - y * T) * y, Max(x * Z, y * Z), Log(x * Sigmoid(Z)) - y,
                ];
                foreach (Expression formula in formulas)
                {
                    _ = formula.Tidy();
                    _ = formula.Simplify().ToString();
                    _ = Derivative.Backward(formula.Substitute(A, Z).Substitute(T, 1));
                }
            }
        }
    }

    [Fact]
    public void What_terms_have_in_common_is_taken_out_however_small()
    {
        Assert.Equal(double.Epsilon * (A + T), (double.Epsilon * A + double.Epsilon * T).Simplify());
        Assert.Equal(double.Epsilon * (A - T), (double.Epsilon * A - double.Epsilon * T).Tidy());
    }

    [Fact]
    public void A_number_beyond_single_precision_is_made_only_where_there_is_no_other_form() =>
        Assert.Equal(1e30 * (A - 1e30) + A, (1e30 * (A - 1e30) + A).Simplify());

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Expressions_become_their_shortest_form(int index) =>
        Assert.Equal(Cases[index].Simplified, Cases[index].Expression.Simplify().ToString());

    [Fact]
    public void Derivatives_of_functions_come_out_as_in_textbooks()
    {
        Assert.Equal("σ(z)", Differentiation.Partial(Softplus(Z), Z).Simplify().ToString());
        Assert.Equal("σ(z)·(1 − σ(z))", Differentiation.Partial(Sigmoid(Z), Z).Simplify().ToString());
        Assert.Equal("1 − tanh(z)²", Differentiation.Partial(Tanh(Z), Z).Simplify().ToString());
        Assert.Equal("2·z", Differentiation.Partial(Square(Z), Z).Simplify().ToString());
    }

    [Fact]
    public void A_function_of_minus_x_stays_exact_where_it_stands_alone()
    {
        Assert.Equal("softplus(−z)", Softplus(-Z).Simplify().ToString());
        Assert.Equal("t·softplus(−z)", (T * Softplus(-Z)).Simplify().ToString());
        Assert.Equal("softplus(z) − t·z", (T * Softplus(-Z) + (1 - T) * Softplus(Z)).Simplify().ToString());
    }

    [Fact]
    public void A_shift_by_the_maximum_is_not_taken_apart() =>
        Assert.Equal("Σ(t·(z − max(z)))", RowSum(T * (Z - RowMax(Z))).Simplify().ToString());

    [Fact]
    public void Tidied_expressions_keep_their_order_of_operations()
    {
        Expression expression = T * Max(A, -100) + (1 - T) * Max(1 - A, -100) + 0 * G;

        Assert.Equal("t·max(a, −100) + (1 − t)·max(1 − a, −100)", expression.Tidy().ToString());
        Assert.NotEqual(expression.Tidy(), expression.Simplify());
    }

    [Fact]
    public void Simplification_keeps_the_value_never_costs_more_and_is_final()
    {
        var random = new Random(7);
        Dictionary<string, double[]>[] rows = [.. Samples.Rows(3, 3, range: 1.5)];
        for (int round = 0; round < 400; round++)
        {
            Expression expression = RandomExpression(random, 5);
            Expression simplified = expression.Simplify();

            Assert.True(Cost.Of(simplified) <= Cost.Of(expression), $"{expression} became {simplified}");
            Assert.Equal(Cost.Of(simplified), Cost.Of(simplified.Simplify()));
            foreach (Dictionary<string, double[]> row in rows)
                Samples.AssertClose(row.Evaluate(expression), row.Evaluate(simplified), 1e-9, 1e-9);
        }
    }

    private static Expression RandomExpression(Random random, int depth)
    {
        return (depth == 0 ? random.Next(5) : random.Next(16)) switch
        {
            0 or 1 => Z,
            2 => T,
            3 => N,
            4 => random.Next(-2, 3),
            5 or 6 => Part() + Part(),
            7 or 8 => Part() - Part(),
            9 or 10 => Part() * Part(),
            11 => Part() / (2 + Tanh(Part())),
            12 => Sigmoid(Part()),
            13 => Softplus(-Tanh(Part())),
            14 => new Select(Z <= 0, Part(), 0),
            _ => RowSum(Part()) / N,
        };

        Expression Part() => RandomExpression(random, depth - 1);
    }
}
