using NetGen.Runtime;
using NetGen.Tests.Training;

namespace NetGen.Tests.Runtime;

/// <summary>Clipping by the length of a gradient, also where its squares are beyond double.</summary>
public class GradientNormTests
{
    [Theory]
    [InlineData(3.0, 1 / (5 + 1e-6))]
    [InlineData(3e200, 2e-201)]
    [InlineData(3e307, 2e-308)]
    [InlineData(3e-9, 1)]
    [InlineData(3e-200, 1)]
    [InlineData(0, 1)]
    public void A_gradient_is_scaled_to_the_limit(double unit, double expected)
    {
        double[] gradient = [unit, unit / 3 * 4, 0];
        Assert.Equal(1, GradientNorm.ClipScale(ref gradient[0], 3, 1) / expected, 1e-7);
    }

    [Fact]
    public void A_length_that_no_double_can_say_is_divided_by_all_the_same()
    {
        double[] gradient = [.. Enumerable.Repeat(1.5e308, 100)];
        Assert.Equal(0.1, GradientNorm.ClipScale(ref gradient[0], 100, 1) * gradient[0], 1e-6);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_gradient_that_is_not_finite_stays_so(double bad)
    {
        double[] gradient = [1, bad];
        Assert.False(double.IsFinite(GradientNorm.ClipScale(ref gradient[0], 2, 1) * bad));
    }

    [Fact]
    public void A_step_from_a_gradient_whose_squares_overflow_has_the_length_of_the_limit()
    {
        var network = new Clipped(1);
        network.Parameters.Clear();
        network.Step([1e200, 1], [1], 0.1);
        Assert.Equal(0.1, network.Parameters[0], 1e-9);
        Assert.Equal(0, network.Parameters[1], 1e-9);
    }
}
