using NetGen.Runtime;

namespace NetGen.Tests.Runtime;

/// <summary>Initial parameters are draws of <see cref="RandomState"/> in their order, scaled by formulas of fan-in and fan-out.</summary>
public class ParameterInitializerTests
{
    private const int Inputs = 6, Outputs = 4;

    public static TheoryData<Initializer, double> Uniforms => new()
    {
        { Initializer.UniformSymmetric, 1 },
        { Initializer.GlorotUniform, Math.Sqrt(6.0 / (Inputs + Outputs)) },
        { Initializer.HeUniform, Math.Sqrt(6.0 / Inputs) },
        { Initializer.LeCunUniform, Math.Sqrt(3.0 / Inputs) },
        { Initializer.PyTorch, 1 / Math.Sqrt(Inputs) },
    };

    public static TheoryData<Initializer, double> Normals => new()
    {
        { Initializer.GlorotNormal, Math.Sqrt(2.0 / (Inputs + Outputs)) },
        { Initializer.HeNormal, Math.Sqrt(2.0 / Inputs) },
        { Initializer.LeCunNormal, Math.Sqrt(1.0 / Inputs) },
    };

    [Theory]
    [MemberData(nameof(Uniforms))]
    public void Uniform_weights_fill_their_bound(Initializer kind, double bound)
    {
        var (weights, bias, expected) = Draw(kind, random => bound * (2 * random.RandomSample() - 1));
        AssertClose(expected.Take(weights.Length), weights);
        AssertClose(kind == Initializer.PyTorch ? expected.Skip(weights.Length) : new double[Outputs], bias);
    }

    [Theory]
    [MemberData(nameof(Normals))]
    public void Normal_weights_have_their_deviation(Initializer kind, double deviation)
    {
        var (weights, bias, expected) = Draw(kind, random => deviation * random.StandardNormal());
        AssertClose(expected.Take(weights.Length), weights);
        Assert.All(bias, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Uniform01_is_the_draw_itself()
    {
        var (weights, _, expected) = Draw(Initializer.Uniform01, random => random.RandomSample());
        Assert.Equal(expected.Take(weights.Length), weights);
    }

    [Fact]
    public void Zeros_draw_nothing()
    {
        var random = new RandomState(3);
        var weights = new double[4];
        ParameterInitializer.Initialize(Initializer.Zeros, random, weights.AsSpan(), [], 2, 2);
        Assert.All(weights, weight => Assert.Equal(0, weight));
        Assert.Equal(new RandomState(3).NextUInt32(), random.NextUInt32());
    }

    [Theory]
    [InlineData(7, 4)]
    [InlineData(4, 7)]
    [InlineData(6, 6)]
    [InlineData(200, 60)]
    public void Orthogonal_weights_have_orthonormal_vectors_along_the_shorter_side(int rows, int columns)
    {
        var weights = new double[rows * columns];
        ParameterInitializer.Initialize(Initializer.Orthogonal, new RandomState(2), weights.AsSpan(), [], rows, columns);
        int count = Math.Min(rows, columns);
        for (int i = 0; i < count; i++)
            for (int j = 0; j <= i; j++)
                Assert.Equal(i == j ? 1 : 0, Dot(i, j), 1e-13);

        // The first vector is the first draws, made as long as 1.
        var random = new RandomState(2);
        double first = random.StandardNormal(), second = random.StandardNormal();
        if (rows <= columns)
            Assert.Equal(first / second, weights[0] / weights[1], 1e-9);

        double Dot(int i, int j) => rows <= columns
            ? Enumerable.Range(0, columns).Sum(k => weights[i * columns + k] * weights[j * columns + k])
            : Enumerable.Range(0, rows).Sum(k => weights[k * columns + i] * weights[k * columns + j]);
    }

    [Fact]
    public void Single_precision_rounds_what_is_drawn_in_double()
    {
        var weights = new float[Inputs * Outputs];
        ParameterInitializer.Initialize(Initializer.Uniform01, new RandomState(5), weights.AsSpan(), [], Inputs, Outputs);
        var random = new RandomState(5);
        Assert.All(weights, weight => Assert.Equal((float)random.RandomSample(), weight));
    }

    private static (double[] Weights, double[] Bias, double[] Expected) Draw(Initializer kind, Func<RandomState, double> draw)
    {
        var weights = new double[Inputs * Outputs];
        var bias = new double[Outputs];
        ParameterInitializer.Initialize(kind, new RandomState(9), weights.AsSpan(), bias.AsSpan(), Inputs, Outputs);
        var random = new RandomState(9);
        return (weights, bias, [.. Enumerable.Range(0, weights.Length + Outputs).Select(_ => draw(random))]);
    }

    private static void AssertClose(IEnumerable<double> expected, double[] actual)
    {
        Assert.Equal(expected.Count(), actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
    }
}
