using System.Globalization;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Generators.Tests.Infrastructure.Driving;

namespace NetGen.Generators.Tests.CustomMath;

/// <summary>Activations and losses that users write: what they compute, and their gradients against differences of it.</summary>
public class CustomFormulaTests
{
    private static readonly double[] Points = [-9, -4.2, -3, -1.7, -0.4, 0.3, 0.9, 1.6, 3.3, 7.5];

    public static TheoryData<string, Func<double, double>> Activations => new()
    {
        { "MathF.Exp(-x * x)", x => double.Exp(-x * x) },
        { "x > 0 ? x : 0.1f * x", x => x > 0 ? x : 0.1 * x },
        { "x / (1 + MathF.Exp(-x))", x => x / (1 + double.Exp(-x)) },
        { "1 / (1 + MathF.Exp(-2 * x))", x => 1 / (1 + double.Exp(-2 * x)) },
        { "MathF.Log(1 + MathF.Exp(x))", x => double.Log(1 + double.Exp(x)) },
        { "MathF.Log(MathF.Cosh(x))", x => double.Log(double.Cosh(x)) },
        { "x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)))", x => x * double.Tanh(double.Log(1 + double.Exp(x))) },
        { "MathF.Sqrt(x * x + 1) - 1", x => double.Sqrt(x * x + 1) - 1 },
        { "MathF.Pow(x, 3) / (1 + MathF.Pow(MathF.Abs(x), 3))", x => double.Pow(x, 3) / (1 + double.Pow(double.Abs(x), 3)) },
        { "MathF.Min(MathF.Max(x, -2), 1.5f)", x => double.Min(double.Max(x, -2), 1.5) },
        { "Math.Clamp(x, -1.25f, 2)", x => double.Clamp(x, -1.25, 2) },
        { "x < -3 || x > 3 ? 0 : (x >= 0 && x <= 1 ? x * x : -x)", x => x < -3 || x > 3 ? 0 : x >= 0 && x <= 1 ? x * x : -x },
        { "MathF.Sinh(0.2f * x) + float.Pi", x => double.Sinh(0.2 * x) + double.Pi },
        { "Helper(x, 0.25f) - Helper(1, 2)", x => x * 0.25 / (1 + double.Abs(x)) - 1 },
        { "-(-(float)(double)x)", x => x },
        { "Scale * x + (1 / 2)", x => 1.5 * x },
        { "MathF.Log2(x * x + 1) + MathF.Log10(x * x + 2) + float.LogP1(x * x) + float.ExpM1(x / 8)", x =>
            double.Log2(x * x + 1) + double.Log10(x * x + 2) + double.Log(1 + x * x) + double.Exp(x / 8) - 1 },
        { "(MathF.Exp(x) - MathF.Exp(-x)) / 2 + (MathF.Exp(x) + MathF.Exp(-x)) * 0.5f", double.Exp },
        { "MathF.Exp(2 * x) / (1 + MathF.Exp(2 * x)) + MathF.Sinh(x) / (2 * MathF.Cosh(x))", x => 1 / (1 + double.Exp(-2 * x)) + double.Tanh(x) / 2 },
        { "(MathF.Exp(x) - 1) / (MathF.Exp(x) + 1) + 3 / MathF.Cosh(x)", x => double.Tanh(x / 2) + 3 / double.Cosh(x) },
        { "MathF.Log(MathF.Exp(x) + MathF.Exp(-x)) + float.Exp2(x)", x => double.Log(2 * double.Cosh(x)) + double.Pow(2, x) },
        { "MathF.FusedMultiplyAdd(x, x, MathF.Sign(x))", x => x * x + double.Sign(x) },
    };

    [Theory]
    [MemberData(nameof(Activations))]
    public void Activations_have_their_values_and_slopes(string expression, Func<double, double> expected)
    {
        foreach (int outputs in new[] { 1, 19 })
        {
            AnyNetwork network = Compile.Load($$"""
                using System;
                [Network(Precision = Precision.Double, Reduction = Reduction.Sum)]
                [Layer(1, {{outputs}}, nameof(F))]
                public partial class Net
                {
                    private const float Scale = 1.5f;
                    [Activation] static float F(float x) => {{expression}};
                    static float Helper(float x, float y) => x * y / (1 + MathF.Abs(x));
                }
                """).Network("Net");
            network.Parameters = [.. Enumerable.Repeat(1.0, outputs), .. new double[outputs]];
            foreach (double point in Points)
            {
                Assert.All(network.Forward([point]), value => AssertClose(expected(point), value, 1e-12));
                network.Evaluate([point], new double[outputs]);
                double slope = (expected(point + 1e-6) - expected(point - 1e-6)) / 2e-6;
                if (double.Abs(expected(point + 1e-6) + expected(point - 1e-6) - 2 * expected(point)) > 1e-8)
                    continue;
                double[] gradient = network.BackwardFrom([point], [.. Enumerable.Repeat(1.0, outputs)])!;
                AssertClose(outputs * slope, gradient[0], 1e-6);
            }
        }
    }

