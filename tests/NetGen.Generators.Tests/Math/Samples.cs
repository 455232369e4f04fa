using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Math;

/// <summary>Numbers for formulas, and derivatives by central differences to compare symbolic ones with.</summary>
internal static class Samples
{
    private const double Step = 6e-6;

    /// <summary>Rows of z, g and targets that add up to 1, the same in every run, with a for a given activation.</summary>
    public static IEnumerable<Dictionary<string, double[]>> Rows(int count, int components, double range = 4)
    {
        var random = new Random(20240501);
        for (int row = 0; row < count; row++)
        {
            double[] z = Numbers(() => (2 * random.NextDouble() - 1) * range);
            double[] g = Numbers(() => 2 * random.NextDouble() - 1);
            double[] weights = Numbers(random.NextDouble);
            yield return new()
            {
                ["z"] = z,
                ["g"] = g,
                ["t"] = [.. weights.Select(weight => weight / weights.Sum())],
                ["n"] = [components],
                ["α"] = [0.7],
                ["slope"] = [0.05],
                ["δ"] = [0.8],
            };
        }

        double[] Numbers(Func<double> next) => [.. Enumerable.Range(0, components).Select(_ => next())];
    }

    public static double[] Evaluate(this Dictionary<string, double[]> row, Expression expression) =>
        Evaluation.Row(expression, row.Values.Max(values => values.Length), row);

    /// <summary>The row with other values of one variable.</summary>
    public static Dictionary<string, double[]> With(this Dictionary<string, double[]> row, string name, double[] values) =>
        new(row) { [name] = values };

    /// <summary>∂(Σ_i w_i·f_i)/∂variable_j for every j.</summary>
    public static double[] Differences(this Dictionary<string, double[]> row, Expression function, string variable, double[] weights)
    {
        return [.. row[variable].Select((_, component) => (Total(component, Step) - Total(component, -Step)) / (2 * Step))];

        double Total(int component, double change)
        {
            double[] values = [.. row[variable]];
            values[component] += change;
            return row.With(variable, values).Evaluate(function).Zip(weights, static (value, weight) => value * weight).Sum();
        }
    }

    public static void AssertClose(double[] expected, double[] actual, double relative = 1e-6, double absolute = 1e-8)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach ((double e, double a) in expected.Zip(actual))
        {
            double tolerance = relative * System.Math.Max(System.Math.Abs(e), System.Math.Abs(a)) + absolute;
            Assert.True(System.Math.Abs(e - a) <= tolerance, $"expected {e:R}, got {a:R}");
        }
    }
}
