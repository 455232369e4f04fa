using System.Globalization;
using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Tests.Math;

public class NotationTests
{
    private static readonly (Expression Expression, string Text)[] Cases =
    [
        (A - (T - G), "a − (t − g)"),
        (A - T - G, "a − t − g"),
        (A + -T, "a + (−t)"),
        (-(A + T), "−(a + t)"),
        (-A * T, "−a·t"),
        (G - (-A * T), "g − (−a·t)"),
        (-A / T, "−a/t"),
        (-2 * A, "−2·a"),
        (A * -2, "a·(−2)"),
        (A * (T / G), "a·(t/g)"),
        (A / (T * G), "a/(t·g)"),
        (A * A * A, "a³"),
        (Square(A - T), "(a − t)²"),
        (1 / Square(A), "1/a²"),
        (0.5 * RowSum(Square(A - T)), "½Σ(a − t)²"),
        (RowSum(A) * T, "(Σa)·t"),
        (T * RowSum(A), "t·Σa"),
        (RowSum(A) / N, "Σa/n"),
        (RowSum(A) / T, "(Σa)/t"),
        (RowSum(A * T), "Σ(a·t)"),
        (Exp(Z), "e^z"),
        (Square(Exp(-Z)), "(e^(−z))²"),
        (ExpM1(Z) * A, "(e^z − 1)·a"),
        (Log1P(Z), "ln(1 + z)"),
        (Sqrt(Z + 1), "√(z + 1)"),
        (Abs(Z - T), "|z − t|"),
        (Min(Z, T), "min(z, t)"),
        (new Select(A <= 0, 0, 1), "0 if a ≤ 0, else 1"),
        (new Select(A < 0, 0, new Select(T <= A, T, A)), "0 if a < 0, else t if t ≤ a, else a"),
        (2 * new Select(A <= 0, 0, 1), "2·(0 if a ≤ 0, else 1)"),
        (A * 0.01, "a·0.01"),
        (1.0 / 3 * A, "(1/3)·a"),
        (1e-12 + A, "1e−12 + a"),
        (1e-5 + A, "1e−5 + a"),
        (1.0507009873554805 * A, "1.05070098735548·a"),
        ((1 - 0.9) * A, "0.1·a"),
        ((1 - 0.999) * A, "0.001·a"),
        (0.5000000000000001 * A, "½a"),
        (1 / 0.9 * A, "(10/9)·a"),
    ];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void Expressions_are_written_as_people_write_them(int index) =>
        Assert.Equal(Cases[index].Text, Cases[index].Expression.ToString());

    [Fact]
    public void Documentation_renames_variables_and_marks_products_of_vectors()
    {
        NotationStyle style = NotationStyle.Vectors(new Dictionary<string, string> { ["a"] = "a2", ["t"] = "y" });

        Assert.Equal("(a2 − y) ⊙ a2 ⊙ (1 − a2)", Notation.Of((A - T) * A * (1 - A), style));
        Assert.Equal("(a2 − y)·(2/n)", Notation.Of((A - T) * (2 / N), style));
        Assert.Equal("0 if a2 ≤ 0, else 1", Notation.Of(new Select(A <= 0, 0, 1), style));
    }

    [Fact]
    public void Losses_are_named_by_their_formula()
    {
        Assert.Equal("½Σ(a − t)²", Losses.HalfSquaredError.Notation);
        Assert.Equal("Σ(a − t)²/n", Losses.MeanSquaredError.Notation);
        Assert.Equal("−Σ(t·ln(a) + (1 − t)·ln(1 − a))/n", Losses.BinaryCrossEntropy.Notation);
        Assert.Equal("−Σ(t·ln(a))", Losses.CrossEntropy.Notation);
    }

    [Fact]
    public void Numbers_do_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
            Assert.Equal("0.01·a", (0.01 * A).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
