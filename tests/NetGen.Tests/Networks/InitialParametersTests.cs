using static NetGen.Generators.Tests.Execution.Naive.Closeness;

namespace NetGen.Tests.Networks;

/// <summary>What a new network's parameters are drawn from: numpy's generator, in their own order.</summary>
public class InitialParametersTests
{
    [Fact]
    public void Glorot_is_the_default_and_draws_layer_by_layer_in_double()
    {
        var random = new RandomState(7);
        double[] expected =
        [
            .. Uniform(random, 17 * 64, double.Sqrt(6.0 / (17 + 64))), .. new double[64],
            .. Uniform(random, 64 * 64, double.Sqrt(6.0 / (64 + 64))), .. new double[64],
            .. Uniform(random, 64 * 6, double.Sqrt(6.0 / (64 + 6))), .. new double[6],
        ];
        Close(expected, Widen(new Policy(7).Parameters), 1e-7, 0, "parameters");
    }

    [Fact]
    public void He_is_the_default_under_ReLU_and_layers_without_bias_draw_none()
    {
        var random = new RandomState(-3);
        double[] expected =
        [
            .. Uniform(random, 9 * 33, double.Sqrt(6.0 / 9)),
            .. Uniform(random, 33 * 7, double.Sqrt(6.0 / (33 + 7))), .. new double[7],
        ];
        Close(expected, new Ragged(-3).Parameters.ToArray(), 1e-14, 1e-15, "parameters");
    }

    [Fact]
    public void A_seed_repeats_the_parameters_and_no_seed_does_not()
    {
        Assert.Equal(new Digits(5).Parameters, new Digits(5).Parameters);
        Assert.NotEqual(new Digits(5).Parameters.ToArray(), new Digits(6).Parameters.ToArray());
        Assert.NotEqual(new Digits().Parameters.ToArray(), new Digits().Parameters.ToArray());
    }

    private static IEnumerable<double> Uniform(RandomState random, int count, double bound)
    {
        for (int i = 0; i < count; i++)
            yield return (2 * random.RandomSample() - 1) * bound;
    }

    private static double[] Widen(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), value => (double)value);
}