    [Theory]
    [InlineData("Math.Log(Math.Cosh(output - target))")]
    [InlineData("(output - target) * (output - target) * (1 + target * target)")]
    [InlineData("output > target ? 3 * (output - target) : target - output")]
    [InlineData("3 * output + target")]
    [InlineData("output")]
    [InlineData("Math.Exp(target) * output")]
    [InlineData("target * target")]
    public void Losses_are_summed_over_the_outputs_and_have_their_slopes(string expression)
    {
        foreach (string layers in new[] { "[Layer(2, 3, Tanh)]", "[Layer(2, 3)]", "[Layer(2, 30, Tanh)] [Layer(30, 3)]" })
        {
            AnyNetwork network = Compile.Load($$"""
                using System;
                [Network(Precision = Precision.Double, LossFunction = nameof(Mine))]
                {{layers}}
                public partial class Net
                {
                    [Loss] static double Mine(double output, double target) => {{expression}};
                    public static double Plain(double output, double target) => Mine(output, target);
                }
                """).Network("Net");
            double[] inputs = [0.3, -0.8, 1.2, 0.4], targets = [0.5, -1, 0.2, 0.1, 0.9, -0.3];
            var plain = network.Underlying.GetType().GetMethod("Plain")!.CreateDelegate<Func<double, double, double>>();
            double expected = network.Forward(inputs).Zip(targets, plain).Sum() / 2;
            AssertClose(expected, network.Evaluate(inputs, targets), 1e-12);
            AssertClose(expected, network.Backward(inputs, targets), 1e-12);
            double[] gradients = network.Gradients, parameters = network.Parameters;
            for (int i = 0; i < parameters.Length; i += 3)
            {
                double[] above = [.. parameters], below = [.. parameters];
                above[i] += 1e-6;
                below[i] -= 1e-6;
                network.Parameters = above;
                double higher = network.Evaluate(inputs, targets);
                network.Parameters = below;
                AssertClose((higher - network.Evaluate(inputs, targets)) / 2e-6, gradients[i], 1e-6);
            }
        }
    }

    [Fact]
    public void Formulas_do_not_overflow_where_their_limits_are_finite()
    {
        AnyNetwork network = Compile.Load("""
            using System;
            [Layer(1, 1, nameof(F))] public partial class Net { [Activation] static float F(float x) =>
                1 / (1 + MathF.Exp(-x)) + MathF.Log(1 + MathF.Exp(x)) + MathF.Log(MathF.Cosh(x)); }
            """).Network("Net"), steep = Compile.Load("""
            using System;
            [Layer(1, 1, nameof(F), Bias = false)] public partial class Net
            {
                [Activation] static float F(float x) =>
                    MathF.Sinh(x) / MathF.Cosh(x) + MathF.Exp(x) / (1 + MathF.Exp(x)) + (MathF.Exp(x) - 1) / (MathF.Exp(x) + 1) + 1 / MathF.Cosh(x);
            }
            """).Network("Net");
        network.Parameters = [1, 0];
        steep.Parameters = [1];
        foreach (double x in new[] { -500.0, 500 })
        {
            AssertClose(x < 0 ? 500 - double.Log(2) : 1001 - double.Log(2), network.Forward([x])[0], 1e-6);
            AssertClose(x < 0 ? -1 : 2, network.BackwardFrom([x], [1])![0], 1e-6);
            AssertClose(x < 0 ? -2 : 3, steep.Forward([x])[0], 1e-6);
            AssertClose(0, steep.BackwardFrom([x], [1])![0], 1e-6);
        }
    }

    /// <summary>By the slopes, too, no digit is lost near 0, and nothing overflows before the value does.</summary>
    [Theory]
    [MemberData(nameof(Precise))]
    public void Hyperbolic_functions_and_powers_keep_their_digits(string expression, Func<double, double> expected, Func<double, double> slope)
    {
        foreach (bool isSingle in new[] { true, false })
        {
            AnyNetwork network = Compile.Load($$"""
                using System;
                [Network(Precision = Precision.{{(isSingle ? "Single" : "Double")}})]
                [Layer(1, 1, nameof(F), Bias = false)] public partial class Net { [Activation] static double F(double x) => {{expression}}; }
                """).Network("Net");
            network.Parameters = [1];
            double[] points = isSingle ? [1e-30, 1e-8, 1e-4, 0.1, 0.9, 1.1, 10, 80, 89.25] : [1e-200, 1e-16, 1e-8, 1e-4, 0.1, 0.9, 1.1, 10, 300, 710.25];
            foreach (double x in points.Concat(points.Select(point => -point)).Select(point => isSingle ? (float)point : point))
            {
                AssertDigits(expected(x), network.Forward([x])[0], isSingle);
                AssertDigits(slope(x), network.BackwardFrom([x], [1])![0], isSingle);
            }
        }
    }

