using NetGen.Generators.Math;
using static NetGen.Generators.Math.Functions;
using static NetGen.Generators.Math.Symbols;

namespace NetGen.Generators.Tests.Math;

public class EvaluationTests
{
    [Fact]
    public void A_row_is_evaluated_component_by_component_and_reductions_over_all_of_it()
    {
        var row = new Dictionary<string, double[]> { ["z"] = [1, -2, 3], ["n"] = [3] };

        Assert.Equal([2, -4, 6], Evaluation.Row(2 * Z, 3, row));
        Assert.Equal([0, -3, 2], Evaluation.Row(Z - RowMax(Z) + RowSum(Z), 3, row));
        Assert.Equal([2.0 / 3], Evaluation.Row(RowSum(Z) / N, 3, row).Distinct());
        Assert.Equal([1, 5, 3], Evaluation.Row(new Select(Z < 0, 5, Z), 3, row));
    }

    [Fact]
    public void Reductions_may_stand_in_reductions()
    {
        var row = new Dictionary<string, double[]> { ["z"] = [1, 2, 3] };

        Assert.Equal(-3, Evaluation.Row(RowSum(Z - RowMax(Z)), 3, row)[0]);
        Assert.Equal(36, Evaluation.Row(RowSum(Z * RowSum(Z)), 3, row)[0]);
    }

    [Fact]
    public void Rows_of_another_length_are_refused() =>
        Assert.Contains("'z'", Assert.Throws<ArgumentException>(
            () => Evaluation.Row(Z, 3, new Dictionary<string, double[]> { ["z"] = [1, 2] })).Message);

    [Fact]
    public void Comparisons_with_NaN_are_false_so_that_ReLU_lets_NaN_through()
    {
        var row = new Dictionary<string, double> { ["z"] = double.NaN };

        Assert.True(double.IsNaN(Evaluation.Number(Activations.ReLU.Output, row)));
    }

    // The values come from Python's math module (log1p, expm1), which calls the C library.
    [Theory]
    [InlineData(1e-10, 9.9999999995e-11, 1.00000000005e-10)]
    [InlineData(-1e-10, -1.00000000005e-10, -9.9999999995e-11)]
    [InlineData(0.3, 0.26236426446749106, 0.3498588075760031)]
    [InlineData(-0.3, -0.35667494393873245, -0.2591817793182821)]
    [InlineData(0, 0, 0)]
    [InlineData(50, 3.9318256327243257, 5.184705528587072e21)]
    public void Log1P_and_ExpM1_keep_their_digits(double x, double log1P, double expM1)
    {
        Assert.Equal(0, Numbers.Log1P(x) - log1P, 4e-16 * System.Math.Abs(log1P));
        Assert.Equal(0, Numbers.ExpM1(x) - expM1, 4e-16 * System.Math.Abs(expM1));
    }

    [Fact]
    public void Functions_reach_their_limits_without_overflow()
    {
        Assert.Equal(0, Numbers.Sigmoid(-1000));
        Assert.Equal(1, Numbers.Sigmoid(1000));
        Assert.Equal(1000, Numbers.Softplus(1000));
        Assert.Equal(System.Math.Exp(-40), Numbers.Softplus(-40), 1e-30);
        Assert.Equal(-1, Numbers.ExpM1(-1000));
        Assert.Equal(double.PositiveInfinity, Numbers.ExpM1(1000));
        Assert.Equal(double.PositiveInfinity, Numbers.Log1P(double.PositiveInfinity));
        Assert.True(double.IsNaN(Numbers.Sign(double.NaN)));
    }
}
