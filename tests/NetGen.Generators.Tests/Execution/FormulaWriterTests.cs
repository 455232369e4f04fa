using NetGen.Generators.Emit;
using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Execution;

public class FormulaWriterTests
{
    private static readonly Variable s_x = new("x");

    /// <summary>A product has the same bits then, and a divider is slow.</summary>
    [Theory]
    [InlineData(32, "x * V.Create(0.03125f)")]
    [InlineData(-0.5, "x * V.Create(-2f)")]
    [InlineData(3, "x / V.Create(3f)")]
    [InlineData(0, "x / V.Zero")]
    [InlineData(1e-40, "x / V.Create(1E-40f)")]
    public void Of_powers_of_two_a_quotient_is_a_product(double divisor, string expected)
    {
        var text = new FormulaWriter("float");
        text.Name(s_x, "x");
        Assert.Equal(expected, text.Print(s_x / divisor));
        Assert.Equal($"V.Abs({expected})", text.Print(new Unary(UnaryOperation.Abs, s_x / divisor)));
    }
}