    public static TheoryData<string, Func<double, double>, Func<double, double>> Precise => new()
    {
        { "Math.Sinh(x)", double.Sinh, double.Cosh },
        { "Math.Cosh(x)", double.Cosh, double.Sinh },
        { "(Math.Exp(x) - Math.Exp(-x)) / 2", double.Sinh, double.Cosh },
        { "1 / Math.Cosh(x)", x => 1 / double.Cosh(x), x => -double.Tanh(x) / double.Cosh(x) },
        { "Math.Log(Math.Cosh(x))", LogCosh, double.Tanh },
        { "double.Exp2(x)", double.Exp2, x => double.Log(2) * double.Exp2(x) },
    };

    // ln(1 + m) near 1 by the series of 2·artanh(m/(2 + m)).
    private static double LogCosh(double x)
    {
        double half = double.Sinh(double.Min(double.Abs(x), 2) / 2), m = 2 * half * half, s = m / (2 + m);
        return double.Abs(x) > 20 ? double.Abs(x) - double.Log(2)
            : double.Abs(x) > 2 ? double.Log(double.Cosh(x))
            : 2 * Enumerable.Range(0, 60).Reverse().Sum(k => double.Pow(s, 2 * k + 1) / (2 * k + 1));
    }

    /// <summary>To some units in the last place; denormal numbers may be 0.</summary>
    private static void AssertDigits(double expected, double actual, bool isSingle)
    {
        double tolerance = (isSingle ? 1.2e-7 : 2.3e-16) * 16 * double.Abs(expected) + (isSingle ? 1.2e-38 : 2.3e-308);
        Assert.True(double.Abs(expected - actual) <= tolerance, FormattableString.Invariant($"expected {expected:R}, found {actual:R}"));
    }

    [Fact]
    public void Huber_with_a_delta_whose_square_overflows_is_computed_as_it_is_meant()
    {
        AnyNetwork network = Compile.Load("[Network(Loss = Loss.Huber, HuberDelta = 1e30)] [Layer(1, 1)] public partial class Net;").Network("Net");
        network.Parameters = [1, 0];
        AssertClose(0.5, network.Evaluate([3], [2.0]), 1e-6);
        AssertClose(1, network.BackwardFrom([3], [1])![0], 1e-6);
    }

    [Fact]
    public void Methods_of_another_class_in_another_file_serve_many_networks()
    {
        LoadedAssembly assembly = Compile.Load(
            "namespace Lib; using System; public static class Shared { [Activation] internal static double Cube(double x) "
                + "=> x * x * x; [Loss] internal static double Far(double a, double t) => Math.Abs(a - t); }",
            "[Layer(2, 2, nameof(Lib.Shared.Cube), ActivationType = typeof(Lib.Shared))] public partial class One;",
            "[Network(LossFunction = \"Far\", LossType = typeof(Lib.Shared), Precision = Precision.Double)] [Layer(2, "
                + "20, \"Cube\", ActivationType = typeof(Lib.Shared))] [Layer(20, 1)] public partial class Two;");
        AnyNetwork one = assembly.Network("One"), two = assembly.Network("Two");
        one.Parameters = [1, 0, 0, 1, 0, 0];
        Assert.Equal([8, -27], one.Forward([2, -3]));
        double[] answer = two.Forward([0.5, 0.25]);
        AssertClose(double.Abs(answer[0] - 3), two.Evaluate([0.5, 0.25], [3.0]), 1e-12);
    }

    /// <summary>A row fills no whole vector, and what the lanes beyond it hold is of the rows that follow: here they make logarithms of negative numbers.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(19)]
    [InlineData(130)]
    public void Lanes_beyond_a_row_are_in_no_sum_even_if_they_are_NaN(int outputs)
    {
        AnyNetwork network = Compile.Load($$"""
            using System;
            [Network(Loss = Loss.MeanSquaredError)]
            [Layer(3, {{outputs}}, nameof(Ln))]
            public partial class Net
            {
                [Activation] static float Ln(float x) => MathF.Log(x);
            }
            """).Network("Net");
        double[] biases = [.. Enumerable.Range(5, outputs).Select(bias => (double)bias)];
        network.Parameters = [.. new double[3 * outputs], .. biases];
        foreach (int samples in new[] { 1, 2, 7, 40 })
        {
            double[] inputs = [.. Enumerable.Repeat(new[] { 1.0, 1, -1 }, samples).SelectMany(sample => sample)];
            double[] targets = new double[samples * outputs];
            double expected = biases.Average(bias => double.Log(bias) * double.Log(bias));
            AssertClose(expected, network.Evaluate(inputs, targets), 1e-5);
            AssertClose(expected, network.Backward(inputs, targets), 1e-5);
            Assert.All(biases.Zip(network.Gradients[(3 * outputs)..]), pair => AssertClose(2 * double.Log(pair.First) / pair.First / outputs, pair.Second, 1e-5));
        }
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            AnyNetwork network = Compile.Load("[Layer(1, 1, nameof(F))] public partial class Net { [Activation] static float F(float x) => 0.125f * x; }").Network("Net");
            network.Parameters = [1, 0];
            Assert.Equal(1, network.Forward([8])[0]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void AssertClose(double expected, double actual, double tolerance) =>
        Assert.True(double.Abs(expected - actual) <= tolerance * double.Max(1, double.Abs(expected)), FormattableString.Invariant($"expected {expected:R}, found {actual:R}"));
}
