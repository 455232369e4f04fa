namespace NetGen.Generators.Tests.Execution;

/// <summary>Slopes of a function of many variables by central differences in double.</summary>
/// <param name="function">The function.</param>
/// <param name="sides">On which side of each of its kinks a point lies.</param>
internal sealed class CentralDifference(Func<double[], double> function, Func<double[], bool[]> sides)
{
    /// <summary>∂f/∂x_i at the point, or null where a kink lies so near that there is no slope to measure.</summary>
    public double? Slope(double[] point, int i)
    {
        // The step at which the error of the quotient, h²·f''', and the rounding noise, ε·f/h, are about equal.
        double h = 6e-6 * double.Max(1, double.Abs(point[i]));
        double[] above = [.. point];
        double[] below = [.. point];
        above[i] += h;
        below[i] -= h;
        if (!sides(above).SequenceEqual(sides(below)))
            return null;
        return (function(above) - function(below)) / (above[i] - below[i]);
    }
}
