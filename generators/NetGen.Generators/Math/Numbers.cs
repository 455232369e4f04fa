namespace NetGen.Generators.Math;

/// <summary>Functions of a double that .NET Standard lacks, accurate near zero and free of overflow.</summary>
internal static class Numbers
{
    /// <summary>ln(1 + x): Kahan's correction of the rounding of 1 + x.</summary>
    public static double Log1P(double x)
    {
        double sum = 1 + x;
        return sum == 1 || double.IsInfinity(sum) ? x : System.Math.Log(sum) * x / (sum - 1);
    }

    /// <summary>e^x − 1: Kahan's correction of the rounding of e^x.</summary>
    public static double ExpM1(double x)
    {
        double power = System.Math.Exp(x);
        if (power == 1)
            return x;
        double difference = power - 1;
        return difference == -1 || double.IsInfinity(power) ? difference : difference * x / System.Math.Log(power);
    }

    /// <summary>1/(1 + e^−x).</summary>
    public static double Sigmoid(double x)
    {
        double power = System.Math.Exp(-System.Math.Abs(x));
        return (x < 0 ? power : 1) / (1 + power);
    }

    /// <summary>ln(1 + e^x).</summary>
    public static double Softplus(double x) => System.Math.Max(x, 0) + Log1P(System.Math.Exp(-System.Math.Abs(x)));

    /// <summary>−1, 0 or 1; NaN stays NaN.</summary>
    public static double Sign(double x) => x > 0 ? 1 : x < 0 ? -1 : x;
}
